import { Controller, Get, Param, Req } from '@nestjs/common';
import { CompetencesService, competencesOf } from '../competences/index.js';
import { CatalogueService, EnrolmentsService } from '../courses/index.js';
import { Me, type Viewer } from '../people/index.js';
import type { Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import { NotFound } from '../platform/web/errors.js';
import type { Request } from '../platform/web/request.js';
import { coursePage } from './course.page.js';
import { Offers } from './offers.service.js';
import { ProgressService } from './progress.service.js';

/** One course: what it holds and, for those who joined, how far they are. */
@Controller('courses/:course')
export class CourseController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly enrolments: EnrolmentsService,
    private readonly progress: ProgressService,
    private readonly competences: CompetencesService,
    private readonly offers: Offers,
  ) {}

  @Get()
  @For('anyone')
  async show(@Me() viewer: Viewer | null, @Param('course') slug: string, @Req() request: Request): Promise<Page> {
    const study = viewer && (await this.progress.study(viewer, slug, request.now));
    const published = study?.published ?? (await this.catalogue.course(slug, request.now));
    if (!published) throw new NotFound();
    const competences = competencesOf(await this.competences.frameworks(request.now));
    const offers = viewer && study ? await this.offers.to(viewer, study.record, request) : [];
    const group = viewer && study?.cohortId ? (await this.enrolments.find(viewer, slug)).cohort : null;
    return coursePage({ course: published.outline, study, group, signedIn: viewer !== null, competences, offers }, request);
  }
}
