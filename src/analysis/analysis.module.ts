import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { SurveysModule } from '../surveys/index.js';
import { ChangeApiController } from './change/change.api.controller.js';
import { ChangeController } from './change/change.controller.js';
import { ContentController } from './content/content.controller.js';
import { CrossingApiController } from './crossing/crossing.api.controller.js';
import { CrossingController } from './crossing/crossing.controller.js';
import { AnalysisController } from './frame/surveys.controller.js';
import { LeavingController } from './leaving/leaving.controller.js';
import { LogController } from './log/log.controller.js';
import { ReadLog } from './log/read-log.service.js';
import { NeedsApiController } from './needs/needs.api.controller.js';
import { NeedsController } from './needs/needs.controller.js';
import { AnalysedSurveys } from './reading/analysed-surveys.service.js';
import { GuardedAnswers } from './reading/guarded-answers.service.js';
import { ReliabilityApiController } from './reliability/reliability.api.controller.js';
import { ReliabilityController } from './reliability/reliability.controller.js';
import { RespondentsApiController } from './respondents/respondents.api.controller.js';
import { RespondentsController } from './respondents/respondents.controller.js';

const pages = [AnalysisController, RespondentsController, LeavingController, NeedsController, CrossingController, ReliabilityController, ChangeController, ContentController, LogController];
const programs = [RespondentsApiController, NeedsApiController, CrossingApiController, ReliabilityApiController, ChangeApiController];

/** The analysts’ desk: figures of what was answered, each past the guard. */
@Module({
  imports: [SurveysModule, DisclosureModule, CoursesModule],
  controllers: [...pages, ...programs],
  providers: [AnalysedSurveys, GuardedAnswers, ReadLog],
})
export class AnalysisModule {}
