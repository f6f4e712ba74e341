import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CodingModule } from '../coding/index.js';
import { CoursesModule } from '../courses/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { FieldworkModule } from '../fieldwork/index.js';
import { LessonsModule } from '../lessons/index.js';
import { PeopleModule } from '../people/index.js';
import { ProgressModule } from '../progress/index.js';
import { ProfileModule } from '../profile/index.js';
import { ExportsModule } from '../exports/index.js';
import { QuizzesModule } from '../quizzes/index.js';
import { RecommendationsModule } from '../recommendations/index.js';
import { SurveysModule } from '../surveys/index.js';
import { ErasureController } from './erasure.controller.js';
import { Erasure } from './erasure.entity.js';
import { ErasuresService } from './erasures.service.js';
import { MyDataController } from './my-data.controller.js';
import { MyDataService } from './my-data.service.js';

/** What we hold about somebody: a copy for her, and its erasure. */
@Module({
  imports: [TypeOrmModule.forFeature([Erasure]), PeopleModule, CoursesModule, ProgressModule, LessonsModule, QuizzesModule, SurveysModule, ProfileModule, RecommendationsModule, DisclosureModule, CodingModule, ExportsModule, FieldworkModule],
  controllers: [MyDataController, ErasureController],
  providers: [MyDataService, ErasuresService],
})
export class PrivacyModule {}
