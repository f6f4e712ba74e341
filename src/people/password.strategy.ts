import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { AccountsService } from './accounts.service.js';
import type { Person } from './person.entity.js';

/** Passport's way in with a sign-in name and a password. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly accounts: AccountsService) {
    super({ usernameField: 'signInName', passwordField: 'password' });
  }

  async validate(signInName: string, password: string): Promise<Person | false> {
    return (await this.accounts.findByPassword(signInName, password)) ?? false;
  }
}
