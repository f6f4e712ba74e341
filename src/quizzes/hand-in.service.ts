import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../courses/index.js';
import type { Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import { isUuid } from '../platform/database/uuid.js';
import { NotFound } from '../platform/web/errors.js';
import { keepEvidence, type Sitting } from '../profile/index.js';
import { keepGrade, ProgressService } from '../progress/index.js';
import type { Attempt } from './attempt.entity.js';
import { gradeOf, isEnough } from './attempt-grade.js';
import { MissedService, rightIn, wrongIn } from './missed.service.js';
import { isPlacement, placementResult } from './placement.js';
import { QuizEvidence } from './quiz-evidence.service.js';
import { isPracticeOnly, type QuizDefinition } from './quiz.js';
import { QuizzesService } from './quizzes.service.js';
import { missed } from './return-schedule.js';
import { gradeOfSheet, handedIn, outcomesOf, sheetOf, type SheetQuestion, type StoredAnswer } from './sheet.js';

/** An attempt as it stands, with all that its grade follows from. */
interface Standing extends Attempt {
  answers: StoredAnswer[];
  /** Her other attempts at the same step that are handed in. */
  others: Counted[];
  /** The questions of the step that come back to her. */
  comeBack: string[];
}

/** A handed-in attempt, as far as the grade of the step depends on it. */
type Counted = Pick<Attempt, 'number' | 'percent'>;

/** What an attempt is worth once it is graded. */
type Settled = Pick<Attempt, 'finishedAt' | 'marks' | 'outOf' | 'percent' | 'waiting' | 'outcomes'>;

/** All that a graded sheet leaves behind. */
interface Graded {
  settled: Settled;
  /** Questions that were handed in without an answer. */
  blank: SheetQuestion[];
  /** Questions that went wrong, and come back to her. */
  wrong: string[];
  /** Those that came back to her, and were right this time. */
  rightAgain: string[];
  shown: Sitting;
  /** The grade that counts of all her attempts, and whether the step is done. */
  step: { percent: number | null; done: boolean };
  knowledge: Knowledge | null;
}

/** What a placement quiz showed: steps that need not be studied, and whether a level was reached. */
interface Knowledge {
  steps: readonly number[];
  level: boolean;
}

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
    await this.end(id, viewer, now);
  }

  /** Hands in an attempt as it stands. Doing it twice, or in two tabs at once, is doing it once. */
  async handIn(id: string, now: Date): Promise<Attempt> {
    return this.end(id, null, now);
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
  async settle(id: string, finishedAt: Date, now: Date): Promise<Attempt> {
    const settled = await this.grade(await this.read(id, null), finishedAt, now);
    return settled!;
  }

  /** Locks an attempt for the rest of the transaction: savers and other hand-ins wait. @throws NotFound where there is none, or it is not hers. */
  async locked(id: string, owner: Viewer | null = null): Promise<Attempt> {
    const [attempt] = await this.database.prepared<Attempt>('locked attempt', lockQuery, [id, owner?.id ?? null]);
    if (!attempt) throw new NotFound();
    return attempt;
  }

  // What is read is graded, and written if it is still so: two ways to the database, and no lock between them. If an answer
  // was saved meanwhile, all is done again while savers wait.
  private async end(id: string, owner: Viewer | null, now: Date): Promise<Attempt> {
    const ended = await this.tryToEnd(id, owner, now);
    if (ended) return ended;
    return this.database.transaction(async () => {
      await this.locked(id, owner);
      return (await this.tryToEnd(id, owner, now))!;
    });
  }

  private async tryToEnd(id: string, owner: Viewer | null, now: Date): Promise<Attempt | null> {
    const standing = await this.read(id, owner);
    const { finishedAt, deadlineAt } = standing;
    return finishedAt ? standing : this.grade(standing, deadlineAt && deadlineAt < now ? deadlineAt : now, now);
  }

  private async read(id: string, owner: Viewer | null): Promise<Standing> {
    const [standing] = await this.database.prepared<Standing & Record<string, unknown>>('attempt to grade', standingQuery, [id, owner?.id ?? null]);
    if (!standing) throw new NotFound();
    return standing;
  }

  /** Grades an attempt and keeps everything that follows; null when an answer was saved or it was handed in meanwhile. */
  private async grade(standing: Standing, finishedAt: Date, now: Date): Promise<Attempt | null> {
    const graded = await this.graded(standing, finishedAt, now);
    const { knowledge, rightAgain, settled } = graded;
    const isKept = knowledge || rightAgain.length > 0 ? await this.keepAll(standing, graded, now) : await this.keep(standing, graded, now);
    return isKept ? Object.assign(standing, settled) : null;
  }

  private async graded(standing: Standing, finishedAt: Date, now: Date): Promise<Graded> {
    const definition = await this.quizzes.definition(standing.quizId);
    const sheet = handedIn(sheetOf(definition, standing, standing.answers), standing);
    const { marks, outOf, percent, waiting } = gradeOfSheet(sheet);
    // What she has learned since it was handed in does not come back because somebody grades it anew.
    const isNew = !standing.finishedAt;
    return {
      settled: { finishedAt, marks, outOf, percent, waiting, outcomes: outcomesOf(sheet) },
      blank: sheet.filter(({ revision }) => revision === 0),
      wrong: isNew ? wrongIn(sheet) : [],
      rightAgain: isNew ? rightIn(sheet).filter((id) => standing.comeBack.includes(id)) : [],
      shown: await this.evidence.ofAttempt(standing, sheet, finishedAt, now),
      step: gradeOfStep([...standing.others, { number: standing.number, percent }], definition),
      knowledge: await this.knowledgeIn(standing, definition, sheet, now),
    };
  }

  /** After a placement quiz: what she showed she knows need not be studied. */
  private async knowledgeIn({ place }: Attempt, definition: QuizDefinition, sheet: SheetQuestion[], now: Date): Promise<Knowledge | null> {
    if (!isPlacement(definition)) return null;
    const course = await this.catalogue.course(place.split('/')[0]!, now);
    if (!course) return null;
    const { knownSteps, level } = placementResult(course.outline, sheet, definition.rules.passPercent);
    return { steps: knownSteps, level };
  }

  private async keepAll(standing: Standing, graded: Graded, now: Date): Promise<boolean> {
    const { personId, stepId } = standing;
    const { knowledge, rightAgain } = graded;
    return this.database.transaction(async () => {
      if (!(await this.keep(standing, graded, now))) return false;
      for (const known of knowledge?.steps ?? []) await this.progress.testOut(personId, known, 'tested-out', now);
      if (knowledge?.level) await this.progress.testOut(personId, stepId, 'level', now);
      if (rightAgain.length > 0) await this.missed.wereRight(standing, rightAgain, now);
      return true;
    });
  }

  /** Writes what was graded and what it shows of her, and lets come back what went wrong; false when something else stands there now. */
  private async keep({ id, answers, finishedAt: before }: Standing, { settled, blank, wrong, shown, step }: Graded, now: Date): Promise<boolean> {
    const { finishedAt, marks, outOf, percent, waiting, outcomes } = settled;
    const revisions = answers.reduce((sum, { revision }) => sum + revision, 0);
    const blankRows = JSON.stringify(blank.map(({ question, state }) => ({ id: question.id, state })));
    const card = missed(now);
    const seen = [id, before === null, revisions];
    const values = [...seen, now, blankRows, wrong, JSON.stringify(card), new Date(card.due), step.percent, step.done, JSON.stringify(shown)];
    const kept = await this.database.prepared('keep grade', keepQuery, [...values, finishedAt, marks, outOf, percent, waiting, JSON.stringify(outcomes)]);
    return kept.length === 1;
  }
}

function gradeOfStep(attempts: readonly Counted[], { rules }: QuizDefinition): Graded['step'] {
  const percent = gradeOf(attempts.toSorted((one, other) => one.number - other.number), rules.grade);
  return { percent, done: rules.passPercent === null ? !isPracticeOnly(rules) : isEnough(percent, rules.passPercent) };
}

const columns = `
  id, person_id AS "personId", step_id AS "stepId", quiz_id AS "quizId", place, number, language, decimal_separator AS "decimalSeparator", drawn,
  started_at AS "startedAt", deadline_at AS "deadlineAt", finished_at AS "finishedAt", marks, out_of AS "outOf", percent, waiting, outcomes`;

const lockQuery = `SELECT ${columns} FROM attempt WHERE id = $1 AND person_id = coalesce($2, person_id) FOR UPDATE`;

// When an answer was made is left out: no grade follows from it.
const standingQuery = `
  SELECT ${columns},
    coalesce((
      SELECT json_agg(json_build_object('questionId', question_id, 'state', state, 'revision', revision, 'madeAt', NULL, 'late', late))
      FROM answer WHERE attempt_id = attempt.id), '[]') AS answers,
    coalesce((
      SELECT json_agg(json_build_object('number', number, 'percent', percent)) FROM attempt AS other
      WHERE other.person_id = attempt.person_id AND other.step_id = attempt.step_id AND other.id <> attempt.id AND other.finished_at IS NOT NULL), '[]') AS others,
    ARRAY (SELECT question_id FROM missed_question WHERE missed_question.person_id = attempt.person_id AND missed_question.step_id = attempt.step_id) AS "comeBack"
  FROM attempt WHERE id = $1 AND person_id = coalesce($2, person_id)`;

// Answers are looked at once the lock is held: one that was saved while we waited for it shows in their revisions.
const keepQuery = `
  WITH held AS MATERIALIZED (
    SELECT id, person_id, step_id, quiz_id, place FROM attempt WHERE id = $1 AND (finished_at IS NULL) = $2 FOR UPDATE),
  same AS MATERIALIZED (
    SELECT * FROM held WHERE attempt_revisions(id) = $3),
  blank AS (
    INSERT INTO answer (attempt_id, question_id, state, revision, saved_at)
    SELECT same.id, given.id, state, 1, $4 FROM same, jsonb_to_recordset($5::jsonb) AS given (id text, state jsonb)),
  missed AS (
    INSERT INTO missed_question (person_id, step_id, quiz_id, place, card, due_at, question_id)
    SELECT person_id, step_id, quiz_id, place, $7, $8, question_id FROM same, unnest($6::text[]) AS wrong (question_id)
    ON CONFLICT DO NOTHING),${keepGrade({ from: 'same', at: '$4', percent: '$9', done: '$10' })},${keepEvidence('$11', 'EXISTS (SELECT FROM same)')}
  UPDATE attempt SET finished_at = $12, marks = $13, out_of = $14, percent = $15, waiting = $16, outcomes = $17
  FROM same WHERE attempt.id = same.id RETURNING attempt.id`;
