import { Injectable } from '@nestjs/common';
import { groupedBy } from '../../platform/collections/grouped.js';
import { Database } from '../../platform/database/database.service.js';
import type { GroupSaid } from '../need.js';
import { GroupRating } from './group-rating.entity.js';

/** How long a process may go on with what it knows, in milliseconds: it changes once an hour. */
const freshFor = 600_000;

/** Of fewer people, nothing is taken for anybody else. */
const fewest = 10;

/** What others say, by competence: those who are like her, and everybody. */
export interface OthersSaid {
  group: ReadonlyMap<string, GroupSaid>;
  everybody: ReadonlyMap<string, GroupSaid>;
  /** Whether fewer than ten people rated themselves in the country where she studies. */
  isNewCountry: boolean;
}

/** Where she studies with a partner. */
interface Studies {
  partner: string;
  isNewCountry: boolean;
}

/** What people together say of each competence, for those who have not said it: a group is one partner’s learners with one goal. */
@Injectable()
export class GroupRatings {
  private known: ReadonlyMap<string, ReadonlyMap<string, GroupSaid>> = new Map();
  private askedAt = -Infinity;

  constructor(private readonly database: Database) {}

  /** What is said around her; a group that is too small says nothing. */
  async around(personId: string, goal: string | null, now: Date): Promise<OthersSaid> {
    const known = await this.all(now);
    const studies = goal === null ? null : await this.studiesOf(personId);
    const group = studies ? known.get(nameOf(studies.partner, goal!)) : undefined;
    return { group: group ?? new Map(), everybody: known.get(everybody) ?? new Map(), isNewCountry: studies?.isNewCountry ?? false };
  }

  /** Counts anew, over everybody; a group or a country that has become too small is forgotten. */
  async count(): Promise<void> {
    await this.database.query(countQuery, [fewest]);
    await this.database.query(countCountriesQuery, [fewest]);
  }

  private async studiesOf(personId: string): Promise<Studies | null> {
    const [row] = await this.database.prepared<Studies>('studies with a partner', studiesQuery, [personId]);
    return row ?? null;
  }

  private async all(now: Date): Promise<typeof this.known> {
    const age = now.getTime() - this.askedAt;
    if (age < 0 || age >= freshFor) {
      this.askedAt = now.getTime();
      this.known = byGroup(await this.database.repository(GroupRating).find());
    }
    return this.known;
  }
}

const everybody = nameOf('', '');

function nameOf(partner: string, goal: string): string {
  return `${partner} ${goal}`;
}

function byGroup(rows: readonly GroupRating[]): Map<string, Map<string, GroupSaid>> {
  const groups = groupedBy(rows, ({ partner, goal }) => nameOf(partner, goal));
  return new Map([...groups].map(([name, said]) => [name, new Map(said.map(({ competence, people, importance, ability }) => [competence, { people, importance, ability }]))]));
}

// She studies with a partner where she has joined a group of theirs; the last one counts.
const studiesQuery = `
  SELECT organisation_id AS partner, NOT EXISTS (SELECT FROM rated_country WHERE rated_country.country = cohort.country) AS "isNewCountry"
  FROM enrolment JOIN cohort ON cohort.id = enrolment.cohort_id
  WHERE person_id = $1 AND organisation_id IS NOT NULL AND left_at IS NULL ORDER BY enrolled_at DESC LIMIT 1`;

const countQuery = `
  WITH studies AS (
    SELECT DISTINCT ON (person_id) person_id, organisation_id AS partner FROM enrolment JOIN cohort ON cohort.id = enrolment.cohort_id
    WHERE organisation_id IS NOT NULL AND left_at IS NULL ORDER BY person_id, enrolled_at DESC),
  wishes AS (
    SELECT DISTINCT ON (person_id) person_id, goal FROM (
      SELECT person_id, answers->>'goal' AS goal, submitted_at AS at, id FROM survey_response WHERE wave = '' AND submitted_at IS NOT NULL AND answers ? 'goal'
      UNION ALL SELECT person_id, goal, said_at, id FROM stated_wishes) AS wish
    ORDER BY person_id, at DESC, id DESC),
  said AS (
    SELECT coalesce(partner, '') AS partner, coalesce(goal, '') AS goal, competence, count(*) AS people,
      avg((importance - 1)::double precision / (steps - 1)) AS importance, avg((ability - 1)::double precision / (steps - 1)) AS ability
    FROM rating LEFT JOIN studies USING (person_id) LEFT JOIN wishes USING (person_id)
    WHERE importance IS NOT NULL AND ability IS NOT NULL
    GROUP BY GROUPING SETS ((competence), (partner, goal, competence))
    HAVING count(*) >= $1 AND (grouping(partner) = 1 OR partner IS NOT NULL AND goal IS NOT NULL)),
  gone AS (DELETE FROM group_rating AS old WHERE NOT EXISTS (SELECT FROM said WHERE (said.partner, said.goal, said.competence) = (old.partner, old.goal, old.competence)))
  INSERT INTO group_rating (partner, goal, competence, people, importance, ability) SELECT partner, goal, competence, people, importance, ability FROM said
  ON CONFLICT (partner, goal, competence) DO UPDATE SET people = excluded.people, importance = excluded.importance, ability = excluded.ability`;

const countCountriesQuery = `
  WITH counted AS (
    SELECT country, count(DISTINCT person_id) AS people
    FROM rating JOIN enrolment USING (person_id) JOIN cohort ON cohort.id = enrolment.cohort_id
    WHERE importance IS NOT NULL AND ability IS NOT NULL AND left_at IS NULL
    GROUP BY country HAVING count(DISTINCT person_id) >= $1),
  gone AS (DELETE FROM rated_country AS old WHERE NOT EXISTS (SELECT FROM counted WHERE counted.country = old.country))
  INSERT INTO rated_country (country, people) SELECT country, people FROM counted
  ON CONFLICT (country) DO UPDATE SET people = excluded.people`;
