import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CoursesModule } from '../courses/index.js';
import { PeopleModule } from '../people/index.js';
import { ProgressModule } from '../progress/index.js';
import { ProfileModule } from '../profile/index.js';
import { ResponsesController } from './responses.controller.js';
import { ResponsesService } from './responses.service.js';
import { Feedback } from './feedback.service.js';
import { InvitationMails } from './invitations/invitation-mails.service.js';
import { SurveyInvitation, SurveyRefusal } from './invitations/invitation.entity.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { InvitationJobs } from './invitations/invitations.job.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { InvitedResponseController } from './invitations/invited-response.controller.js';
import { InvitedController } from './invitations/invited.controller.js';
import { Refusals } from './invitations/refusals.service.js';
import { InvitedService } from './invitations/invited.service.js';
import { AnonymousAnsweringController } from './anonymous/anonymous-answering.controller.js';
import { AnonymousResponses } from './anonymous/anonymous-responses.service.js';
import { AnonymousRounds } from './anonymous/anonymous-rounds.service.js';
import { AnonymousController } from './anonymous/anonymous.controller.js';
import { AnonymousBox, AnonymousDraft } from './anonymous/anonymous.entity.js';
import { AnonymousJobs } from './anonymous/anonymous.job.js';
import { AnonymousBoxes } from './anonymous/boxes.service.js';
import { AnonymousCodes } from './anonymous/codes.service.js';
import { AnonymousDrafts } from './anonymous/drafts.service.js';
import { AnonymousMoving } from './anonymous/moving.service.js';
import { BegunResponseController } from './open-rounds/begun-response.controller.js';
import { EmptyBeginnings } from './open-rounds/empty-beginnings.service.js';
import { OpenRoundJobs } from './open-rounds/open-rounds.job.js';
import { OpenRoundsController } from './open-rounds/open-rounds.controller.js';
import { OpenRoundsService } from './open-rounds/open-rounds.service.js';
import { OwnResultsService } from './own-results/own-results.service.js';
import { QuotasController } from './rounds/quotas.controller.js';
import { Quotas } from './rounds/quotas.service.js';
import { RoundOffers } from './rounds/round-offers.service.js';
import { RoundDesk } from './rounds/round-desk.service.js';
import { SurveyQuota, SurveyRound } from './rounds/round.entity.js';
import { RoundsController } from './rounds/rounds.controller.js';
import { RoundsService } from './rounds/rounds.service.js';
import { SurveyData } from './survey-data.service.js';
import { SurveyKeeper } from './survey-keeper.service.js';
import { SurveyAnswers } from './survey-answers.service.js';
import { Survey, SurveyResponse, SurveyVersion } from './survey.entity.js';
import { SurveysController } from './surveys.controller.js';
import { SurveysService } from './surveys.service.js';

const desk = [RoundsController, QuotasController, InvitationsController];
const links = [InvitedController, InvitedResponseController, OpenRoundsController, BegunResponseController];
const unseen = [AnonymousController, AnonymousAnsweringController];
const anonymous = [AnonymousRounds, AnonymousCodes, AnonymousResponses, AnonymousDrafts, AnonymousBoxes, AnonymousMoving, AnonymousJobs];
const rounds = [RoundsService, RoundDesk, RoundOffers, Quotas, InvitationsService, InvitedService, InvitationMails, InvitationJobs, Refusals, OpenRoundsService, EmptyBeginnings, OpenRoundJobs];

/** Surveys: asking, and keeping what people answer. */
@Module({
  imports: [TypeOrmModule.forFeature([Survey, SurveyVersion, SurveyResponse, SurveyRound, SurveyQuota, SurveyInvitation, SurveyRefusal, AnonymousDraft, AnonymousBox]), CoursesModule, PeopleModule, ProgressModule, ProfileModule],
  controllers: [SurveysController, ResponsesController, ...desk, ...links, ...unseen],
  providers: [SurveysService, SurveyKeeper, ResponsesService, SurveyAnswers, SurveyData, Feedback, OwnResultsService, ...rounds, ...anonymous],
  exports: [SurveysService, SurveyKeeper, ResponsesService, SurveyAnswers, SurveyData, Refusals, RoundOffers, OwnResultsService],
})
export class SurveysModule {}
