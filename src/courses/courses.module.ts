import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/index.js';
import { CatalogueApiController } from './catalogue.api.controller.js';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueService } from './catalogue.service.js';
import { CohortsController } from './cohorts.controller.js';
import { CohortsService } from './cohorts.service.js';
import { Cohort, Course, CourseVersion, Enrolment, Step } from './course.entity.js';
import { EnrolmentsApiController } from './enrolments.api.controller.js';
import { EnrolmentsController } from './enrolments.controller.js';
import { EnrolmentsService } from './enrolments.service.js';
import { VersionsService } from './versions.service.js';

/** The catalogue: audience, level, course, module, step; joining and leaving; release conditions. */
@Module({
  imports: [PeopleModule, TypeOrmModule.forFeature([Course, Step, CourseVersion, Cohort, Enrolment])],
  controllers: [CatalogueApiController, EnrolmentsApiController, CatalogueController, EnrolmentsController, CohortsController],
  providers: [CatalogueService, VersionsService, EnrolmentsService, CohortsService],
  exports: [CatalogueService, VersionsService, EnrolmentsService, CohortsService],
})
export class CoursesModule {}
