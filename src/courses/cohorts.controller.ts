import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { Me, type Viewer } from '../people/index.js';
import { SeeOther, type Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import { Body, emptyForm, withError, type Submitted } from '../platform/web/form.js';
import { Now, type Request } from '../platform/web/request.js';
import { CatalogueService } from './catalogue.service.js';
import { CohortForm } from './cohort.form.js';
import { cohortsPage, newCohortPage } from './cohorts.page.js';
import { CohortsService } from './cohorts.service.js';

/** A coordinator's groups: listing, opening and closing them. Who is in one, and how far, is progress' to tell. */
@Controller('cohorts')
export class CohortsController {
  constructor(
    private readonly cohorts: CohortsService,
    private readonly catalogue: CatalogueService,
  ) {}

  @Get()
  @For('coordinator', 'administrator')
  async list(@Me() viewer: Viewer, @Query('before') before: unknown, @Req() request: Request): Promise<Page> {
    const listed = await this.cohorts.list(viewer, readCursor(before));
    return cohortsPage(listed, await this.catalogue.courses(request.now), request);
  }

  @Get('new')
  @For('coordinator', 'administrator')
  async form(@Me() viewer: Viewer, @Req() request: Request): Promise<Page> {
    return newCohortPage(emptyForm(CohortForm), await this.choices(viewer, request), request);
  }

  @Post()
  @For('coordinator', 'administrator')
  async create(@Me() viewer: Viewer, @Body(CohortForm) form: Submitted<CohortForm>, @Req() request: Request): Promise<Page | SeeOther> {
    const cohort = form.valid ? await this.cohorts.create(viewer, form.values, request.now) : null;
    if (cohort) return new SeeOther(`/cohorts/${cohort.id}`, { kind: 'success', key: 'courses.cohort.opened' });
    const shown = form.valid ? withError(form, 'country', 'courses.cohort.notYours') : form;
    return newCohortPage(shown, await this.choices(viewer, request), request);
  }

  @Post(':cohort/closure')
  @For('coordinator', 'administrator')
  async close(@Me() viewer: Viewer, @Param('cohort') id: string, @Now() now: Date): Promise<SeeOther> {
    await this.cohorts.setClosed(viewer, id, now);
    return new SeeOther(`/cohorts/${id}`, { kind: 'info', key: 'courses.cohort.closed' });
  }

  @Post(':cohort/closure/end')
  @For('coordinator', 'administrator')
  async reopen(@Me() viewer: Viewer, @Param('cohort') id: string): Promise<SeeOther> {
    await this.cohorts.setClosed(viewer, id, null);
    return new SeeOther(`/cohorts/${id}`, { kind: 'success', key: 'courses.cohort.reopened' });
  }

  private async choices(viewer: Viewer, request: Request) {
    return { courses: await this.catalogue.courses(request.now), organisations: await this.cohorts.organisationsFor(viewer), viewer };
  }
}

function readCursor(before: unknown): string | null {
  return typeof before === 'string' && /^[0-9a-f-]{36}$/.test(before) ? before : null;
}
