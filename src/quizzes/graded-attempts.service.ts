import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import { mostTogether } from '../platform/database/together.js';
import { keepEvidence, type Sitting } from '../profile/index.js';
import { keepGrades } from '../progress/index.js';
import type { Attempt } from './attempt.entity.js';
import { missed } from './return-schedule.js';
import type { SheetQuestion, StoredAnswer } from './sheet.js';

/** An attempt as it stands, with all that its grade follows from. */
export interface Standing extends Attempt {
  answers: StoredAnswer[];
  /** Her other attempts at the same step that are handed in. */
  others: Counted[];
  /** The questions of the step that come back to her. */
  comeBack: string[];
}

/** A handed-in attempt, as far as the grade of the step depends on it. */
export type Counted = Pick<Attempt, 'number' | 'percent'>;

/** What an attempt is worth once it is graded. */
export type Settled = Pick<Attempt, 'finishedAt' | 'marks' | 'outOf' | 'percent' | 'waiting' | 'outcomes'>;

/** What is written when an attempt is graded. */
export interface Graded {
  settled: Settled;
  /** Questions that were handed in without an answer. */
  blank: SheetQuestion[];
  /** Questions that went wrong, and come back to her. */
  wrong: string[];
  shown: Sitting;
  /** The grade that counts of all her attempts, and whether the step is done. */
  step: { percent: number | null; done: boolean };
}

interface Asked {
  id: string;
  /** Whose it has to be; null is anybody's. */
  owner: string | null;
}

interface Keeping extends Graded {
  standing: Standing;
  now: Date;
}

/**
 * Reads attempts that are to be graded, and writes what came of it. A whole class hands in at the same moment: they share a
 * statement to read, and one to write.
 */
@Injectable()
export class GradedAttempts {
  /** The attempt as it stands; null where there is none, or it is not its owner's. */
  readonly read: (asked: Asked) => Promise<Standing | null>;
  /** Writes what was graded and what it shows of her, and lets come back what went wrong; false when something else stands there now. */
  readonly keep: (keeping: Keeping) => Promise<boolean>;

  constructor(private readonly database: Database) {
    this.read = database.together((asked) => this.readAll(asked), ({ id, owner }) => `${id} ${owner}`);
    this.keep = database.together((keeping) => this.keepAll(keeping), ({ standing }) => standing.id);
  }

  private async readAll(asked: readonly Asked[]): Promise<(Standing | null)[]> {
    const values = [asked.map(({ id }) => id), asked.map(({ owner }) => owner)];
    const rows = await this.database.prepared<Standing & Record<string, unknown>>('attempts to grade', standingQuery, values);
    const standings = new Map(rows.map((row) => [row.id, row]));
    return asked.map(({ id }) => standings.get(id.toLowerCase()) ?? null);
  }

  private async keepAll(keeping: readonly Keeping[]): Promise<boolean[]> {
    const rows = await this.database.prepared<{ id: string }>('keep grades', keepQuery, [JSON.stringify(keeping.map(rowOf))]);
    const kept = new Set(rows.map(({ id }) => id));
    return keeping.map(({ standing }) => kept.has(standing.id));
  }
}

function rowOf({ standing, settled, blank, wrong, shown, step, now }: Keeping): Record<string, unknown> {
  const card = missed(now);
  return {
    id: standing.id,
    is_open: standing.finishedAt === null,
    revisions: standing.answers.reduce((sum, { revision }) => sum + revision, 0),
    now,
    ...settled,
    blank: blank.map(({ question, state }) => ({ question_id: question.id, state })),
    wrong,
    card,
    due: card.due,
    step_percent: step.percent,
    step_done: step.done,
    shown,
  };
}

// When an answer was made is left out: no grade follows from it. Behind a SELECT, PostgreSQL does not see how few are asked for,
// and plans the statement once and for all.
const standingQuery = `
  SELECT attempt.id, person_id AS "personId", step_id AS "stepId", quiz_id AS "quizId", place, number, language, decimal_separator AS "decimalSeparator",
    drawn, started_at AS "startedAt", deadline_at AS "deadlineAt", finished_at AS "finishedAt", marks, out_of AS "outOf", percent, waiting, outcomes,
    coalesce((
      SELECT json_agg(json_build_object('questionId', question_id, 'state', state, 'revision', revision, 'madeAt', NULL, 'late', late))
      FROM answer WHERE attempt_id = attempt.id), '[]') AS answers,
    coalesce((
      SELECT json_agg(json_build_object('number', number, 'percent', percent)) FROM attempt AS other
      WHERE other.person_id = attempt.person_id AND other.step_id = attempt.step_id AND other.id <> attempt.id AND other.finished_at IS NOT NULL), '[]') AS others,
    ARRAY (SELECT question_id FROM missed_question WHERE missed_question.person_id = attempt.person_id AND missed_question.step_id = attempt.step_id) AS "comeBack"
  FROM unnest((SELECT $1::uuid[]), (SELECT $2::uuid[])) AS asked (id, owner) JOIN attempt ON attempt.id = asked.id AND person_id = coalesce(asked.owner, person_id)`;

// Answers are looked at once the attempt is held: one that was saved in between shows in their revisions. What somebody else
// holds is left out, as if something else stood there: nobody waits for the attempt of another woman.
const keepQuery = `
  WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, is_open boolean, revisions bigint, now timestamptz, blank jsonb, wrong jsonb, card jsonb, due timestamptz,
      step_percent double precision, step_done boolean, shown jsonb,
      "finishedAt" timestamptz, marks double precision, "outOf" double precision, percent double precision, waiting smallint, outcomes jsonb) LIMIT ${mostTogether}),
  held AS MATERIALIZED (
    SELECT attempt.id, person_id, step_id, quiz_id, place FROM attempt JOIN given ON attempt.id = given.id
    WHERE (finished_at IS NULL) = given.is_open FOR UPDATE OF attempt SKIP LOCKED),
  same AS MATERIALIZED (
    SELECT given.*, person_id, step_id, quiz_id, place FROM held JOIN given ON given.id = held.id WHERE attempt_revisions(held.id) = revisions),
  blank AS (
    INSERT INTO answer (attempt_id, question_id, state, revision, saved_at)
    SELECT same.id, question_id, state, 1, now FROM same, jsonb_to_recordset(blank) AS unanswered (question_id text, state jsonb)),
  missed AS (
    INSERT INTO missed_question (person_id, step_id, quiz_id, place, card, due_at, question_id)
    SELECT person_id, step_id, quiz_id, place, card, due, question_id FROM same, jsonb_array_elements_text(wrong) AS wrong (question_id)
    ON CONFLICT DO NOTHING),${keepGrades({ from: 'same', at: 'now', percent: 'step_percent', done: 'step_done' })},${keepEvidence('SELECT shown FROM same')}
  UPDATE attempt SET finished_at = "finishedAt", marks = same.marks, out_of = "outOf", percent = same.percent, waiting = same.waiting, outcomes = same.outcomes
  FROM same WHERE attempt.id = same.id RETURNING attempt.id`;
