import { Controller, Get, Post, Req } from '@nestjs/common';
import type { Translate } from '../../platform/language/translations.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { Body, emptyForm, withError, type Submitted } from '../../platform/web/form.js';
import { Words, type Request } from '../../platform/web/request.js';
import { limits } from '../limits.js';
import { readSignInName } from '../sign-in-names.js';
import { Tries } from '../tries.service.js';
import type { LinkPurpose } from './link.entity.js';
import { WantedLinkForm } from './link.form.js';
import { forgottenPage, sentPage, signInLinkPage } from './link.page.js';
import { WantedLinks } from './wanted-links.service.js';

/** Asking for a link by mail, instead of a password or for a new one. The answer is the same for everybody. */
@Controller()
export class WantedLinksController {
  constructor(
    private readonly wanted: WantedLinks,
    private readonly tries: Tries,
  ) {}

  @Get('sign-in/link')
  @For('anyone')
  signInLink(@Words() t: Translate): Page {
    return signInLinkPage(emptyForm(WantedLinkForm), t);
  }

  @Post('sign-in/link')
  @For('anyone')
  async wantSignInLink(@Body(WantedLinkForm) form: Submitted<WantedLinkForm>, @Req() request: Request): Promise<Page | SeeOther> {
    const mistaken = await this.want('sign-in', form, request);
    return mistaken ? signInLinkPage(mistaken, request.t) : new SeeOther('/sign-in/link/sent');
  }

  @Get('sign-in/link/sent')
  @For('anyone')
  sent(@Words() t: Translate): Page {
    return sentPage(t);
  }

  @Get('password/forgotten')
  @For('anyone')
  forgotten(@Words() t: Translate): Page {
    return forgottenPage(emptyForm(WantedLinkForm), t);
  }

  @Post('password/forgotten')
  @For('anyone')
  async wantNewPassword(@Body(WantedLinkForm) form: Submitted<WantedLinkForm>, @Req() request: Request): Promise<Page | SeeOther> {
    const mistaken = await this.want('password', form, request);
    return mistaken ? forgottenPage(mistaken, request.t) : new SeeOther('/sign-in/link/sent');
  }

  // What is wrong with the form is seen from what was typed alone, never from what is in the database.
  private async want(purpose: LinkPurpose, form: Submitted<WantedLinkForm>, request: Request): Promise<Submitted<WantedLinkForm> | null> {
    if (!form.valid) return form;
    const name = readSignInName(form.values.signInName);
    if (!name) return withError(form, 'signInName', 'people.wanted.unclear');
    if (!this.wanted.reaches(name)) return withError(form, 'signInName', 'people.wanted.notReached');
    await this.tries.count(limits.link, name.value, request);
    await this.wanted.want(purpose, name, request.now);
    return null;
  }
}
