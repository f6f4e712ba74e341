import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CoursesModule } from '../courses/index.js';
import { PeopleModule } from '../people/index.js';
import { ProfileModule } from '../profile/index.js';
import { ProgressModule } from '../progress/index.js';
import { AnswersService } from './answers.service.js';
import { Answer, Attempt } from './attempt.entity.js';
import { AttemptsApiController } from './attempts.api.controller.js';
import { AttemptsController } from './attempts.controller.js';
import { AttemptsService } from './attempts.service.js';
import { QuizStepsService } from './desk/quiz-steps.service.js';
import { RegradePreviewService } from './desk/regrade-preview.service.js';
import { Regrade } from './desk/regrade.entity.js';
import { RegradeJob } from './desk/regrade.job.js';
import { RegradesController } from './desk/regrades.controller.js';
import { RegradesService } from './desk/regrades.service.js';
import { StatisticsController } from './desk/statistics.controller.js';
import { StatisticsService } from './desk/statistics.service.js';
import { EarlierAttempts } from './earlier/earlier-attempts.entity.js';
import { EarlierAttemptsJob } from './earlier/earlier-attempts.job.js';
import { EarlierAttemptsService } from './earlier/earlier-attempts.service.js';
import { ExpireAttempts } from './expire-attempts.job.js';
import { ExpiryService } from './expiry.service.js';
import { GradedAttempts } from './graded-attempts.service.js';
import { HandInService } from './hand-in.service.js';
import { KnowledgeCheck } from './knowing/knowledge-check.entity.js';
import { KnowledgeChecksController } from './knowing/knowledge-checks.controller.js';
import { KnowledgeChecks } from './knowing/knowledge-checks.service.js';
import { Mark } from './marking/mark.entity.js';
import { MarkedMailService } from './marking/marked-mail.service.js';
import { MarkingController } from './marking/marking.controller.js';
import { MarkingService } from './marking/marking.service.js';
import { WaitingAnswersService } from './marking/waiting-answers.service.js';
import { MissedController } from './missed.controller.js';
import { MissedService } from './missed.service.js';
import { PracticeController } from './practice.controller.js';
import { MissedQuestion, PracticeRecord } from './practice.entity.js';
import { PracticeService } from './practice.service.js';
import { QuizEvidence } from './quiz-evidence.service.js';
import { QuizKeeper } from './quiz-keeper.service.js';
import { QuizData } from './quiz-data.service.js';
import { Quiz } from './quiz.entity.js';
import { QuizzesController } from './quizzes.controller.js';
import { QuizzesService } from './quizzes.service.js';

/** Questions, attempts, answers and their grades. */
@Module({
  imports: [TypeOrmModule.forFeature([Quiz, Attempt, Answer, PracticeRecord, MissedQuestion, KnowledgeCheck, Mark, Regrade, EarlierAttempts]), CoursesModule, PeopleModule, ProfileModule, ProgressModule],
  controllers: [AttemptsApiController, QuizzesController, AttemptsController, PracticeController, MissedController, KnowledgeChecksController, MarkingController, StatisticsController, RegradesController],
  providers: [
    QuizzesService, QuizKeeper, AttemptsService, AnswersService, GradedAttempts, HandInService, ExpiryService, ExpireAttempts,
    PracticeService, MissedService, QuizEvidence, KnowledgeChecks, EarlierAttemptsService, EarlierAttemptsJob,
    WaitingAnswersService, MarkingService, MarkedMailService,
    QuizStepsService, StatisticsService, RegradePreviewService, RegradesService, RegradeJob,
    QuizData,
  ],
  exports: [QuizzesService, QuizKeeper, AttemptsService, MissedService, KnowledgeChecks, QuizData],
})
export class QuizzesModule {}
