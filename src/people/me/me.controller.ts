import { Controller, Get, Req } from '@nestjs/common';
import type { Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import type { Request } from '../../platform/web/request.js';
import { Me } from '../audience.guard.js';
import { SignInNamesService } from '../sign-in-names.service.js';
import type { Viewer } from '../viewer.js';
import { mePage } from './me.page.js';

/** The viewer's own account. */
@Controller('me')
export class MeController {
  constructor(private readonly names: SignInNamesService) {}

  @Get()
  @For('person')
  async show(@Me() viewer: Viewer, @Req() { t }: Request): Promise<Page> {
    return mePage(viewer, await this.names.of(viewer.id), t);
  }
}
