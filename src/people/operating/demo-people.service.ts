import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../../platform/database/database.service.js';
import { hashPassword } from '../passwords.js';
import { Person, SignInName } from '../person.entity.js';
import { ConsentsService } from '../consents.service.js';
import { RolesService } from '../roles/roles.service.js';
import { demoPassword, demoPeople, type DemoPerson } from './demo-people.js';

/** The made-up people of a demo. A production server does not start while there are any: everybody knows their password. */
@Injectable()
export class DemoPeople {
  constructor(
    private readonly database: Database,
    private readonly roles: RolesService,
    private readonly consents: ConsentsService,
  ) {}

  /** Makes those who are not there yet. */
  async make(now: Date): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.lock('demo people');
      const there = await this.database.repository(SignInName).find({ where: demoPeople.map(({ email }) => ({ value: email })), select: { value: true } });
      const missing = demoPeople.filter(({ email }) => !there.some(({ value }) => value === email));
      if (missing.length === 0) return;
      const passwordHash = await hashPassword(demoPassword);
      for (const person of missing) await this.makeOne(person, passwordHash, now);
    });
  }

  /** The learner among them; null where she is not. */
  async learnerId(): Promise<string | null> {
    const value = demoPeople.find(({ role }) => role === 'learner')!.email;
    const name = await this.database.repository(SignInName).findOneBy({ value, person: { demo: true } });
    return name?.personId ?? null;
  }

  /** Whether there are any, the simulated learners of `imentor demo people` counted in. */
  exist(): Promise<boolean> {
    return this.database.repository(Person).existsBy({ demo: true });
  }

  /** Removes all of them, with everything that they did. Returns how many there were. */
  remove(): Promise<number> {
    return this.database.change('DELETE FROM person WHERE demo');
  }

  private async makeOne({ name, email, ...held }: DemoPerson, passwordHash: string, now: Date): Promise<void> {
    const id = uuid();
    await this.database.repository(Person).insert({ id, name, language: 'en', passwordHash, demo: true, createdAt: now });
    await this.database.repository(SignInName).insert({ value: email, kind: 'email', personId: id, verifiedAt: now });
    await this.roles.give(id, held);
    await this.consents.record(id, 'account', true, now);
  }
}
