import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import type { Evidence } from './mastery.js';

/** What an answer tells of one competence. */
export interface NewEvidence {
  questionId: string;
  competence: string;
  share: number;
  fraction: number;
  guess: number;
}

/** All that one sitting of somebody at a step tells, graded anew or for the first time. */
export interface Sitting {
  personId: string;
  stepId: number;
  /** `attempt 2`, `practice 7`: the same name replaces what was told under it before. */
  sitting: string;
  at: Date;
  answers: readonly NewEvidence[];
}

/** Evidence with the competence of which it tells. */
export interface CompetenceEvidence extends Evidence {
  competence: string;
}

/** What people showed in quizzes, per competence. */
@Injectable()
export class EvidenceService {
  constructor(private readonly database: Database) {}

  /** Keeps what a sitting tells. */
  async keep(sitting: Sitting): Promise<void> {
    await this.database.prepared('keep evidence', `WITH ${keepEvidence('$1')} SELECT`, [JSON.stringify(sitting)]);
  }

  /** Her evidence as it tells of her today, the oldest answer first. */
  of(personId: string, now: Date): Promise<CompetenceEvidence[]> {
    return this.database.prepared<CompetenceEvidence>('evidence', evidenceQuery, [personId, now]);
  }

  /** What this room holds about what somebody showed, for her own copy. */
  personalData(personId: string): Promise<object> {
    return this.database.query(personalDataQuery, [personId]);
  }
}

/**
 * The parts of a WITH that keep a sitting: for a statement that writes something else as well, so that handing in takes no
 * further way to the database. `parameter` is where the sitting stands in it, as JSON. What the sitting told before and
 * tells no more, because the quiz was corrected, goes.
 */
export function keepEvidence(parameter: string): string {
  return `
  sitting AS (
    SELECT * FROM jsonb_to_record(${parameter}::jsonb) AS told ("personId" uuid, "stepId" integer, sitting text, at timestamptz, answers jsonb)),
  told AS (
    SELECT sitting.*, answer.* FROM sitting,
      jsonb_to_recordset(sitting.answers) AS answer ("questionId" text, competence text, share real, fraction real, guess real)),
  told_no_more AS (
    DELETE FROM answer_evidence AS before USING sitting
    WHERE person_id = "personId" AND step_id = "stepId" AND before.sitting = sitting.sitting
      AND NOT EXISTS (SELECT FROM told WHERE "questionId" = question_id AND told.competence = before.competence)),
  kept_evidence AS (
    INSERT INTO answer_evidence AS kept (person_id, step_id, question_id, sitting, competence, share, fraction, guess, first, answered_at)
    SELECT "personId", "stepId", "questionId", sitting, competence, share, fraction, guess,
      NOT EXISTS (SELECT FROM answer_evidence AS before WHERE person_id = "personId" AND step_id = "stepId" AND question_id = "questionId" AND before.sitting <> told.sitting), at
    FROM told
    ON CONFLICT (person_id, step_id, question_id, sitting, competence) DO UPDATE
    SET share = excluded.share, fraction = excluded.fraction, guess = excluded.guess, learned = false
    WHERE (kept.share, kept.fraction, kept.guess) IS DISTINCT FROM (excluded.share, excluded.fraction, excluded.guess))`;
}

// After two years, an answer weighs a sixteenth; what is older is not looked at.
const evidenceQuery = `
  SELECT competence, share::double precision, fraction::double precision, guess::double precision, first,
    coalesce(difficulty, 0) AS difficulty, greatest(0, extract(epoch FROM $2 - answered_at) / 86400)::double precision AS "daysAgo"
  FROM answer_evidence LEFT JOIN question_difficulty USING (step_id, question_id)
  WHERE person_id = $1 AND answered_at > $2::timestamptz - interval '2 years' ORDER BY answered_at, step_id, question_id`;

const personalDataQuery = `
  SELECT course.slug AS course, step.key AS step, question_id, sitting, competence, share, fraction, answered_at
  FROM answer_evidence JOIN step ON step.id = step_id JOIN course ON course.id = step.course_id
  WHERE person_id = $1 ORDER BY answered_at, step, question_id, competence`;
