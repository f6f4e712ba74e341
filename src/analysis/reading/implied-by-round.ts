import type { Implied, People } from '../../disclosure/index.js';
import { facts } from './dimension.js';
import { chosen, Values, type Statement } from './statement.js';

/** What follows from the round in which somebody was asked: all that is known of a response beside its answers. */
const following = facts.filter((fact) => fact !== 'round');

/** A round, '' for none, with one of the ways in which its people are alike. */
export interface RoundKind {
  readonly values: readonly string[];
}

/** Which kinds of people there are in each round of a survey, of all who are meant. */
export function roundKindsStatement(surveyId: number, people: People): Statement {
  const values = new Values();
  const dimensions = ['round', ...following];
  const keys = dimensions.map((_, at) => `d${at}`);
  const sql = `SELECT DISTINCT ARRAY[${keys.join(', ')}]::text[] AS values FROM (${chosen(surveyId, people, dimensions, [], values)}) AS chosen`;
  return { sql, values: values.all };
}

/**
 * What each round tells of its people. A round is of one wave, and mostly of one partner and one country: whoever takes its
 * figures from those of the partner finds those who are left over, though the two groups name different things.
 */
export function impliedBy(kinds: readonly RoundKind[]): Implied {
  const rounds = new Set(kinds.map(({ values }) => values[0]!));
  const told = (round: string, at: number) => [...new Set(kinds.filter(({ values }) => values[0] === round).map(({ values }) => values[at + 1]!))];
  return { variable: 'round', of: new Map([...rounds].map((round) => [round, Object.fromEntries(following.map((fact, at) => [fact, told(round, at)]))])) };
}
