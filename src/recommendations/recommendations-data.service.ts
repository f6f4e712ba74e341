import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';

/** What this room holds about somebody, for her own copy. */
@Injectable()
export class RecommendationsData {
  constructor(private readonly database: Database) {}

  async personalData(personId: string): Promise<object> {
    const [lists, feedback] = await Promise.all([listsQuery, feedbackQuery].map((query) => this.database.query(query, [personId])));
    return { lists, feedback };
  }
}

const listsQuery = 'SELECT number, algorithm, inputs_hash, inputs, places, shown_at FROM recommendation_list WHERE person_id = $1 ORDER BY number';

const feedbackQuery = 'SELECT module, kind, why, words, score, said_at FROM module_feedback WHERE person_id = $1 ORDER BY said_at, module';
