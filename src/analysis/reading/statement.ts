import type { Condition, People } from '../../disclosure/index.js';

/** A statement with the values that it takes. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Collects the values of a statement while its text is written. */
export class Values {
  readonly all: unknown[] = [];

  /** The place of a value in the text. */
  put(value: unknown): string {
    this.all.push(value);
    return `$${this.all.length}`;
  }
}

/** Conditions that are about the moment, not about the people: the statement has columns for them. */
const moments: Readonly<Record<string, string>> = { answered: 'response.submitted_at', begun: 'response.started_at' };

/**
 * The rows of `survey_response` of some people, each with its dimensions as `d0`, `d1` …, for a statement that counts
 * over them as `chosen`. `columns` are further expressions over `response`, with their names.
 */
export function chosen(surveyId: number, people: People, dimensions: readonly string[], columns: readonly string[], values: Values): string {
  const named = [...Object.keys(people), ...dimensions];
  const told = dimensions.map((dimension, at) => `${expressionOf(dimension, values)} AS d${at}`);
  const conditions = Object.entries(people).map(([variable, condition]) => conditionOn(variable, condition, values));
  return `
    SELECT ${[...told, ...columns].join(', ') || '1'}
    FROM survey_response AS response${named.some((one) => one === 'organisation' || one === 'place') ? placeJoins : ''}
    WHERE ${[`response.survey_id = ${values.put(surveyId)}`, ...conditions].join(' AND ')}`;
}

function conditionOn(variable: string, condition: Condition, values: Values): string {
  const moment = moments[variable];
  if (moment && 'below' in condition) return `${moment} < ${values.put(new Date(condition.below))}::timestamptz`;
  if (!('values' in condition)) throw new Error(`No condition on ${variable} can be asked of the database`);
  return `${expressionOf(variable, values)} = ANY (${values.put(condition.values)}::text[])`;
}

function expressionOf(dimension: string, values: Values): string {
  const fact = factExpressions[dimension];
  if (fact) return fact;
  const name = values.put(dimension.slice('answer.'.length));
  // “Rather not say” is kept as an object: whoever said so is with those who did not answer.
  return `CASE WHEN jsonb_typeof(response.answers -> ${name}) = 'string' THEN response.answers ->> ${name} ELSE '' END`;
}

const factExpressions: Readonly<Record<string, string>> = {
  language: 'response.language',
  way: 'response.way',
  wave: 'response.wave',
  about: 'response.about',
  round: "coalesce(response.round_id::text, '')",
  organisation: "coalesce(round.organisation_id, study.organisation_id, '')",
  place: "coalesce(round.country::text, study.country::text, '')",
};

// Everybody belongs to one place here: that of the round in which she was asked, else of the newest group that she joined.
// So places never overlap, and sums are right.
const placeJoins = `
    LEFT JOIN survey_round AS round ON round.id = response.round_id
    LEFT JOIN (
      SELECT DISTINCT ON (enrolment.person_id) enrolment.person_id, cohort.organisation_id, cohort.country
      FROM enrolment JOIN cohort ON cohort.id = enrolment.cohort_id
      ORDER BY enrolment.person_id, enrolment.enrolled_at DESC, cohort.id
    ) AS study ON study.person_id = response.person_id`;
