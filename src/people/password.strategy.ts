import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { withoutControls } from '../platform/web/form.js';
import type { Request } from '../platform/web/request.js';
import { AccountsService } from './accounts.service.js';
import { limits } from './limits.js';
import type { Person } from './person.entity.js';
import { Tries } from './tries.service.js';

/** Passport's way in with a sign-in name and a password. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(
    private readonly accounts: AccountsService,
    private readonly tries: Tries,
  ) {
    super({ usernameField: 'signInName', passwordField: 'password', passReqToCallback: true });
  }

  /** @throws TooMany */
  async validate(request: Request, typed: unknown, password: unknown): Promise<Person | false> {
    if (typeof typed !== 'string' || typeof password !== 'string') return false;
    const name = withoutControls(typed).trim();
    return (await this.tries.counted(limits.password, name, request, () => this.accounts.findByPassword(name, password))) ?? false;
  }
}
