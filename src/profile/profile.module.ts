import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DifficultiesService } from './difficulties.service.js';
import { QuestionDifficulty, SittingEvidence } from './evidence.entity.js';
import { EvidenceService } from './evidence.service.js';
import { LearnDifficulties } from './learn-difficulties.job.js';
import { Rating } from './rating.entity.js';
import { RatingsService } from './ratings.service.js';

/** What each person said and showed, per competence. */
@Module({
  imports: [TypeOrmModule.forFeature([Rating, SittingEvidence, QuestionDifficulty])],
  providers: [RatingsService, EvidenceService, DifficultiesService, LearnDifficulties],
  exports: [RatingsService, EvidenceService],
})
export class ProfileModule {}
