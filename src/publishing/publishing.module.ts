import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompetencesModule } from '../competences/index.js';
import { CoursesModule } from '../courses/index.js';
import { IndicatorsModule } from '../indicators/index.js';
import { LessonsModule } from '../lessons/index.js';
import { PeopleModule } from '../people/index.js';
import { ProgressModule } from '../progress/index.js';
import { QuizzesModule } from '../quizzes/index.js';
import { SurveysModule } from '../surveys/index.js';
import { CourseWriter } from './course-writer.service.js';
import { Publication, PublicationFile } from './publication.entity.js';
import { PublicationsService } from './publications.service.js';
import { PublishingController } from './publishing.controller.js';
import { PublishingService } from './publishing.service.js';

/** From what partners write in `content/` to what learners meet. */
@Module({
  imports: [TypeOrmModule.forFeature([Publication, PublicationFile]), PeopleModule, CompetencesModule, CoursesModule, ProgressModule, LessonsModule, QuizzesModule, SurveysModule, IndicatorsModule],
  controllers: [PublishingController],
  providers: [PublishingService, CourseWriter, PublicationsService],
  exports: [PublishingService, PublicationsService],
})
export class PublishingModule {}
