import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompetencesModule } from '../competences/index.js';
import { CoursesModule } from '../courses/index.js';
import { PeopleModule } from '../people/index.js';
import { ProfileModule } from '../profile/index.js';
import { ProgressModule } from '../progress/index.js';
import { QuizzesModule } from '../quizzes/index.js';
import { SurveysModule } from '../surveys/index.js';
import { FeedbackController } from './feedback/feedback.controller.js';
import { FeedbackService } from './feedback/feedback.service.js';
import { LevelVotes } from './feedback/level-votes.service.js';
import { ModuleFeedback } from './feedback/module-feedback.entity.js';
import { CountGroups } from './groups/count-groups.job.js';
import { GroupRating } from './groups/group-rating.entity.js';
import { GroupRatings } from './groups/group-ratings.service.js';
import { RatedCountry } from './groups/rated-country.entity.js';
import { LearnerService } from './learner.service.js';
import { ListsService } from './lists/lists.service.js';
import { RecommendationList } from './lists/recommendation-list.entity.js';
import { TidyLists } from './lists/tidy-lists.job.js';
import { CountOutcomes } from './outcomes/count-outcomes.job.js';
import { ModuleOutcome } from './outcomes/module-outcome.entity.js';
import { OutcomesService } from './outcomes/outcomes.service.js';
import { OwnFramework } from './own-framework.service.js';
import { RecommendationsApiController } from './recommendations.api.controller.js';
import { RecommendationsData } from './recommendations-data.service.js';
import { RecommendationsService } from './recommendations.service.js';
import { RenewalController } from './renewal/renewal.controller.js';
import { Renewal } from './renewal/renewal.entity.js';
import { RenewalsService } from './renewal/renewals.service.js';
import { ResultsController } from './results.controller.js';
import { SuggestionService } from './suggestion.service.js';
import { CountSaid } from './said/count-said.job.js';
import { KeptCount } from './said/kept-count.entity.js';
import { SaidCounts } from './said/said-counts.service.js';
import { SaidController } from './said/said.controller.js';
import { SaidService } from './said/said.service.js';
import { StatedWishes } from './wishes/stated-wishes.entity.js';
import { WishesController } from './wishes/wishes.controller.js';
import { WishesService } from './wishes/wishes.service.js';

/** What to study next, and why. */
@Module({
  imports: [TypeOrmModule.forFeature([RecommendationList, ModuleFeedback, ModuleOutcome, GroupRating, RatedCountry, StatedWishes, Renewal, KeptCount]), CompetencesModule, CoursesModule, PeopleModule, ProfileModule, ProgressModule, QuizzesModule, SurveysModule],
  controllers: [ResultsController, WishesController, RenewalController, FeedbackController, SaidController, RecommendationsApiController],
  providers: [OwnFramework, WishesService, LearnerService, GroupRatings, CountGroups, OutcomesService, CountOutcomes, ListsService, TidyLists, FeedbackService, SaidService, SaidCounts, CountSaid, LevelVotes, RecommendationsService, RenewalsService, RecommendationsData, SuggestionService],
  exports: [RecommendationsService, RecommendationsData, SuggestionService],
})
export class RecommendationsModule {}
