import { Module, type DynamicModule } from '@nestjs/common';
import { AnalysisModule } from './analysis/index.js';
import { CodingModule } from './coding/index.js';
import { CompetencesModule } from './competences/index.js';
import { CoursesModule } from './courses/index.js';
import { DemoModule } from './demo/index.js';
import { ExportsModule } from './exports/index.js';
import { FieldworkModule } from './fieldwork/index.js';
import { HomeModule } from './home/home.module.js';
import { IndicatorsModule } from './indicators/index.js';
import { LessonsModule } from './lessons/index.js';
import { PeopleModule } from './people/index.js';
import { ApiModule } from './platform/api/api.module.js';
import { PlatformModule, type Ground } from './platform/platform.module.js';
import { PrivacyModule } from './privacy/index.js';
import { ProgressModule } from './progress/index.js';
import { PublishingModule } from './publishing/index.js';
import { ProfileModule } from './profile/index.js';
import { QuizzesModule } from './quizzes/index.js';
import { RecommendationsModule } from './recommendations/index.js';
import { SurveysModule } from './surveys/index.js';

/** Every room of the house, on its ground. */
@Module({})
export class AppModule {
  static on(ground: Ground): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.on(ground),
        ApiModule,
        PeopleModule,
        CompetencesModule,
        CoursesModule,
        ProgressModule,
        ProfileModule,
        SurveysModule,
        LessonsModule,
        QuizzesModule,
        FieldworkModule,
        IndicatorsModule,
        CodingModule,
        AnalysisModule,
        ExportsModule,
        PublishingModule,
        RecommendationsModule,
        PrivacyModule,
        DemoModule,
        HomeModule,
      ],
    };
  }
}
