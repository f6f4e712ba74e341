import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { Body, withError, type Submitted } from '../../platform/web/form.js';
import type { Request } from '../../platform/web/request.js';
import { workers } from '../workplaces.service.js';
import { deskPage } from '../desk.page.js';
import { DeskService } from '../desk.service.js';
import { EntriesService } from './entries.service.js';
import { sheetOr404 } from './entries.controller.js';
import { OpeningForm, WithdrawalForm } from './sheet-desk.form.js';
import { sheetPage } from './sheet.page.js';
import { readSheetNumber } from './sheet-number.js';

/** From here on, numbers are those of answers that were spoken: no sheet of paper has as many digits. */
const firstSpoken = 1_000_000;

/** Finding a sheet by the number on it, seeing where it stands, and deleting its answers. */
@Controller('sheets')
export class SheetDeskController {
  constructor(
    private readonly desk: DeskService,
    private readonly entries: EntriesService,
  ) {}

  @Post('opening')
  @For(...workers)
  async open(@Me() viewer: Viewer, @Body(OpeningForm) form: Submitted<OpeningForm>, @Req() request: Request): Promise<Page | SeeOther> {
    const number = readSheetNumber(form.values.number);
    if (number !== null && number >= firstSpoken) return new SeeOther(`/assisted/${number}`);
    if (number !== null && (await this.entries.isThere(viewer, number, request.now))) return new SeeOther(`/sheets/${number}/entry`);
    const key = number === null ? 'fieldwork.desk.misread' : 'fieldwork.desk.unknown';
    return deskPage(await this.desk.of(viewer, request.now), withError(form, 'number', key), request);
  }

  @Get(':sheet')
  @For(...workers)
  async show(@Me() viewer: Viewer, @Param('sheet', sheetOr404) sheet: number, @Req() request: Request): Promise<Page> {
    return sheetPage(await this.entries.open(viewer, sheet, request.now), request);
  }

  @Post(':sheet/withdrawal')
  @For(...workers)
  async withdraw(@Me() viewer: Viewer, @Param('sheet', sheetOr404) sheet: number, @Body(WithdrawalForm) form: Submitted<WithdrawalForm>, @Req() request: Request): Promise<Page | SeeOther> {
    if (!form.valid) return sheetPage(await this.entries.open(viewer, sheet, request.now), request, request.t('fieldwork.withdrawal.sureMissing'));
    await this.entries.withdraw(viewer, sheet, request.now);
    return new SeeOther(`/sheets/${sheet}`, { kind: 'success', key: 'fieldwork.withdrawal.done' });
  }
}
