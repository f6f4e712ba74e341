import type { AnalysedSurvey } from './analysed-survey.js';
import { facts, inAddress, notKnown } from './dimension.js';
import { textsIn, type Query } from './selection.js';

/** What an address names and the survey has not: a name with all that there are, a value of one, or a second value of what has one. */
export type Unknown = { readonly name: string; readonly known: readonly string[] } | { readonly name: string; readonly value: string } | { readonly name: string; readonly isTwice: true };

/** The values that each further name of an address may have; null where any will do. */
export type OwnNames = Readonly<Record<string, readonly string[] | null>>;

/**
 * The first thing in an address that would be passed over. A page shows what it is about; a program that misspelt a filter
 * would take the figures of everybody for those of a few.
 */
export function unknownIn(query: Query, survey: Pick<AnalysedSurvey, 'dimensions' | 'waves'>, own: OwnNames): Unknown | null {
  const known = knownNames(survey, own);
  for (const [name, given] of Object.entries(query)) {
    if (!known.has(name)) return { name, known: [...known.keys()].filter((one) => !one.startsWith('target.')) };
    const values = known.get(name);
    const value = values && textsIn(given).find((text) => !values.includes(text));
    if (value !== undefined && value !== null) return { name, value };
    if (textsIn(given).length > 1 && !takesSeveral(name, survey)) return { name, isTwice: true };
  }
  return null;
}

// One time and one round are looked at; of everything else that people are chosen by, several values are.
function takesSeveral(name: string, { dimensions }: Pick<AnalysedSurvey, 'dimensions'>): boolean {
  return name === 'weight' || (name !== 'wave' && name !== 'round' && dimensions.some(({ id }) => id === name));
}

function knownNames({ dimensions, waves }: Pick<AnalysedSurvey, 'dimensions' | 'waves'>, own: OwnNames): Map<string, readonly string[] | null> {
  // A fact that no answer has yet can be asked for: nobody has it.
  const bare = facts.map((fact): [string, readonly string[]] => [fact, [inAddress(notKnown)]]);
  const filled = dimensions.map(({ id, values }): [string, readonly string[]] => [id, values.map((value) => inAddress(value.id))]);
  const asked = waves.length === 0 ? null : waves.map(({ wave }) => wave);
  return new Map([...bare, ...filled, ['wave', asked], ['as', null], ...Object.entries(own)]);
}
