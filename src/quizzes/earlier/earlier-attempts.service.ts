import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { EvidenceService, type Sitting } from '../../profile/index.js';
import type { Attempt } from '../attempt.entity.js';
import { QuizEvidence } from '../quiz-evidence.service.js';
import { QuizzesService } from '../quizzes.service.js';
import { handedIn, sheetOf, type StoredAnswer } from '../sheet.js';
import { EarlierAttempts } from './earlier-attempts.entity.js';

/** How many attempts one transaction reads, and how many transactions one run of the job makes. */
const [attemptsAtOnce, timesAtOnce] = [500, 40];

/** An attempt that nothing is known to show, with its answers. */
interface EarlierAttempt extends Attempt {
  answers: StoredAnswer[];
}

/** Turns attempts that were handed in before evidence was kept into evidence. Each part is done whole or not at all, and the next run goes on behind it. */
@Injectable()
export class EarlierAttemptsService {
  constructor(
    private readonly database: Database,
    private readonly quizzes: QuizzesService,
    private readonly quizEvidence: QuizEvidence,
    private readonly evidence: EvidenceService,
  ) {}

  /** Reads the next parts. Where nothing is left it does nothing. */
  async work(now: Date): Promise<void> {
    for (let part = 0; part < timesAtOnce; part += 1) if (!(await this.next(now))) return;
  }

  /** Reads one part more; false when there is none. */
  private next(now: Date): Promise<boolean> {
    return this.database.transaction(async () => {
      const [at] = await this.database.repository(EarlierAttempts).find({ lock: { mode: 'pessimistic_write' } });
      if (!at) return false;
      const attempts = await this.database.query<EarlierAttempt & Record<string, unknown>>(attemptsQuery, [at.afterId, attemptsAtOnce]);
      const sittings: Sitting[] = [];
      for (const attempt of attempts) sittings.push(await this.shownIn(attempt, now));
      await this.evidence.keepNew(sittings);
      const last = attempts.at(-1);
      if (last) await this.database.repository(EarlierAttempts).update({ id: at.id }, { afterId: last.id });
      else await this.database.repository(EarlierAttempts).delete({ id: at.id });
      return last !== undefined;
    });
  }

  // Quizzes and courses are kept in memory, so this asks the database for few of them.
  private async shownIn({ answers, ...attempt }: EarlierAttempt, now: Date): Promise<Sitting> {
    const definition = await this.quizzes.definition(attempt.quizId);
    const sheet = handedIn(sheetOf(definition, attempt, answers), attempt);
    return this.quizEvidence.ofAttempt(attempt, sheet, attempt.finishedAt!, now);
  }
}

const attemptsQuery = `
  SELECT attempt.id, person_id AS "personId", step_id AS "stepId", quiz_id AS "quizId", place, number, language, decimal_separator AS "decimalSeparator", drawn, outcomes, finished_at AS "finishedAt",
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('questionId', question_id, 'state', state, 'revision', revision, 'madeAt', made_at, 'late', late))
      FROM answer WHERE attempt_id = attempt.id), '[]') AS answers
  FROM attempt
  WHERE id > $1 AND finished_at IS NOT NULL
    AND NOT EXISTS (SELECT FROM sitting_evidence WHERE person_id = attempt.person_id AND step_id = attempt.step_id AND sitting = 'attempt ' || number)
  ORDER BY id LIMIT $2`;
