import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { ModuleOutcome } from './module-outcome.entity.js';
import { asSeen, meanRate } from './outcome.js';

/** How long a process may go on with what it knows, in milliseconds: it changes once a night. */
const freshFor = 600_000;

/** Corrects what a module teaches by how its learners did afterwards. */
export type Correct = (module: string, teaches: Readonly<Record<string, number>>) => Record<string, number>;

/** What comes of modules: whether those who finished them do better in quizzes later. */
@Injectable()
export class OutcomesService {
  private correct: Correct = (_module, teaches) => teaches;
  private askedAt = -Infinity;

  constructor(private readonly database: Database) {}

  /** How to correct what modules say that they teach. */
  async correction(now: Date): Promise<Correct> {
    const age = now.getTime() - this.askedAt;
    if (age < 0 || age >= freshFor) {
      this.askedAt = now.getTime();
      this.correct = correctionBy(await this.database.repository(ModuleOutcome).find());
    }
    return this.correct;
  }

  /** Counts anew, over everybody. */
  async count(): Promise<void> {
    await this.database.query(countQuery);
  }
}

function correctionBy(outcomes: readonly ModuleOutcome[]): Correct {
  const byName = new Map(outcomes.map((outcome) => [`${outcome.module} ${outcome.competence}`, outcome]));
  const mean = meanRate(outcomes);
  return (module, teaches) => asSeen(teaches, (competence) => byName.get(`${module} ${competence}`), mean);
}

/**
 * What a sitting shows of a competence is the mean of its marks less what somebody in the middle would get, so that easy
 * questions after a module do not speak for it. Compared are all sittings before she began the module, and the next one
 * after she had finished it: the quiz that finishes a module is none of them, because who does not pass it does not finish.
 */
const countQuery = `
  WITH module AS (
    SELECT course.slug || '/' || (module->>'slug') AS code, module->'teaches' AS teaches,
      ARRAY (SELECT (step->>'id')::integer FROM jsonb_array_elements(module->'steps') AS step) AS steps
    FROM course JOIN course_version AS version ON version.id = course.current_version_id, jsonb_array_elements(version.outline->'modules') AS module),
  finished AS (
    SELECT person_id, code, min(at) AS began_at, max(at) FILTER (WHERE kind = 'completed') AS finished_at
    FROM module JOIN fact ON fact.step_id = ANY (steps) WHERE kind IN ('started', 'completed')
    GROUP BY person_id, code, cardinality(steps) HAVING count(*) FILTER (WHERE kind = 'completed') = cardinality(steps)),
  shown AS (
    SELECT person_id, competence, answered_at, sum(share * (fraction - guess - (1 - guess) / (1 + exp(coalesce(difficulty, 0))))) / sum(share) AS beyond
    FROM sitting_evidence AS sitting CROSS JOIN jsonb_to_recordset(answers) AS answer ("questionId" text, competence text, share double precision, fraction double precision, guess double precision)
      LEFT JOIN question_difficulty AS known ON known.step_id = sitting.step_id AND known.question_id = answer."questionId"
    GROUP BY person_id, competence, answered_at),
  compared AS (
    SELECT code, competence, avg(beyond) FILTER (WHERE answered_at < began_at) AS before,
      (array_agg(beyond ORDER BY answered_at) FILTER (WHERE answered_at > finished_at))[1] AS later
    FROM finished JOIN module USING (code) JOIN shown USING (person_id) WHERE teaches ? competence
    GROUP BY person_id, code, competence),
  gone AS (DELETE FROM module_outcome AS old WHERE NOT EXISTS (SELECT FROM compared WHERE code = old.module AND compared.competence = old.competence AND before IS NOT NULL AND later IS NOT NULL))
  INSERT INTO module_outcome (module, competence, completers, gains)
  SELECT code, competence, count(*), count(*) FILTER (WHERE later > before) FROM compared
  WHERE before IS NOT NULL AND later IS NOT NULL GROUP BY code, competence
  ON CONFLICT (module, competence) DO UPDATE SET completers = excluded.completers, gains = excluded.gains`;
