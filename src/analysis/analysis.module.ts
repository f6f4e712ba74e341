import { Module } from '@nestjs/common';
import { DisclosureModule } from '../disclosure/index.js';
import { SurveysModule } from '../surveys/index.js';
import { AnalysisController } from './frame/surveys.controller.js';
import { LeavingController } from './leaving/leaving.controller.js';
import { NeedsApiController } from './needs/needs.api.controller.js';
import { NeedsController } from './needs/needs.controller.js';
import { AnalysedSurveys } from './reading/analysed-surveys.service.js';
import { GuardedAnswers } from './reading/guarded-answers.service.js';
import { RespondentsController } from './respondents/respondents.controller.js';

/** The analysts’ desk: figures of what was answered, each past the guard. */
@Module({
  imports: [SurveysModule, DisclosureModule],
  controllers: [AnalysisController, RespondentsController, LeavingController, NeedsController, NeedsApiController],
  providers: [AnalysedSurveys, GuardedAnswers],
})
export class AnalysisModule {}
