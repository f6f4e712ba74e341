import { Inject, Injectable } from '@nestjs/common';
import { Person } from '../people/index.js';
import { tableIn } from '../platform/backup/archive-reader.js';
import type { Outlasting } from '../platform/backup/outlasting.js';
import type { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.service.js';
import { Jobs } from '../platform/jobs/jobs.service.js';
import { SETTINGS } from '../platform/platform.module.js';
import { SurveyData } from '../surveys/index.js';
import { Erasure } from './erasure.entity.js';
import { personKey } from './person-key.js';

/** How many people are looked through at a time when erasures are replayed. */
const batch = 10_000;

/** Removing people for good: the work that waits for them, their row, and by the database's own rules all that hangs on it. */
@Injectable()
export class ErasuresService implements Outlasting {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly surveys: SurveyData,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Erases a person and remembers that, all of it or nothing. */
  async erase(personId: string, now: Date): Promise<void> {
    await this.database.transaction(async () => {
      const personKey = this.keyOf(personId);
      await this.database.repository(Erasure).createQueryBuilder().insert().values({ personKey, at: now }).orIgnore().execute();
      await this.remove(personId);
    });
  }

  /** Whoever was erased stays erased, also when a backup comes back from before. */
  async outlast(): Promise<() => Promise<string | null>> {
    await this.database.query('CREATE TEMP TABLE known_erasure ON COMMIT DROP AS SELECT person_key, at FROM erasure');
    return async () => {
      await this.database.change('INSERT INTO erasure (person_key, at) SELECT person_key, at FROM known_erasure ON CONFLICT DO NOTHING');
      const again = await this.replay();
      return again === 0 ? null : `Erased again, because they were erased after the backup was made: ${again}.`;
    };
  }

  /** Learns of the erasures that another backup knows, a newer one for example, inside the current transaction. */
  async learnFrom(backup: string): Promise<null> {
    const told = await tableIn(backup, 'public.erasure');
    if (!told) return null;
    await this.database.query('CREATE TEMP TABLE told_erasure (LIKE erasure) ON COMMIT DROP');
    await this.database.copyIn(`told_erasure (${told.columns.join(', ')})`, told.text);
    await this.database.change('INSERT INTO erasure (person_key, at) SELECT person_key, at FROM told_erasure ON CONFLICT DO NOTHING');
    return null;
  }

  /** Erases again whoever was erased after a backup was made that has just been restored. Returns how many there were. */
  async replay(): Promise<number> {
    const erased = new Set((await this.database.repository(Erasure).find()).map((erasure) => erasure.personKey));
    let found = 0;
    for await (const ids of this.everybody()) {
      const again = ids.filter((id) => erased.has(this.keyOf(id)));
      for (const id of again) await this.database.transaction(() => this.remove(id));
      found += again.length;
    }
    return found;
  }

  private async remove(personId: string): Promise<void> {
    await this.jobs.forget(personId);
    await this.surveys.forget(personId);
    await this.database.repository(Person).delete({ id: personId });
  }

  private keyOf(personId: string): string {
    return personKey(this.settings.secret, personId);
  }

  private async *everybody(): AsyncGenerator<string[]> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await this.database.query<{ id: string }>('SELECT id FROM person WHERE id > $1 ORDER BY id LIMIT $2', [after, batch]);
      if (rows.length === 0) return;
      yield rows.map((row) => row.id);
      after = rows.at(-1)!.id;
    }
  }
}
