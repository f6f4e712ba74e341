import { Controller, Get, Req } from '@nestjs/common';
import { Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import type { Request } from '../platform/web/request.js';
import { cataloguePage } from './catalogue.page.js';
import { CatalogueService } from './catalogue.service.js';

/** What there is to learn, for everybody. */
@Controller('courses')
export class CatalogueController {
  constructor(private readonly catalogue: CatalogueService) {}

  @Get()
  @For('anyone')
  async show(@Req() request: Request): Promise<Page> {
    return cataloguePage(await this.catalogue.courses(request.now), request);
  }
}
