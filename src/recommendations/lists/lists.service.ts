import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import type { KeptList } from './kept-list.js';
import { RecommendationList } from './recommendation-list.entity.js';

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
}

const keepQuery = `
  INSERT INTO recommendation_list (person_id, number, algorithm, inputs_hash, inputs, places, shown_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`;
