import { Controller, Get, Req } from '@nestjs/common';
import { CatalogueService, CohortsService, versionsOf } from '../courses/index.js';
import { Me, type Viewer } from '../people/index.js';
import { KeptPage, SeeOther, type Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import type { Request } from '../platform/web/request.js';
import { ProgressService } from '../progress/index.js';
import { dueCount, MissedService } from '../quizzes/index.js';
import { homePage, welcomePage } from './home.page.js';
import { hasCohorts, workOf } from './work.js';

/** The first page: what this is for a visitor, where to go on for everybody else. */
@Controller()
export class HomeController {
  constructor(
    private readonly progress: ProgressService,
    private readonly catalogue: CatalogueService,
    private readonly missed: MissedService,
    private readonly cohorts: CohortsService,
  ) {}

  @Get()
  @For('anyone')
  async welcome(@Me() viewer: Viewer | null, @Req() request: Request): Promise<KeptPage | SeeOther> {
    if (viewer) return new SeeOther('/home');
    const courses = await this.catalogue.courses(request.now);
    return new KeptPage(`welcome ${versionsOf(courses)}`, () => welcomePage(courses, request));
  }

  @Get('home')
  @For('person')
  async home(@Me() viewer: Viewer, @Req() request: Request): Promise<Page> {
    const [{ studies, kept }, cohorts] = await Promise.all([this.progress.studiesWith<number>(viewer, dueCount, request.now), hasCohorts(viewer) ? this.cohorts.list(viewer, null) : []]);
    // Who has left every course still meets again what she missed there.
    const due = kept ?? (await this.missed.countDue(viewer, request.now));
    return homePage({ name: viewer.name, studies, due, work: workOf(viewer, cohorts, request.t) }, request);
  }
}
