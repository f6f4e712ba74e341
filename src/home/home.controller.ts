import { Controller, Get, Req } from '@nestjs/common';
import { CatalogueService, CohortsService, versionsOf } from '../courses/index.js';
import { Me, type Viewer } from '../people/index.js';
import { KeptPage, SeeOther, type Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import type { Request } from '../platform/web/request.js';
import { ProgressService, type AlsoKept, type Study } from '../progress/index.js';
import { dueCount, MissedService } from '../quizzes/index.js';
import { lastPlaces, SuggestionService, type KeptPlace } from '../recommendations/index.js';
import { homePage, welcomePage } from './home.page.js';
import { hasCohorts, workOf } from './work.js';

/** What home tells besides her studies, read along with them. */
interface Beside {
  due: number;
  places: KeptPlace[] | null;
}

const beside: AlsoKept = { name: 'home', sql: `json_build_object('due', ${dueCount.sql}, 'places', ${lastPlaces.sql})` };

/** The first page: what this is for a visitor, where to go on for everybody else. */
@Controller()
export class HomeController {
  constructor(
    private readonly progress: ProgressService,
    private readonly catalogue: CatalogueService,
    private readonly missed: MissedService,
    private readonly cohorts: CohortsService,
    private readonly suggestions: SuggestionService,
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
    const [{ studies, kept }, cohorts] = await Promise.all([this.progress.studiesWith<Beside>(viewer, beside, request.now), hasCohorts(viewer) ? this.cohorts.list(viewer, null) : []]);
    const { due, places } = kept ?? (await this.besideNothing(viewer, request.now));
    const suggestion = places && (await this.suggestions.first(places, doneIn(studies), request.now));
    return homePage({ name: viewer.name, studies, due, suggestion, work: workOf(viewer, cohorts, request.t) }, request);
  }

  /** Who has left every course still meets again what she missed there, and what was recommended to her. */
  private async besideNothing(viewer: Viewer, now: Date): Promise<Beside> {
    const [due, places] = await Promise.all([this.missed.countDue(viewer, now), this.suggestions.lastPlaces(viewer)]);
    return { due, places };
  }
}

function doneIn(studies: readonly Study[]): Set<string> {
  return new Set(studies.flatMap(({ record }) => record.modules.filter(({ state }) => state === 'completed').map(({ module }) => `${record.course.slug}/${module.slug}`)));
}
