import { Controller, Get, Param, Req } from '@nestjs/common';
import { CompetencesService, competencesOf } from '../competences/index.js';
import { Me, type Viewer } from '../people/index.js';
import type { Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import { NotFound } from '../platform/web/errors.js';
import type { Request } from '../platform/web/request.js';
import { certificatePage } from './certificate.page.js';
import { Offers } from './offers.service.js';
import { ProgressService } from './progress.service.js';

/** A sheet to print or to show, for who has done all of a course. */
@Controller('courses/:course/certificate')
export class CertificateController {
  constructor(
    private readonly progress: ProgressService,
    private readonly competences: CompetencesService,
    private readonly offers: Offers,
  ) {}

  @Get()
  @For('person')
  async show(@Me() viewer: Viewer, @Param('course') slug: string, @Req() request: Request): Promise<Page> {
    const study = await this.progress.study(viewer, slug, request.now);
    const on = study?.record.completedAt;
    if (!on) throw new NotFound();
    const competences = competencesOf(await this.competences.frameworks(request.now));
    const offers = await this.offers.to(viewer, study.record, request);
    return certificatePage({ name: viewer.name, course: study.record.course, on, competences, offers }, request);
  }
}
