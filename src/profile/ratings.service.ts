import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import { Rating } from './rating.entity.js';

/** One competence as somebody rates it, both on the same number of steps. */
export interface NewRating {
  competence: string;
  importance: number | null;
  ability: number | null;
  steps: number;
  /** As in `Rating`; null is what is left out. */
  chosen?: number | null;
}

/** What people say of themselves, per competence: the newest counts. Older answers stay with the surveys. */
@Injectable()
export class RatingsService {
  constructor(private readonly database: Database) {}

  /** Takes over what somebody said just now; it replaces what she said before of the same competences. */
  async rate(personId: string, ratings: readonly NewRating[], now: Date): Promise<void> {
    if (ratings.length > 0) await this.database.query(rateQuery, [personId, JSON.stringify(ratings), now]);
  }

  /** Her ratings, by competence. */
  of(personId: string): Promise<Rating[]> {
    return this.database.repository(Rating).find({ where: { personId }, order: { competence: 'ASC' } });
  }

  /** What this room holds about somebody, for her own copy. */
  personalData(personId: string): Promise<object> {
    return this.database.query('SELECT competence, importance, ability, steps, chosen, rated_at FROM rating WHERE person_id = $1 ORDER BY competence', [personId]);
  }
}

const rateQuery = `
  INSERT INTO rating (person_id, competence, importance, ability, steps, chosen, rated_at)
  SELECT $1, competence, importance, ability, steps, chosen, $3
  FROM jsonb_to_recordset($2::jsonb) AS said (competence text, importance smallint, ability smallint, steps smallint, chosen smallint)
  ON CONFLICT (person_id, competence) DO UPDATE
  SET importance = excluded.importance, ability = excluded.ability, steps = excluded.steps, chosen = excluded.chosen, rated_at = excluded.rated_at`;
