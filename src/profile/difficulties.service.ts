import { Injectable } from '@nestjs/common';
import { groupedBy } from '../platform/collections/grouped.js';
import { Database } from '../platform/database/database.service.js';
import { learned, type Answering, type Difficulty } from './difficulty.js';
import { questionName, type KeptSitting } from './evidence.js';

/** From how many new sittings one transaction learns, so that a busy evening needs no more memory than a quiet one. */
const batch = 100;

interface SittingRow extends KeptSitting {
  personId: string;
  learned: boolean;
}

interface RatingRow {
  personId: string;
  competence: string;
  said: number;
}

interface DifficultyRow extends Difficulty {
  stepId: number;
  questionId: string;
}

/**
 * Learns how hard questions are. It comes after handing in, and not with it: everybody’s answers move the same few rows, and
 * nobody should wait for somebody else’s.
 */
@Injectable()
export class DifficultiesService {
  constructor(private readonly database: Database) {}

  /** Learns from every sitting of which nothing was learned yet. */
  async learn(): Promise<void> {
    while (await this.learnSome());
  }

  private async learnSome(): Promise<boolean> {
    return this.database.transaction(async () => {
      await this.database.lock('difficulties');
      const sittings = await this.database.query<SittingRow>(sittingsQuery, [batch]);
      if (sittings.length === 0) return false;
      const news = sittings.filter((sitting) => !sitting.learned);
      const known = await this.database.query<DifficultyRow>('SELECT step_id AS "stepId", question_id AS "questionId", difficulty, answers FROM question_difficulty WHERE step_id = ANY ($1)', [[...new Set(sittings.map(({ stepId }) => stepId))]]);
      const difficulties = learned(new Map(known.map((row) => [questionName(row.stepId, row.questionId), row])), await this.answering(sittings));
      await this.database.query(learnQuery, [JSON.stringify(rowsOf(difficulties, news)), JSON.stringify(news.map(({ personId, stepId, sitting }) => ({ personId, stepId, sitting })))]);
      return true;
    });
  }

  private async answering(sittings: readonly SittingRow[]): Promise<Answering[]> {
    const people = groupedBy(sittings, ({ personId }) => personId);
    const ratings = groupedBy(await this.database.query<RatingRow>(ratingsQuery, [[...people.keys()]]), ({ personId }) => personId);
    return [...people].map(([personId, own]) => ({ said: new Map(ratings.get(personId)?.map(({ competence, said }) => [competence, said])), sittings: own }));
  }
}

/** What was learned, each question once. */
function rowsOf(difficulties: ReadonlyMap<string, Difficulty>, news: readonly SittingRow[]): DifficultyRow[] {
  const asked = news.flatMap(({ stepId, answers }) => answers.map(({ questionId }) => [questionName(stepId, questionId), { stepId, questionId }] as const));
  return [...new Map(asked)].flatMap(([name, question]) => (difficulties.has(name) ? [{ ...question, ...difficulties.get(name)! }] : []));
}

// Everything that the people of some new sittings showed: what was known of them before is a part of what is learned.
const sittingsQuery = `
  WITH news AS (SELECT DISTINCT person_id FROM (SELECT person_id FROM sitting_evidence WHERE NOT learned ORDER BY answered_at LIMIT $1) AS unlearned)
  SELECT person_id AS "personId", step_id AS "stepId", sitting, answered_at AS at, answers, learned
  FROM sitting_evidence JOIN news USING (person_id) ORDER BY answered_at, step_id, sitting`;

const ratingsQuery = `
  SELECT person_id AS "personId", competence, (ability - 1)::double precision / (steps - 1) AS said
  FROM rating WHERE person_id = ANY ($1) AND ability IS NOT NULL`;

const learnQuery = `
  WITH learned AS (
    INSERT INTO question_difficulty (step_id, question_id, difficulty, answers)
    SELECT "stepId", "questionId", difficulty, answers
    FROM jsonb_to_recordset($1::jsonb) AS found ("stepId" integer, "questionId" text, difficulty double precision, answers double precision)
    ON CONFLICT (step_id, question_id) DO UPDATE SET difficulty = excluded.difficulty, answers = excluded.answers)
  UPDATE sitting_evidence AS kept SET learned = true
  FROM jsonb_to_recordset($2::jsonb) AS done ("personId" uuid, "stepId" integer, sitting text)
  WHERE person_id = "personId" AND step_id = "stepId" AND kept.sitting = done.sitting`;
