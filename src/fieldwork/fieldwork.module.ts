import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/index.js';
import { SurveysModule } from '../surveys/index.js';
import { Sheet, SheetBatch } from './paper/sheet.entity.js';
import { SheetsController } from './paper/sheets.controller.js';
import { SheetsService } from './paper/sheets.service.js';
import { Workplaces } from './workplaces.service.js';

/** Asking where there is no screen of her own: sheets of paper, and a partner's worker beside her. */
@Module({
  imports: [TypeOrmModule.forFeature([SheetBatch, Sheet]), PeopleModule, SurveysModule],
  controllers: [SheetsController],
  providers: [Workplaces, SheetsService],
})
export class FieldworkModule {}
