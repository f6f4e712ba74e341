import { Controller, Get, Param, Post, Query, Redirect, Req } from '@nestjs/common';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { NotFound } from '../../platform/web/errors.js';
import { ownPath } from '../../platform/web/own-path.js';
import type { Request } from '../../platform/web/request.js';
import { Me } from '../audience.guard.js';
import type { Viewer } from '../viewer.js';
import { KeptForms } from './kept-forms.service.js';
import { keptPage } from './lock.page.js';

/** What somebody had sent when she was locked out, to be sent or thrown away. */
@Controller('kept')
export class KeptFormsController {
  constructor(private readonly forms: KeptForms) {}

  @Get()
  @For('person')
  async show(@Me() viewer: Viewer, @Query('next') wish: unknown, @Req() request: Request): Promise<Page | SeeOther> {
    const next = ownPath(wish, '/home');
    const forms = await this.forms.of(viewer, request.now);
    return forms.length ? keptPage(forms, next, request.t) : new SeeOther(next);
  }

  /** The form has come again with this request: 307 makes the browser send it on to where it first went. */
  @Post(':form')
  @For('person')
  @Redirect()
  async send(@Me() viewer: Viewer, @Param('form') id: string): Promise<{ url: string; statusCode: number }> {
    return { url: await this.take(viewer, id), statusCode: 307 };
  }

  @Post(':form/removal')
  @For('person')
  async remove(@Me() viewer: Viewer, @Param('form') id: string): Promise<SeeOther> {
    await this.take(viewer, id);
    return new SeeOther('/kept');
  }

  private async take(viewer: Viewer, id: string): Promise<string> {
    const path = await this.forms.take(viewer, id);
    if (!path) throw new NotFound();
    return path;
  }
}
