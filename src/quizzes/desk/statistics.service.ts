import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database } from '../../platform/database/database.service.js';
import { QuizzesService } from '../quizzes.service.js';
import type { ItemMarks } from '../statistics/item-statistics.js';
import { readQuiz, type QuizReading } from '../statistics/quiz-reading.js';
import { hasOptions, itemMarksOf, type TriedAttempt } from '../statistics/tried-attempts.js';
import { isTyped } from '../statistics/typed-texts.js';

/** How many attempts are looked at, the latest: more would change no figure that an author acts on. */
export const mostAttempts = 10_000;

/** How long a reading is shown although marks, a late answer or a regrade may have changed what it was made from, in milliseconds. */
const keptFor = 60_000;

/** Which attempts at which version of a quiz step. All attempts of a person are not independent of each other. */
export interface Sample {
  stepId: number;
  quizId: number;
  attempts: 'first' | 'all';
}

interface Kept {
  reading: QuizReading;
  lastAttempt: string | null;
  at: Date;
}

/** What attempts tell about a quiz. Answers that still wait for a person leave their attempt out. */
@Injectable()
export class StatisticsService {
  private readonly kept = new LRUCache<string, Kept>({ max: 100 });

  constructor(
    private readonly database: Database,
    private readonly quizzes: QuizzesService,
  ) {}

  /** The reading of a sample; one that was made is kept until another attempt is handed in. */
  async read(sample: Sample, now: Date): Promise<QuizReading> {
    const key = [sample.stepId, sample.quizId, sample.attempts].join(' ');
    const kept = this.kept.get(key);
    const lastAttempt = await this.lastAttempt(sample);
    if (kept?.lastAttempt === lastAttempt && now.getTime() - kept.at.getTime() < keptFor) return kept.reading;
    const { questions } = await this.quizzes.definition(sample.quizId);
    const reading = readQuiz(questions, await this.tried(sample));
    this.kept.set(key, { reading, lastAttempt, at: now });
    return reading;
  }

  /** The marks of a sample as a table, a row an attempt. */
  async marks(sample: Sample): Promise<ItemMarks[]> {
    const { questions } = await this.quizzes.definition(sample.quizId);
    return itemMarksOf(questions, await this.tried(sample));
  }

  private async lastAttempt({ stepId, quizId }: Sample): Promise<string | null> {
    const [last] = await this.database.query<{ id: string }>(lastQuery, [stepId, quizId]);
    return last?.id ?? null;
  }

  private async tried({ stepId, quizId, attempts }: Sample): Promise<TriedAttempt[]> {
    const { questions } = await this.quizzes.definition(quizId);
    const shown = questions.filter((question) => hasOptions(question) || isTyped(question)).map(({ id }) => id);
    return this.database.query<TriedAttempt>(triedQuery, [stepId, quizId, attempts === 'all', mostAttempts, shown]);
  }
}

const lastQuery = 'SELECT id FROM attempt WHERE step_id = $1 AND quiz_id = $2 AND finished_at IS NOT NULL ORDER BY finished_at DESC, id DESC LIMIT 1';

const triedQuery = `
  WITH tried AS (
    SELECT id, language, drawn->'questions' AS asked, outcomes FROM attempt
    WHERE step_id = $1 AND quiz_id = $2 AND finished_at IS NOT NULL AND waiting = 0 AND ($3 OR number = 1)
    ORDER BY finished_at DESC LIMIT $4)
  SELECT language, asked, fractions, coalesce(responses, '{}') AS responses FROM tried, LATERAL (
    SELECT json_object_agg(question_id, coalesce(state #> '{manual,fraction}', outcomes #> ARRAY[question_id, 'fraction'])) AS fractions,
      json_object_agg(question_id, state->'response') FILTER (WHERE question_id = ANY($5)) AS responses
    FROM answer WHERE attempt_id = tried.id) AS answers
  WHERE fractions IS NOT NULL`;
