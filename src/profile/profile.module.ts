import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnswerEvidence, QuestionDifficulty } from './answer-evidence.entity.js';
import { DifficultiesService } from './difficulties.service.js';
import { EvidenceService } from './evidence.service.js';
import { LearnDifficulties } from './learn-difficulties.job.js';
import { Rating } from './rating.entity.js';
import { RatingsService } from './ratings.service.js';

/** What each person said and showed, per competence. */
@Module({
  imports: [TypeOrmModule.forFeature([Rating, AnswerEvidence, QuestionDifficulty])],
  providers: [RatingsService, EvidenceService, DifficultiesService, LearnDifficulties],
  exports: [RatingsService, EvidenceService],
})
export class ProfileModule {}
