import type { Following, Implied, People } from '../../disclosure/index.js';
import { groupedBy } from '../../platform/collections/grouped.js';
import { facts } from './dimension.js';
import { chosen, Values, type Statement } from './statement.js';

/**
 * What readers know of people beside what a page says: of those of a round, all that is known of a response beside its
 * answers; of those of a partner or a country, where they were asked. What they answered, in which language and by which way
 * is nothing that a place tells.
 */
export const followingFacts: readonly Following[] = [
  { variable: 'round', follows: facts.filter((fact) => fact !== 'round') },
  { variable: 'organisation', follows: ['round', 'place'] },
  { variable: 'place', follows: ['round', 'organisation'] },
];

/** One of the ways in which people of a survey are alike, with a value for each fact; '' for none. */
export interface Kind {
  readonly values: readonly string[];
}

/** Which kinds of people there are in a survey, of all who are meant. */
export function kindsStatement(surveyId: number, people: People): Statement {
  const values = new Values();
  const keys = facts.map((_, at) => `d${at}`);
  const sql = `SELECT DISTINCT ARRAY[${keys.join(', ')}]::text[] AS values FROM (${chosen(surveyId, people, facts, [], values)}) AS chosen`;
  return { sql, values: values.all };
}

/**
 * What follows from a round, a partner and a country. A round is of one wave, and mostly of one partner and one country, and
 * a partner mostly of one country: whoever takes the figures of one from those of another finds those who are left over,
 * though the two groups name different things.
 */
export function impliedBy(kinds: readonly Kind[]): Implied[] {
  const told = (kind: Kind, fact: string) => kind.values[facts.findIndex((one) => one === fact)]!;
  return followingFacts.map(({ variable, follows }) => {
    const kindsOf = groupedBy(kinds, (kind) => told(kind, variable));
    const valuesIn = (own: readonly Kind[], fact: string) => [...new Set(own.map((kind) => told(kind, fact)))];
    return { variable, follows, of: new Map([...kindsOf].map(([value, own]) => [value, Object.fromEntries(follows.map((fact) => [fact, valuesIn(own, fact)]))])) };
  });
}
