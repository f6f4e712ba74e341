import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import { evidenceIn, questionName, type CompetenceEvidence, type KeptSitting } from './evidence.js';

/** All that one sitting of somebody at a step shows, graded for the first time or anew. `attempt 2`, `practice 7`: the same name replaces what was shown under it before. */
export interface Sitting extends KeptSitting {
  personId: string;
}

interface Row extends KeptSitting {
  /** Of the step’s questions, as far as they are known. */
  difficulties: Record<string, number> | null;
}

/** What people showed in quizzes, per competence. */
@Injectable()
export class EvidenceService {
  constructor(private readonly database: Database) {}

  /** Keeps what a sitting shows. */
  async keep(sitting: Sitting): Promise<void> {
    await this.database.prepared('keep evidence', `WITH ${keepEvidence('SELECT $1::jsonb')} SELECT`, [JSON.stringify(sitting)]);
  }

  /** Keeps what many sittings show, but for those of which something is kept already. */
  async keepNew(sittings: readonly Sitting[]): Promise<void> {
    await this.database.query(keepNewQuery, [JSON.stringify(sittings)]);
  }

  /** Her evidence as it tells of her today, the oldest answer first. */
  async of(personId: string, now: Date): Promise<CompetenceEvidence[]> {
    const rows = await this.database.prepared<Row>('evidence', evidenceQuery, [personId, now]);
    const difficulties = rows.flatMap(({ stepId, difficulties }) => Object.entries(difficulties ?? {}).map(([questionId, difficulty]) => [questionName(stepId, questionId), difficulty] as const));
    return evidenceIn(rows, new Map(difficulties), now);
  }

  /** What this room holds about what somebody showed, for her own copy. */
  personalData(personId: string): Promise<object> {
    return this.database.query(personalDataQuery, [personId]);
  }
}

const sittingColumns = '"personId" uuid, "stepId" integer, sitting text, at timestamptz, answers jsonb';

/**
 * The parts of a WITH that keep sittings: for a statement that writes something else as well, so that handing in takes no
 * further way to the database. `sittings` is SQL for rows of one column, each a sitting as JSON. One that shows nothing is kept
 * only where it showed something before, and the quiz was corrected.
 */
export function keepEvidence(sittings: string): string {
  return `
  shown AS (
    SELECT shown.* FROM (${sittings}) AS given (sitting), jsonb_to_record(given.sitting) AS shown (${sittingColumns})),
  kept_evidence AS (
    INSERT INTO sitting_evidence AS kept (person_id, step_id, sitting, answered_at, answers)
    SELECT "personId", "stepId", sitting, at, answers FROM shown
    WHERE answers <> '[]' OR EXISTS (SELECT FROM sitting_evidence AS before WHERE person_id = "personId" AND step_id = "stepId" AND before.sitting = shown.sitting)
    ON CONFLICT (person_id, step_id, sitting) DO UPDATE SET answers = excluded.answers, learned = false WHERE kept.answers <> excluded.answers)`;
}

const keepNewQuery = `
  INSERT INTO sitting_evidence (person_id, step_id, sitting, answered_at, answers)
  SELECT "personId", "stepId", sitting, at, answers FROM jsonb_to_recordset($1::jsonb) AS shown (${sittingColumns})
  WHERE answers <> '[]' ON CONFLICT DO NOTHING`;

// After two years, an answer weighs a sixteenth; what is older is not looked at.
const evidenceQuery = `
  SELECT step_id AS "stepId", sitting, answered_at AS at, answers,
    (SELECT json_object_agg(question_id, difficulty) FROM question_difficulty AS known WHERE known.step_id = sitting_evidence.step_id) AS difficulties
  FROM sitting_evidence WHERE person_id = $1 AND answered_at > $2::timestamptz - interval '2 years' ORDER BY answered_at, step_id, sitting`;

const personalDataQuery = `
  SELECT course.slug AS course, step.key AS step, sitting, answered_at, answers
  FROM sitting_evidence JOIN step ON step.id = step_id JOIN course ON course.id = step.course_id
  WHERE person_id = $1 ORDER BY answered_at, step, sitting`;
