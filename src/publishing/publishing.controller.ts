import { Controller, Get, Req } from '@nestjs/common';
import type { Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import type { Request } from '../platform/web/request.js';
import { PublicationsService } from './publications.service.js';
import { publishingPage } from './publishing.page.js';

/** How many publications the page tells of. */
const shownAtMost = 30;

/** The partners' desk: how far the content is translated, and what was published. */
@Controller('publishing')
export class PublishingController {
  constructor(private readonly publications: PublicationsService) {}

  @Get()
  @For('author', 'administrator')
  async show(@Req() request: Request): Promise<Page> {
    const current = await this.publications.current();
    return publishingPage(current?.translations ?? [], await this.publications.history(shownAtMost), request);
  }
}
