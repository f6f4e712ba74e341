import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import type { Feedback } from './feedback.js';
import { comesBackAt } from './heard.js';
import { ModuleFeedback } from './module-feedback.entity.js';

/** What people answer back to their recommendations: one word for each module, the last one. */
@Injectable()
export class FeedbackService {
  constructor(private readonly database: Database) {}

  /** All that she has said, the latest first. */
  of(personId: string): Promise<Feedback[]> {
    return this.database.repository(ModuleFeedback).find({ where: { personId }, order: { saidAt: 'DESC', module: 'ASC' } });
  }

  /** Keeps what she says of a module. Saying the same twice changes nothing, unless it is worth so much more meanwhile that it came back. */
  async keep(personId: string, { module, kind, why, words, score, saidAt }: Feedback, language: string): Promise<void> {
    await this.database.query(keepQuery, [personId, module, kind, why, words, score, saidAt, comesBackAt, language]);
  }

  /** Takes back what she said of a module. */
  async takeBack(personId: string, module: string): Promise<void> {
    await this.database.repository(ModuleFeedback).delete({ personId, module });
  }
}

const keepQuery = `
  INSERT INTO module_feedback AS said (person_id, module, kind, why, words, score, said_at, language)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $9)
  ON CONFLICT (person_id, module) DO UPDATE SET kind = excluded.kind, why = excluded.why, words = excluded.words, score = excluded.score, said_at = excluded.said_at, language = excluded.language
  WHERE (said.kind, said.why, said.words, said.language) IS DISTINCT FROM (excluded.kind, excluded.why, excluded.words, excluded.language) OR excluded.score >= $8 * said.score`;
