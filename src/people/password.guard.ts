import { Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { Person } from './person.entity.js';

/** Lets passport check the password and leaves the answer to the controller, which shows a wrong one beside the form. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  override handleRequest<User = Person | null>(error: unknown, person: User): User {
    if (error) throw error;
    return (person || null) as User;
  }
}
