import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/index.js';
import { SurveysModule } from '../surveys/index.js';
import { Assistance } from './assisted/assistance.entity.js';
import { AssistedController } from './assisted/assisted.controller.js';
import { AssistedResponseController } from './assisted/assisted-response.controller.js';
import { AssistedService } from './assisted/assisted.service.js';
import { DeskController } from './desk.controller.js';
import { DeskService } from './desk.service.js';
import { DifferencesController } from './paper/differences.controller.js';
import { EntriesController } from './paper/entries.controller.js';
import { EntriesService } from './paper/entries.service.js';
import { FieldworkData } from './fieldwork-data.service.js';
import { OpenSheets } from './paper/open-sheets.service.js';
import { SettlingService } from './paper/settling.service.js';
import { SheetDeskController } from './paper/sheet-desk.controller.js';
import { Sheet, SheetBatch, SheetDifference, SheetEntry } from './paper/sheet.entity.js';
import { SheetsController } from './paper/sheets.controller.js';
import { SheetsService } from './paper/sheets.service.js';
import { Workplaces } from './workplaces.service.js';

/** Asking where there is no screen of her own: sheets of paper, and a partner's worker beside her. */
@Module({
  imports: [TypeOrmModule.forFeature([SheetBatch, Sheet, SheetEntry, SheetDifference, Assistance]), PeopleModule, SurveysModule],
  controllers: [DeskController, SheetsController, EntriesController, DifferencesController, SheetDeskController, AssistedController, AssistedResponseController],
  providers: [Workplaces, DeskService, FieldworkData, SheetsService, OpenSheets, EntriesService, SettlingService, AssistedService],
  exports: [FieldworkData],
})
export class FieldworkModule {}
