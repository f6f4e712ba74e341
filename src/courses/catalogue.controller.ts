import { Controller, Get, Req } from '@nestjs/common';
import { KeptPage } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import type { Request } from '../platform/web/request.js';
import { cataloguePage, versionsOf } from './catalogue.page.js';
import { CatalogueService } from './catalogue.service.js';

/** What there is to learn, for everybody. */
@Controller('courses')
export class CatalogueController {
  constructor(private readonly catalogue: CatalogueService) {}

  @Get()
  @For('anyone')
  async show(@Req() request: Request): Promise<KeptPage> {
    const courses = await this.catalogue.courses(request.now);
    return new KeptPage(`catalogue ${versionsOf(courses)}`, () => cataloguePage(courses, request));
  }
}
