import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';

/** What this room holds about somebody, for her own copy. */
@Injectable()
export class RecommendationsData {
  constructor(private readonly database: Database) {}

  async personalData(personId: string): Promise<object> {
    const [lists, feedback, wishes, renewals] = await Promise.all([listsQuery, feedbackQuery, wishesQuery, renewalsQuery].map((query) => this.database.query(query, [personId])));
    return { lists, feedback, wishes, renewals };
  }
}

const listsQuery = 'SELECT number, algorithm, inputs_hash, inputs, places, shown_at FROM recommendation_list WHERE person_id = $1 ORDER BY number';

const feedbackQuery = 'SELECT module, kind, why, words, language, score, said_at FROM module_feedback WHERE person_id = $1 ORDER BY said_at, module';

const wishesQuery = 'SELECT goal, weekly_time, second_language, said_at FROM stated_wishes WHERE person_id = $1 ORDER BY said_at, id';

const renewalsQuery = 'SELECT ratings, answered_at FROM renewal WHERE person_id = $1 ORDER BY answered_at, id';
