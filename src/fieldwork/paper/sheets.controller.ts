import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { Body, emptyForm, withError, type Submitted } from '../../platform/web/form.js';
import type { Request } from '../../platform/web/request.js';
import { wrongFields } from '../round-choice.js';
import { workers } from '../workplaces.service.js';
import { SheetsForm } from './sheets.form.js';
import { batchPage, samplePage } from './sheets.page.js';
import { SheetsService } from './sheets.service.js';

/** Printing a survey: what its sheet looks like, and sheets with numbers to hand out. */
@Controller()
export class SheetsController {
  constructor(private readonly sheets: SheetsService) {}

  @Get('surveys/:survey/sheet')
  @For(...workers)
  async sample(@Me() viewer: Viewer, @Param('survey') slug: string, @Query('language') language: unknown, @Req() request: Request): Promise<Page> {
    const sample = await this.sheets.sample(viewer, slug, typeof language === 'string' ? language : request.language, request.now);
    return samplePage(sample, emptyForm(SheetsForm), request);
  }

  @Post('surveys/:survey/sheets')
  @For(...workers)
  async print(@Me() viewer: Viewer, @Param('survey') slug: string, @Body(SheetsForm) form: Submitted<SheetsForm>, @Req() request: Request): Promise<Page | SeeOther> {
    const printed = form.valid ? await this.sheets.print(viewer, slug, form.values, request.now) : null;
    if (printed && 'id' in printed) return new SeeOther(`/sheets/batches/${printed.id}`);
    const shown = printed ? withError(form, printed.wrong, wrongFields[printed.wrong]) : form;
    return samplePage(await this.sheets.sample(viewer, slug, form.values.language, request.now), shown, request);
  }

  @Get('sheets/batches/:batch')
  @For(...workers)
  async batch(@Me() viewer: Viewer, @Param('batch') id: string, @Req() request: Request): Promise<Page> {
    return batchPage(await this.sheets.batch(viewer, id), request);
  }
}
