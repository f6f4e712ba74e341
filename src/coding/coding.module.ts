import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/index.js';
import { SurveysModule } from '../surveys/index.js';
import { AgreementController } from './agreement/agreement.controller.js';
import { ComparisonService } from './agreement/comparison.service.js';
import { CodeBookService } from './code-book.service.js';
import { CoderDesk } from './coder-desk.service.js';
import { CodersService } from './coders.service.js';
import { CodingController } from './coding.controller.js';
import { CodingData } from './coding-data.service.js';
import { Code, CodedText, Coder, Coding } from './coding.entity.js';
import { CodingsController } from './codings.controller.js';
import { CodingsService } from './codings.service.js';
import { OverviewService } from './overview.service.js';
import { QuestionsService } from './questions.service.js';
import { SettledCodes } from './settled/settled-codes.service.js';
import { TextsController } from './texts/texts.controller.js';
import { TextsService } from './texts/texts.service.js';

/** Coding what people wrote in their own words: two coders, their agreement, and what stands in the end. */
@Module({
  imports: [TypeOrmModule.forFeature([CodedText, Code, Coder, Coding]), PeopleModule, SurveysModule],
  controllers: [TextsController, CodingsController, AgreementController, CodingController],
  providers: [QuestionsService, OverviewService, CodeBookService, CodersService, TextsService, CodingsService, CoderDesk, ComparisonService, CodingData, SettledCodes],
  exports: [CodingData, SettledCodes],
})
export class CodingModule {}
