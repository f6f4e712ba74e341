import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { NotFound } from '../../platform/web/errors.js';
import type { Request } from '../../platform/web/request.js';
import { Me } from '../audience.guard.js';
import { ConsentsService } from '../consents.service.js';
import { isPurpose, purposes, type Purpose } from '../purposes.js';
import type { Viewer } from '../viewer.js';
import { consentsPage } from './consents.page.js';

/** What somebody agreed to, and taking it back. */
@Controller('me/consents')
export class ConsentsController {
  constructor(private readonly consents: ConsentsService) {}

  @Get()
  @For('person')
  async list(@Me() viewer: Viewer, @Req() { t }: Request): Promise<Page> {
    return consentsPage(await this.consents.history(viewer.id), t);
  }

  @Post(':purpose')
  @For('person')
  async give(@Me() viewer: Viewer, @Param('purpose') purpose: string, @Req() { now }: Request): Promise<SeeOther> {
    await this.consents.record(viewer.id, known(purpose), true, now);
    return new SeeOther('/me/consents', { kind: 'success', key: 'people.consents.given' });
  }

  @Post(':purpose/withdrawal')
  @For('person')
  async withdraw(@Me() viewer: Viewer, @Param('purpose') purpose: string, @Req() { now }: Request): Promise<SeeOther> {
    const name = known(purpose);
    // An account cannot be kept without being kept: taking this back means deleting it.
    if (purposes[name].needed) return new SeeOther('/me/erasure');
    await this.consents.record(viewer.id, name, false, now);
    return new SeeOther('/me/consents', { kind: 'success', key: 'people.consents.withdrawn' });
  }
}

function known(purpose: string): Purpose {
  if (!isPurpose(purpose)) throw new NotFound();
  return purpose;
}
