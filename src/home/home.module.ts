import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CoursesModule } from '../courses/index.js';
import { PeopleModule } from '../people/index.js';
import { ProgressModule } from '../progress/index.js';
import { QuizzesModule } from '../quizzes/index.js';
import { RecommendationsModule } from '../recommendations/index.js';
import { DigestController } from './digest.controller.js';
import { Digest } from './digest.entity.js';
import { DigestJobs } from './digest.job.js';
import { DigestService } from './digest.service.js';
import { HomeController } from './home.controller.js';

/** Everybody's first page, put together from many rooms. */
@Module({
  imports: [TypeOrmModule.forFeature([Digest]), PeopleModule, CoursesModule, ProgressModule, QuizzesModule, RecommendationsModule],
  controllers: [HomeController, DigestController],
  providers: [DigestService, DigestJobs],
})
export class HomeModule {}
