import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../courses/index.js';
import type { Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import { isUuid } from '../platform/database/uuid.js';
import { NotFound } from '../platform/web/errors.js';
import { keepEvidence, type Sitting } from '../profile/index.js';
import { ProgressService } from '../progress/index.js';
import type { Attempt } from './attempt.entity.js';
import { gradeOf, isEnough } from './attempt-grade.js';
import { MissedService, rightIn, wrongIn } from './missed.service.js';
import { isPlacement, placementResult } from './placement.js';
import { QuizEvidence } from './quiz-evidence.service.js';
import { isPracticeOnly, type QuizDefinition } from './quiz.js';
import { QuizzesService } from './quizzes.service.js';
import { missed } from './return-schedule.js';
import { gradeOfSheet, handedIn, sheetOf, type SheetQuestion, type StoredAnswer } from './sheet.js';

/** What an attempt is worth once it is graded. */
type Settled = Pick<Attempt, 'finishedAt' | 'marks' | 'outOf' | 'percent' | 'waiting'>;

/** What else there is of hers at the same step: other attempts that are handed in, and questions that come back to her. */
interface Beside {
  others: Counted[];
  comeBack: string[];
}

/** A handed-in attempt, as far as the grade of the step depends on it. */
type Counted = Pick<Attempt, 'number' | 'percent'>;

/** Handing in an attempt, and everything that follows from its grade. */
@Injectable()
export class HandInService {
  constructor(
    private readonly database: Database,
    private readonly quizzes: QuizzesService,
    private readonly catalogue: CatalogueService,
    private readonly progress: ProgressService,
    private readonly missed: MissedService,
    private readonly evidence: QuizEvidence,
  ) {}

  /** Hands in one of her attempts. @throws NotFound for anybody else's. */
  async handInOwn(viewer: Viewer, id: string, now: Date): Promise<void> {
    if (!isUuid(id)) throw new NotFound();
    await this.database.transaction(async () => this.finish(await this.locked(id, viewer), now));
  }

  /** Hands in an attempt as it stands. Doing it twice, or in two tabs at once, is doing it once. */
  async handIn(id: string, now: Date): Promise<Attempt> {
    return this.database.transaction(async () => this.finish(await this.locked(id), now));
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
    const answers = await this.database.prepared<StoredAnswer>('answers to grade', answersQuery, [attempt.id]);
    const sheet = handedIn(sheetOf(definition, attempt.drawn, answers), attempt);
    const { marks, outOf, percent, waiting } = gradeOfSheet(sheet);
    const settled = { finishedAt, marks, outOf, percent, waiting };
    // What she has learned since it was handed in does not come back because somebody grades it anew.
    const wrong = attempt.finishedAt ? [] : wrongIn(sheet);
    const shown = await this.evidence.ofAttempt(attempt, sheet, finishedAt, now);
    const { others, comeBack } = await this.keep(attempt.id, settled, sheet, wrong, shown, now);
    await this.count(attempt, [...others, { number: attempt.number, percent }], definition, now);
    await this.place(attempt, definition, sheet, now);
    const rightAgain = attempt.finishedAt ? [] : rightIn(sheet).filter((id) => comeBack.includes(id));
    if (rightAgain.length > 0) await this.missed.wereRight(attempt, rightAgain, now);
    return Object.assign(attempt, settled);
  }

  /** Locks an attempt for the rest of the transaction: savers and other hand-ins wait. @throws NotFound where there is none, or it is not hers. */
  async locked(id: string, owner: Viewer | null = null): Promise<Attempt> {
    const [attempt] = await this.database.prepared<Attempt>('locked attempt', lockQuery, [id, owner?.id ?? null]);
    if (!attempt) throw new NotFound();
    return attempt;
  }

  private async finish(attempt: Attempt, now: Date): Promise<Attempt> {
    if (attempt.finishedAt) return attempt;
    return this.settle(attempt, attempt.deadlineAt && attempt.deadlineAt < now ? attempt.deadlineAt : now, now);
  }

  /** Writes what was graded and what it shows of her, lets come back what went wrong, and returns what stood beside it. */
  private async keep(attemptId: string, { finishedAt, marks, outOf, percent, waiting }: Settled, sheet: SheetQuestion[], wrong: string[], shown: Sitting, now: Date): Promise<Beside> {
    const rows = sheet.map(({ question, state, revision }) => ({ id: question.id, state, revision: revision + 1 }));
    const card = missed(now);
    const values = [attemptId, JSON.stringify(rows), now, finishedAt, marks, outOf, percent, waiting, wrong, JSON.stringify(card), new Date(card.due), JSON.stringify(shown)];
    const [beside] = await this.database.prepared<Beside>('keep sheet', keepQuery, values);
    return beside!;
  }

  /** Tells progress the grade that counts of all her attempts, and whether the step is done. */
  private async count({ personId, stepId }: Attempt, attempts: readonly Counted[], { rules }: QuizDefinition, now: Date): Promise<void> {
    const percent = gradeOf(attempts.toSorted((one, other) => one.number - other.number), rules.grade);
    const done = rules.passPercent === null ? !isPracticeOnly(rules) : isEnough(percent, rules.passPercent);
    await this.progress.grade(personId, stepId, { percent, done }, now);
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

const lockQuery = `
  SELECT id, person_id AS "personId", step_id AS "stepId", quiz_id AS "quizId", place, number, language, decimal_separator AS "decimalSeparator",
    drawn, started_at AS "startedAt", deadline_at AS "deadlineAt", finished_at AS "finishedAt", marks, out_of AS "outOf", percent, waiting
  FROM attempt WHERE id = $1 AND person_id = coalesce($2, person_id) FOR UPDATE`;

// Asked after the lock is held, and not together with it: an answer that was saved while we waited is among them.
const answersQuery = 'SELECT question_id AS "questionId", state, revision, made_at AS "madeAt", late FROM answer WHERE attempt_id = $1';

const keepQuery = `
  WITH sheet AS (
    INSERT INTO answer (attempt_id, question_id, state, revision, saved_at)
    SELECT $1, id, state, revision, $3 FROM jsonb_to_recordset($2::jsonb) AS given (id text, state jsonb, revision integer)
    ON CONFLICT (attempt_id, question_id) DO UPDATE SET state = excluded.state, revision = excluded.revision),
  missed AS (
    INSERT INTO missed_question (person_id, step_id, quiz_id, place, card, due_at, question_id)
    SELECT person_id, step_id, quiz_id, place, $10, $11, question_id FROM attempt, unnest($9::text[]) AS wrong (question_id) WHERE attempt.id = $1
    ON CONFLICT DO NOTHING),${keepEvidence('$12')}
  UPDATE attempt SET finished_at = $4, marks = $5, out_of = $6, percent = $7, waiting = $8 WHERE id = $1
  RETURNING coalesce((
    SELECT json_agg(json_build_object('number', number, 'percent', percent)) FROM attempt AS other
    WHERE other.person_id = attempt.person_id AND other.step_id = attempt.step_id AND other.id <> attempt.id AND other.finished_at IS NOT NULL), '[]') AS others,
    ARRAY (SELECT question_id FROM missed_question AS before WHERE before.person_id = attempt.person_id AND before.step_id = attempt.step_id) AS "comeBack"`;
