import { Controller, Get, Query, Req, Res, UseGuards, Post } from '@nestjs/common';
import { KeptPage, type Page, SeeOther } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import { Body, emptyForm, withError, type Submitted } from '../platform/web/form.js';
import { ownPath } from '../platform/web/own-path.js';
import type { Reply, Request } from '../platform/web/request.js';
import { Entrance } from './entrance.service.js';
import { PasswordGuard } from './password.guard.js';
import type { Person } from './person.entity.js';
import { SignInForm } from './sign-in.form.js';
import { signInPage } from './sign-in.page.js';

/** Coming in with a password, and leaving. */
@Controller()
export class SignInController {
  constructor(private readonly entrance: Entrance) {}

  @Get('sign-in')
  @For('anyone')
  show(@Query('next') wish: unknown, @Req() { away, t }: Request): KeptPage | SeeOther {
    const next = ownPath(wish, '/home');
    if (away?.standing === 'locked') return new SeeOther(`/unlock?next=${encodeURIComponent(next)}`);
    return new KeptPage(`sign-in ${next}`, () => signInPage(emptyForm(SignInForm, { next }), t));
  }

  @Post('sign-in')
  @For('anyone')
  @UseGuards(PasswordGuard)
  async signIn(@Body(SignInForm) form: Submitted<SignInForm>, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
    const person = (request as unknown as { user: Person | null }).user;
    if (!form.valid) return signInPage(form, request.t);
    if (!person) return signInPage(withError(form, 'signInName', 'people.signIn.wrong'), request.t);
    const comer = { personId: person.id, shared: form.values.shared === 'yes', next: ownPath(form.values.next, '/home') };
    return new SeeOther(await this.entrance.letIn(comer, request, reply));
  }

  /** Also for a phone that is locked, where somebody else wants to sign in. */
  @Post('sign-out')
  @For('anyone')
  async signOut(@Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<SeeOther> {
    await this.entrance.letOut(request, reply);
    return new SeeOther('/sign-in', { kind: 'info', key: 'people.signIn.signedOut' });
  }
}
