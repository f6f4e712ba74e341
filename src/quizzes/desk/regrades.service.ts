import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { Answer, Attempt } from '../attempt.entity.js';
import { HandInService } from '../hand-in.service.js';
import { MissedService } from '../missed.service.js';
import { QuizzesService } from '../quizzes.service.js';
import type { QuizStep } from './quiz-steps.service.js';
import { Regrade } from './regrade.entity.js';
import { regradeAttempt, tallied, type Change } from './regrading.js';

/** How many attempts one job grades; the next job goes on after the last of them. */
export const attemptsPerJob = 100;

/** Grades the attempts at earlier versions of a quiz by the corrected one. */
@Injectable()
export class RegradesService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly quizzes: QuizzesService,
    private readonly handIns: HandInService,
    private readonly missed: MissedService,
  ) {}

  /** The latest regrades of a step, the last first. */
  async latest(stepId: number): Promise<Regrade[]> {
    return this.database.repository(Regrade).find({ where: { stepId }, order: { id: 'DESC' }, take: 5 });
  }

  /** Asks for a regrade by the present version. One that runs already goes on; one of an earlier version ends. */
  async request({ step, versions }: QuizStep, now: Date): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.lock(`regrade ${step.id}`);
      const unfinished = await this.database.repository(Regrade).find({ where: [{ stepId: step.id, state: 'pending' }, { stepId: step.id, state: 'processing' }, { stepId: step.id, state: 'failed' }] });
      const same = unfinished.find(({ quizId, state }) => quizId === step.contentId && state !== 'failed');
      if (same) return;
      for (const { id } of unfinished) await this.database.repository(Regrade).update({ id }, { state: 'expired', endedAt: now });
      const earlier = versions.slice(1).map(({ quizId }) => quizId);
      const { id } = await this.database.repository(Regrade).save({ stepId: step.id, quizId: step.contentId, state: 'pending', requestedAt: now, earlier });
      await this.jobs.send('regrade', { regrade: id });
    });
  }

  /** Grades the next attempts of a regrade and leaves the rest to the next job. Each attempt is a transaction of its own. */
  async work(id: number, now: Date): Promise<void> {
    try {
      for (let done = 0; done < attemptsPerJob; done += 1) if (!(await this.next(id, now))) return;
      await this.jobs.send('regrade', { regrade: id });
    } catch (error) {
      await this.database.change("UPDATE regrade SET state = 'failed' WHERE id = $1 AND state <> 'expired'", [id]);
      throw error;
    }
  }

  /** Grades one attempt more; false when there is none, or nothing is to be done any more. */
  private async next(id: number, now: Date): Promise<boolean> {
    return this.database.transaction(async () => {
      const regrade = await this.database.repository(Regrade).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!regrade || regrade.state === 'completed' || regrade.state === 'expired') return false;
      const [version, ...others] = regrade.earlier;
      if (version === undefined) return this.complete(id, now);
      const [attempt] = await this.database.query<{ id: string }>(goOnQuery, [id, version]);
      if (attempt) await this.note(regrade, await this.grade(attempt.id, regrade.quizId, now));
      else await this.database.repository(Regrade).update({ id }, { earlier: others, atFinishedAt: null, atId: null });
      return true;
    });
  }

  private async complete(id: number, now: Date): Promise<false> {
    await this.database.repository(Regrade).update({ id }, { state: 'completed', endedAt: now });
    return false;
  }

  private async grade(attemptId: string, quizId: number, now: Date): Promise<Change | null> {
    const attempt = await this.handIns.locked(attemptId);
    const [taken, corrected] = [await this.quizzes.definition(attempt.quizId), await this.quizzes.definition(quizId)];
    const answers = await this.database.repository(Answer).findBy({ attemptId });
    const regraded = regradeAttempt({ taken, corrected }, attempt, answers);
    if (!regraded) return null;
    const { percent: before } = attempt;
    const states = regraded.questions.map(({ question, state }) => ({ id: question.id, state }));
    await this.database.change(statesQuery, [attemptId, JSON.stringify(states)]);
    Object.assign(attempt, { quizId, drawn: regraded.drawn });
    await this.database.repository(Attempt).update({ id: attemptId }, { quizId, drawn: regraded.drawn });
    await this.missed.correct(attempt, regraded.questions);
    const { percent: after } = await this.handIns.settle(attemptId, attempt.finishedAt!, now);
    return { before, after };
  }

  private async note(regrade: Regrade, change: Change | null): Promise<void> {
    const { rules } = await this.quizzes.definition(regrade.quizId);
    const { attempts, raised, lowered, unchanged, untouched, reached } = tallied(regrade, change, rules.passPercent);
    await this.database.repository(Regrade).update({ id: regrade.id }, { state: 'processing', attempts, raised, lowered, unchanged, untouched, reached });
  }
}

// Finds the next attempt and remembers it in one statement, so that no time is rounded on its way.
const goOnQuery = `
  UPDATE regrade SET at_finished_at = next.finished_at, at_id = next.id
  FROM (
    SELECT attempt.id, attempt.finished_at FROM regrade JOIN attempt ON attempt.step_id = regrade.step_id
    WHERE regrade.id = $1 AND attempt.quiz_id = $2 AND attempt.finished_at IS NOT NULL
      AND (attempt.finished_at, attempt.id) > (coalesce(regrade.at_finished_at, '-infinity'), coalesce(regrade.at_id, '00000000-0000-0000-0000-000000000000'))
    ORDER BY attempt.finished_at, attempt.id LIMIT 1) AS next
  WHERE regrade.id = $1 RETURNING next.id`;

const statesQuery = `
  UPDATE answer SET state = given.state FROM jsonb_to_recordset($2::jsonb) AS given (id text, state jsonb)
  WHERE attempt_id = $1 AND question_id = given.id`;
