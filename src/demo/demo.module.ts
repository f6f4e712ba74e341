import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/index.js';
import { QuizzesModule } from '../quizzes/index.js';
import { DemoService } from './demo.service.js';

/** People who are made up, for trying the installation out and for load. */
@Module({ imports: [PeopleModule, QuizzesModule], providers: [DemoService], exports: [DemoService] })
export class DemoModule {}
