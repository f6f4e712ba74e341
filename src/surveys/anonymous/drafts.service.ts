import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { dayOf } from '../open.js';
import { daysAfter } from '../rounds/round.js';
import type { CodeKeys } from './keys.js';
import { lockSheets, unlockSheets, type Sheet } from './sheet.js';

/** Answers that nobody has touched for so many days are deleted. */
export const draftsKeptFor = 30;

/** Answers that are not sent yet. Only what a code comes to finds them and opens them. */
@Injectable()
export class AnonymousDrafts {
  constructor(private readonly database: Database) {}

  /** Makes room for the answers of one code. Where there are some already, they stay. */
  async begin(roundId: string, { place, lock }: CodeKeys, sheet: Sheet, now: Date): Promise<void> {
    await this.database.query('INSERT INTO anonymous_draft (place, round_id, locked, day) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [place, roundId, lockSheets([sheet], lock), dayOf(now)]);
  }

  /** What was saved; null where nothing is kept for the code. */
  async find({ place, lock }: CodeKeys): Promise<Sheet | null> {
    return unlocked(await this.database.prepared<Row>('anonymous-draft', 'SELECT locked FROM anonymous_draft WHERE place = $1', [place]), lock);
  }

  /** Changes what was saved, one change after the other, and returns it; null where nothing is kept for the code any more. */
  async change({ place, lock }: CodeKeys, change: (sheet: Sheet) => Sheet, now: Date): Promise<Sheet | null> {
    return this.database.transaction(async () => {
      const before = unlocked(await this.database.query<Row>('SELECT locked FROM anonymous_draft WHERE place = $1 FOR UPDATE', [place]), lock);
      if (!before) return null;
      const after = change(before);
      await this.database.query('UPDATE anonymous_draft SET locked = $2, day = $3 WHERE place = $1', [place, lockSheets([after], lock), dayOf(now)]);
      return after;
    });
  }

  /** Takes what was saved away, once. Null where nothing is kept for the code any more. */
  async take({ place, lock }: CodeKeys): Promise<Sheet | null> {
    return unlocked(await this.database.query<Row>('DELETE FROM anonymous_draft WHERE place = $1 RETURNING locked', [place]), lock);
  }

  /** Deletes what nobody has touched for long, and what can be sent no more. */
  async tidy(now: Date): Promise<void> {
    await this.database.change(tidyQuery, [daysAfter(dayOf(now), -draftsKeptFor), dayOf(now)]);
  }
}

const tidyQuery = `
  DELETE FROM anonymous_draft AS draft
  WHERE day < $1 OR NOT EXISTS (SELECT FROM survey_round AS round WHERE round.id = draft.round_id AND closes >= $2 AND closed_at IS NULL)`;

interface Row {
  locked: Buffer;
}

function unlocked([row]: Row[], lock: Buffer): Sheet | null {
  return row ? unlockSheets(row.locked, lock)[0]! : null;
}
