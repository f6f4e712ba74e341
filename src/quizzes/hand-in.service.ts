import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../courses/index.js';
import { Database } from '../platform/database/database.service.js';
import { ProgressService } from '../progress/index.js';
import { Answer, Attempt } from './attempt.entity.js';
import { gradeOf, isEnough } from './attempt-grade.js';
import { MissedService } from './missed.service.js';
import { isPlacement, placementResult } from './placement.js';
import { isPracticeOnly, type QuizDefinition } from './quiz.js';
import { QuizzesService } from './quizzes.service.js';
import { gradeOfSheet, handedIn, sheetOf, type SheetQuestion } from './sheet.js';

/** Handing in an attempt, and everything that follows from its grade. */
@Injectable()
export class HandInService {
  constructor(
    private readonly database: Database,
    private readonly quizzes: QuizzesService,
    private readonly catalogue: CatalogueService,
    private readonly progress: ProgressService,
    private readonly missed: MissedService,
  ) {}

  /** Hands in an attempt as it stands. Doing it twice, or in two tabs at once, is doing it once. */
  async handIn(id: string, now: Date): Promise<Attempt> {
    return this.database.transaction(async () => {
      const attempt = await this.locked(id);
      if (attempt.finishedAt) return attempt;
      return this.settle(attempt, attempt.deadlineAt && attempt.deadlineAt < now ? attempt.deadlineAt : now, now);
    });
  }

  /** The attempt, handed in first when its time is up. */
  async ifTimeIsUp(attempt: Attempt, now: Date): Promise<Attempt> {
    const isUp = !attempt.finishedAt && attempt.deadlineAt !== null && attempt.deadlineAt <= now;
    return isUp ? this.handIn(attempt.id, now) : attempt;
  }

  /**
   * Grades a handed-in attempt anew from its stored answers: after a mark by hand, a late answer or a corrected quiz.
   * The caller holds the attempt's lock.
   */
  async settle(attempt: Attempt, finishedAt: Date, now: Date): Promise<Attempt> {
    const definition = await this.quizzes.definition(attempt.quizId);
    const answers = await this.database.repository(Answer).findBy({ attemptId: attempt.id });
    const sheet = handedIn(sheetOf(definition, attempt.drawn, answers), attempt);
    await this.keepSheet(attempt.id, sheet, now);
    const grade = gradeOfSheet(sheet);
    const settled = { finishedAt, marks: grade.marks, outOf: grade.outOf, percent: grade.percent, waiting: grade.waiting };
    await this.database.repository(Attempt).update({ id: attempt.id }, settled);
    await this.count(attempt, definition, now);
    await this.place(attempt, definition, sheet, now);
    // What she has learned since it was handed in does not come back because somebody grades it anew.
    if (!attempt.finishedAt) await this.missed.remember(attempt, sheet, now);
    return Object.assign(attempt, settled);
  }

  /** Locks an attempt for the rest of the transaction: savers and other hand-ins wait. */
  async locked(id: string): Promise<Attempt> {
    return this.database.repository(Attempt).findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private async keepSheet(attemptId: string, sheet: SheetQuestion[], now: Date): Promise<void> {
    const rows = sheet.map(({ question, state, revision }) => ({ id: question.id, state, revision: revision + 1 }));
    await this.database.query(keepSheetQuery, [attemptId, JSON.stringify(rows), now]);
  }

  /** Tells progress the grade that counts of all her attempts, and whether the step is done. */
  private async count(attempt: Attempt, { rules }: QuizDefinition, now: Date): Promise<void> {
    const attempts = await this.database.query<{ percent: number | null }>(percentsQuery, [attempt.personId, attempt.stepId]);
    const percent = gradeOf(attempts, rules.grade);
    if (percent !== null) await this.progress.grade(attempt.personId, attempt.stepId, percent, now);
    const done = rules.passPercent === null ? !isPracticeOnly(rules) : isEnough(percent, rules.passPercent);
    if (done) await this.progress.complete(attempt.personId, attempt.stepId, now);
  }

  /** After a placement quiz: what she showed she knows need not be studied. */
  private async place(attempt: Attempt, definition: QuizDefinition, sheet: SheetQuestion[], now: Date): Promise<void> {
    if (!isPlacement(definition)) return;
    const course = await this.catalogue.course(attempt.place.split('/')[0]!, now);
    if (!course) return;
    const result = placementResult(course.outline, sheet, definition.rules.passPercent);
    for (const stepId of result.knownSteps) await this.progress.testOut(attempt.personId, stepId, 'tested-out', now);
    if (result.level) await this.progress.testOut(attempt.personId, attempt.stepId, 'level', now);
  }
}

const keepSheetQuery = `
  INSERT INTO answer (attempt_id, question_id, state, revision, saved_at)
  SELECT $1, id, state, revision, $3 FROM jsonb_to_recordset($2::jsonb) AS given (id text, state jsonb, revision integer)
  ON CONFLICT (attempt_id, question_id) DO UPDATE SET state = excluded.state, revision = excluded.revision`;

const percentsQuery = 'SELECT percent FROM attempt WHERE person_id = $1 AND step_id = $2 AND finished_at IS NOT NULL ORDER BY number';
