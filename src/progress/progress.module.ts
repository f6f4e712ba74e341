import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompetencesModule } from '../competences/index.js';
import { CoursesModule } from '../courses/index.js';
import { CertificateController } from './certificate.controller.js';
import { CohortController } from './cohort.controller.js';
import { CohortProgressService } from './cohort.service.js';
import { CourseController } from './course.controller.js';
import { Fact } from './fact.entity.js';
import { Offers } from './offers.service.js';
import { ProgressApiController } from './progress.api.controller.js';
import { ProgressService } from './progress.service.js';
import { RenewalsService } from './renewals.service.js';

/** The learner's record: facts, and what follows from them. */
@Module({
  imports: [TypeOrmModule.forFeature([Fact]), CoursesModule, CompetencesModule],
  controllers: [ProgressApiController, CourseController, CertificateController, CohortController],
  providers: [ProgressService, RenewalsService, CohortProgressService, Offers],
  exports: [ProgressService, RenewalsService, Offers],
})
export class ProgressModule {}
