import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import { learned, type FirstAnswer } from './difficulty.js';
import type { Evidence } from './mastery.js';

/** How many answers are taken at once, so that a busy evening needs no more memory than a quiet one. */
const batch = 200;

interface Row extends Pick<Evidence, 'fraction' | 'guess' | 'share'> {
  personId: string;
  stepId: number;
  questionId: string;
  sitting: string;
  competence: string;
  prior: number;
  difficulty: number;
  answers: number;
  before: Evidence[];
}

/**
 * Learns how hard questions are. It comes after handing in, and not with it: everybody’s answers move the same few rows, and
 * nobody should wait for somebody else’s.
 */
@Injectable()
export class DifficultiesService {
  constructor(private readonly database: Database) {}

  /** Learns from all answers that nothing was learned from yet. */
  async learn(): Promise<void> {
    while ((await this.learnSome()) === batch);
  }

  private async learnSome(): Promise<number> {
    return this.database.transaction(async () => {
      await this.database.lock('difficulties');
      const rows = await this.database.query<Row>(unlearnedQuery, [batch]);
      const known = new Map(rows.map((row) => [nameOf(row), { difficulty: row.difficulty, answers: row.answers }]));
      const questions = new Map(rows.map((row) => [nameOf(row), { stepId: row.stepId, questionId: row.questionId }]));
      const difficulties = [...learned(known, rows.map(firstAnswer))].map(([name, difficulty]) => ({ ...questions.get(name)!, ...difficulty }));
      const keys = rows.map(({ personId, stepId, questionId, sitting, competence }) => ({ personId, stepId, questionId, sitting, competence }));
      if (rows.length > 0) await this.database.query(learnQuery, [JSON.stringify(difficulties), JSON.stringify(keys)]);
      return rows.length;
    });
  }
}

function nameOf({ stepId, questionId }: Pick<Row, 'stepId' | 'questionId'>): string {
  return `${stepId} ${questionId}`;
}

function firstAnswer(row: Row): FirstAnswer {
  return { ...row, question: nameOf(row) };
}

// Who has not rated herself is taken for somebody in the middle.
const unlearnedQuery = `
  SELECT answer.person_id AS "personId", step_id AS "stepId", question_id AS "questionId", sitting, answer.competence,
    share::double precision, fraction::double precision, guess::double precision, coalesce(known.difficulty, 0) AS difficulty, coalesce(known.answers, 0) AS answers,
    coalesce((rating.ability - 1)::double precision / (rating.steps - 1), 0.5) AS prior,
    coalesce((
      SELECT json_agg(json_build_object('fraction', fraction, 'guess', guess, 'difficulty', coalesce(difficulty, 0), 'share', share, 'first', first,
        'daysAgo', extract(epoch FROM answer.answered_at - answered_at) / 86400) ORDER BY answered_at, step_id, question_id)
      FROM answer_evidence AS before LEFT JOIN question_difficulty USING (step_id, question_id)
      WHERE before.person_id = answer.person_id AND before.competence = answer.competence AND before.answered_at < answer.answered_at), '[]') AS before
  FROM answer_evidence AS answer LEFT JOIN question_difficulty AS known USING (step_id, question_id)
    LEFT JOIN rating ON rating.person_id = answer.person_id AND rating.competence = answer.competence
  WHERE first AND NOT learned ORDER BY answered_at, answer.person_id, step_id, question_id, answer.competence LIMIT $1`;

const learnQuery = `
  WITH learned AS (
    INSERT INTO question_difficulty (step_id, question_id, difficulty, answers)
    SELECT "stepId", "questionId", difficulty, answers
    FROM jsonb_to_recordset($1::jsonb) AS found ("stepId" integer, "questionId" text, difficulty double precision, answers double precision)
    ON CONFLICT (step_id, question_id) DO UPDATE SET difficulty = excluded.difficulty, answers = excluded.answers)
  UPDATE answer_evidence AS answer SET learned = true
  FROM jsonb_to_recordset($2::jsonb) AS done ("personId" uuid, "stepId" integer, "questionId" text, sitting text, competence text)
  WHERE person_id = "personId" AND step_id = "stepId" AND question_id = "questionId" AND answer.sitting = done.sitting AND answer.competence = done.competence`;
