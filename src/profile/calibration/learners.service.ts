import { Injectable } from '@nestjs/common';
import { groupedBy } from '../../platform/collections/grouped.js';
import { Database } from '../../platform/database/database.service.js';
import { evidenceIn, questionName, type KeptSitting } from '../evidence.js';
import type { Learner } from './learning.js';

/** At most so many people are learned from, those who were asked last: more would say little more, and take long. */
const most = 2_000;

interface Said {
  competence: string;
  importance: number | null;
  ability: number;
}

interface PersonRow {
  personId: string;
  said: Said[];
}

/** Those who both said how well they can do some competences and were asked about them. */
@Injectable()
export class CalibrationLearners {
  constructor(private readonly database: Database) {}

  async count(competences: readonly string[]): Promise<number> {
    const [row] = await this.database.query<{ people: number }>(`${learners} SELECT count(*)::integer AS people FROM rated JOIN shown USING (person_id)`, [competences]);
    return row!.people;
  }

  /** What they said and showed, without who they are. */
  async latest(competences: readonly string[], now: Date): Promise<Learner[]> {
    const people = await this.database.query<PersonRow>(`${learners} SELECT person_id AS "personId", said FROM rated JOIN shown USING (person_id) ORDER BY last_at DESC, person_id LIMIT ${most}`, [competences]);
    const sittings = groupedBy(await this.database.query<KeptSitting & { personId: string }>(sittingsQuery, [people.map(({ personId }) => personId)]), ({ personId }) => personId);
    const known = await this.database.query<{ stepId: number; questionId: string; difficulty: number }>('SELECT step_id AS "stepId", question_id AS "questionId", difficulty FROM question_difficulty');
    const difficulties = new Map(known.map(({ stepId, questionId, difficulty }) => [questionName(stepId, questionId), difficulty]));
    return people.map(({ personId, said }) => learner(competences, said, evidenceIn(sittings.get(personId) ?? [], difficulties, now)));
  }
}

function learner(competences: readonly string[], said: readonly Said[], shown: ReturnType<typeof evidenceIn>): Learner {
  const [ratings, evidence] = [new Map(said.map((one) => [one.competence, one])), groupedBy(shown, ({ competence }) => competence)];
  return competences.map((competence) => {
    const rating = ratings.get(competence);
    return { ability: rating?.ability ?? null, importance: rating?.importance ?? null, weight: 1, evidence: evidence.get(competence) ?? [] };
  });
}

const learners = `
  WITH rated AS (
    SELECT person_id, jsonb_agg(jsonb_build_object('competence', competence, 'importance', (importance - 1)::double precision / (steps - 1), 'ability', (ability - 1)::double precision / (steps - 1)) ORDER BY competence) AS said
    FROM rating WHERE competence = ANY ($1) AND ability IS NOT NULL GROUP BY person_id),
  shown AS (
    SELECT person_id, max(answered_at) AS last_at
    FROM sitting_evidence CROSS JOIN jsonb_to_recordset(answers) AS answer (competence text)
    WHERE competence = ANY ($1) GROUP BY person_id)`;

const sittingsQuery = `
  SELECT person_id AS "personId", step_id AS "stepId", sitting, answered_at AS at, answers
  FROM sitting_evidence WHERE person_id = ANY ($1) ORDER BY answered_at, step_id, sitting`;
