import { Module } from '@nestjs/common';
import { CompetencesModule } from '../competences/index.js';
import { CoursesModule } from '../courses/index.js';
import { PeopleModule } from '../people/index.js';
import { ProfileModule } from '../profile/index.js';
import { ProgressModule } from '../progress/index.js';
import { SurveysModule } from '../surveys/index.js';
import { GroupRatings } from './group-ratings.service.js';
import { LearnerService } from './learner.service.js';
import { RecommendationsService } from './recommendations.service.js';
import { ResultsController } from './results.controller.js';

/** What to study next, and why. */
@Module({
  imports: [CompetencesModule, CoursesModule, PeopleModule, ProfileModule, ProgressModule, SurveysModule],
  controllers: [ResultsController],
  providers: [LearnerService, GroupRatings, RecommendationsService],
  exports: [RecommendationsService],
})
export class RecommendationsModule {}
