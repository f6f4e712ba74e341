import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProgressModule } from '../progress/index.js';
import { LessonKeeper } from './lesson-keeper.service.js';
import { Lesson } from './lesson.entity.js';
import { LessonsController } from './lessons.controller.js';
import { LessonsService } from './lessons.service.js';
import { LessonNote, LessonTick } from './note.entity.js';
import { NotesController } from './notes.controller.js';
import { NotesService } from './notes.service.js';
import { ReadingLanguageController } from './reading-language.controller.js';

/** Pages to read. */
@Module({
  imports: [TypeOrmModule.forFeature([Lesson, LessonNote, LessonTick]), ProgressModule],
  controllers: [LessonsController, NotesController, ReadingLanguageController],
  providers: [LessonsService, LessonKeeper, NotesService],
  exports: [LessonsService, LessonKeeper, NotesService],
})
export class LessonsModule {}
