import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../platform/database/database.service.js';
import { Consent, Person } from './person.entity.js';
import { purposes, type Purpose } from './purposes.js';

/** What people agreed to, and took back. */
@Injectable()
export class ConsentsService {
  constructor(private readonly database: Database) {}

  /** Writes down that she agrees to the present text for this purpose, or no longer does. */
  async record(personId: string, purpose: Purpose, given: boolean, now: Date): Promise<void> {
    const { version } = purposes[purpose];
    await this.database.transaction(async () => {
      await this.database.repository(Consent).insert({ id: uuid(), personId, purpose, version, given, at: now });
      if (purpose === 'digest') await this.database.repository(Person).update({ id: personId }, { digest: given });
    });
  }

  /** Everything that she ever agreed to or took back, the newest first. */
  history(personId: string): Promise<Consent[]> {
    return this.database.repository(Consent).find({ where: { personId }, order: { at: 'DESC', id: 'DESC' } });
  }
}
