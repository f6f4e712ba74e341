import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CoursesModule } from '../courses/index.js';
import { PeopleModule } from '../people/index.js';
import { ProfileModule } from '../profile/index.js';
import { ResponsesController } from './responses.controller.js';
import { ResponsesService } from './responses.service.js';
import { SurveyKeeper } from './survey-keeper.service.js';
import { SurveyAnswers } from './survey-answers.service.js';
import { Survey, SurveyResponse, SurveyVersion } from './survey.entity.js';
import { SurveysController } from './surveys.controller.js';
import { SurveysService } from './surveys.service.js';

/** Surveys: asking, and keeping what people answer. */
@Module({
  imports: [TypeOrmModule.forFeature([Survey, SurveyVersion, SurveyResponse]), CoursesModule, PeopleModule, ProfileModule],
  controllers: [SurveysController, ResponsesController],
  providers: [SurveysService, SurveyKeeper, ResponsesService, SurveyAnswers],
  exports: [SurveysService, SurveyKeeper, ResponsesService, SurveyAnswers],
})
export class SurveysModule {}
