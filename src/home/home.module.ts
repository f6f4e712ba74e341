import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/index.js';
import { ProgressModule } from '../progress/index.js';
import { QuizzesModule } from '../quizzes/index.js';
import { HomeController } from './home.controller.js';

/** Everybody's first page, put together from many rooms. */
@Module({ imports: [CoursesModule, ProgressModule, QuizzesModule], controllers: [HomeController] })
export class HomeModule {}
