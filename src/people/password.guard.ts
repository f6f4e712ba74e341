import { Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { TooMany } from '../platform/web/errors.js';
import type { Person } from './person.entity.js';

/** Lets passport check the password and leaves the answer to the controller, which shows a wrong one beside the form. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  override handleRequest<User = Person | null>(error: unknown, person: User): User {
    // Others may have tried her name: her mail lets her in all the same.
    if (error instanceof TooMany) throw new TooMany(error.seconds, error.key, { path: '/sign-in/link', key: 'people.wanted.title' });
    if (error) throw error;
    return (person || null) as User;
  }
}
