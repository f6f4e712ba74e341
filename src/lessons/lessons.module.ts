import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProgressModule } from '../progress/index.js';
import { Lesson } from './lesson.entity.js';
import { LessonsController } from './lessons.controller.js';
import { ReadingLanguageController } from './reading-language.controller.js';
import { LessonsService } from './lessons.service.js';

/** Pages to read. */
@Module({
  imports: [TypeOrmModule.forFeature([Lesson]), ProgressModule],
  controllers: [LessonsController, ReadingLanguageController],
  providers: [LessonsService],
  exports: [LessonsService],
})
export class LessonsModule {}
