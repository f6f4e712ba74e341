import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { Body, emptyForm, withError, type Submitted } from '../../platform/web/form.js';
import type { Request } from '../../platform/web/request.js';
import { sheetOr404 } from '../paper/entries.controller.js';
import { WithdrawalForm } from '../paper/sheet-desk.form.js';
import { wrongFields } from '../round-choice.js';
import { workers } from '../workplaces.service.js';
import { AssistanceForm } from './assisted.form.js';
import { assistancePage, assistedPage } from './assisted.page.js';
import { AssistedService } from './assisted.service.js';
import { spokenResultsPage } from './spoken-results.page.js';

/** A worker beside a woman: her consent before, her results after, and her way to have it all deleted. */
@Controller()
export class AssistedController {
  constructor(private readonly assisted: AssistedService) {}

  @Get('surveys/:survey/assistance')
  @For(...workers)
  async offer(@Me() viewer: Viewer, @Param('survey') slug: string, @Query('language') language: unknown, @Req() request: Request): Promise<Page> {
    const offer = await this.assisted.offer(viewer, slug, typeof language === 'string' ? language : request.language, request.now);
    return assistancePage(offer, emptyForm(AssistanceForm), request);
  }

  @Post('surveys/:survey/assistance')
  @For(...workers)
  async begin(@Me() viewer: Viewer, @Param('survey') slug: string, @Body(AssistanceForm) form: Submitted<AssistanceForm>, @Req() request: Request): Promise<Page | SeeOther> {
    const begun = form.valid ? await this.assisted.begin(viewer, slug, form.values, request.now) : null;
    if (begun && 'number' in begun) return new SeeOther(`/assisted/${begun.number}/response`);
    const shown = begun ? withError(form, begun.wrong, wrongFields[begun.wrong]) : form;
    return assistancePage(await this.assisted.offer(viewer, slug, form.values.language, request.now), shown, request);
  }

  @Get('assisted/:assisted')
  @For(...workers)
  async show(@Me() viewer: Viewer, @Param('assisted', sheetOr404) number: number, @Req() request: Request): Promise<Page> {
    return assistedPage(await this.assisted.open(viewer, number, request.now), request);
  }

  /** Asked for with a button, because it is shown once: no browser fetches it ahead. */
  @Post('assisted/:assisted/results')
  @For(...workers)
  async results(@Me() viewer: Viewer, @Param('assisted', sheetOr404) number: number, @Req() request: Request): Promise<Page | SeeOther> {
    const results = await this.assisted.resultsOf(viewer, number, request.now);
    return results ? spokenResultsPage(results, request) : new SeeOther(`/assisted/${number}`, { kind: 'info', key: 'fieldwork.assisted.resultsGone' });
  }

  @Post('assisted/:assisted/withdrawal')
  @For(...workers)
  async withdraw(@Me() viewer: Viewer, @Param('assisted', sheetOr404) number: number, @Body(WithdrawalForm) form: Submitted<WithdrawalForm>, @Req() request: Request): Promise<Page | SeeOther> {
    if (!form.valid) return assistedPage(await this.assisted.open(viewer, number, request.now), request, request.t('fieldwork.withdrawal.sureMissing'));
    await this.assisted.withdraw(viewer, number, request.now);
    return new SeeOther(`/assisted/${number}`, { kind: 'success', key: 'fieldwork.withdrawal.done' });
  }
}
