import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import type { KeptList } from './kept-list.js';
import { RecommendationList } from './recommendation-list.entity.js';

/** So many of somebody’s newest lists are kept whatever came of them. */
const newestKept = 20;

/** The lists that people were shown. */
@Injectable()
export class ListsService {
  constructor(private readonly database: Database) {}

  /** Her newest list and the one before it, as far as there are any. */
  async newest(personId: string): Promise<KeptList[]> {
    return this.database.repository(RecommendationList).find({ where: { personId }, order: { number: 'DESC' }, take: 2 });
  }

  /** Keeps a list. Who looks twice at the same moment is shown the same, and it is kept once. */
  async keep(personId: string, { number, algorithm, inputsHash, inputs, places, shownAt }: KeptList): Promise<void> {
    await this.database.query(keepQuery, [personId, number, algorithm, inputsHash, JSON.stringify(inputs), JSON.stringify(places), shownAt]);
  }

  /** Deletes lists that are neither among somebody’s newest, nor were hers when she completed a step or answered back. */
  async tidy(): Promise<void> {
    await this.database.query(tidyQuery, [newestKept]);
  }
}

const keepQuery = `
  INSERT INTO recommendation_list (person_id, number, algorithm, inputs_hash, inputs, places, shown_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`;

// What came of a list is weighed by the one that she had before her then.
const tidyQuery = `
  DELETE FROM recommendation_list AS list USING (
    SELECT person_id, number, shown_at, lead(shown_at) OVER (PARTITION BY person_id ORDER BY number) AS until,
      row_number() OVER (PARTITION BY person_id ORDER BY number DESC) AS age
    FROM recommendation_list) AS old
  WHERE (list.person_id, list.number) = (old.person_id, old.number) AND age > $1
    AND NOT EXISTS (SELECT FROM fact WHERE fact.person_id = old.person_id AND kind = 'completed' AND at >= old.shown_at AND at < until)
    AND NOT EXISTS (SELECT FROM module_feedback AS said WHERE said.person_id = old.person_id AND said_at >= old.shown_at AND said_at < until)`;
