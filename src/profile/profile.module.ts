import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompetencesModule } from '../competences/index.js';
import { CalibrationService } from './calibration/calibration.service.js';
import { CalibrationLearners } from './calibration/learners.service.js';
import { LearnCalibration } from './calibration/learn-calibration.job.js';
import { SelfRatingCalibration } from './calibration/self-rating-calibration.entity.js';
import { DifficultiesService } from './difficulties.service.js';
import { QuestionDifficulty, SittingEvidence } from './evidence.entity.js';
import { EvidenceService } from './evidence.service.js';
import { LearnDifficulties } from './learn-difficulties.job.js';
import { Rating } from './rating.entity.js';
import { RatingsService } from './ratings.service.js';

/** What each person said and showed, per competence. */
@Module({
  imports: [TypeOrmModule.forFeature([Rating, SittingEvidence, QuestionDifficulty, SelfRatingCalibration]), CompetencesModule],
  providers: [RatingsService, EvidenceService, DifficultiesService, LearnDifficulties, CalibrationLearners, CalibrationService, LearnCalibration],
  exports: [RatingsService, EvidenceService, CalibrationService],
})
export class ProfileModule {}
