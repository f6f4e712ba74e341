import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CoursesModule } from '../courses/index.js';
import { CourseController } from './course.controller.js';
import { Fact } from './fact.entity.js';
import { ProgressService } from './progress.service.js';

/** The learner's record: facts, and what follows from them. */
@Module({
  imports: [TypeOrmModule.forFeature([Fact]), CoursesModule],
  controllers: [CourseController],
  providers: [ProgressService],
  exports: [ProgressService],
})
export class ProgressModule {}
