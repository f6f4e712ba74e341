import type { Condition, People } from '../../disclosure/index.js';
import type { AnalysedSurvey } from './analysed-survey.js';
import { inAddress } from './dimension.js';

/** Which answers a page is about, and how it tells them apart: all of it stands in the address. */
export interface Selection {
  readonly wave: string;
  /** By dimension: the values that are wanted, in the order of the dimension. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** The dimension that makes the groups; null for everybody together. */
  readonly by: string | null;
  /** Which of her scopes somebody who has several looks with. */
  readonly as: number;
}

export type Query = Readonly<Record<string, unknown>>;

/** Reads what an address asks for. What the survey does not know is left out. */
export function readSelection(query: Query, survey: Pick<AnalysedSurvey, 'dimensions' | 'waves' | 'rounds'>): Selection {
  const { dimensions, rounds } = survey;
  const waves = survey.waves.map(({ wave }) => wave);
  const wanted = dimensions.map((dimension) => [dimension.id, dimension.values.map(({ id }) => id).filter((id) => textsIn(query[dimension.id]).includes(inAddress(id)))] as const);
  const filters = oneRound(Object.fromEntries(wanted.filter(([id, values]) => values.length > 0 && id !== 'wave')));
  // A round belongs to one time.
  const wave = textsIn(query['wave'])[0] ?? rounds.find(({ id }) => id === filters['round']?.[0])?.wave;
  const [by] = textsIn(query['by']);
  return {
    wave: wave !== undefined && waves.includes(wave) ? wave : (waves[0] ?? ''),
    filters,
    by: dimensions.some(({ id }) => id === by) ? by! : null,
    as: Number(textsIn(query['as'])[0] ?? 0) || 0,
  };
}

/** The same as pairs of an address, always in one order, with `changes` in the place of what they name; null takes a thing out. */
export function selectionPairs({ wave, filters, by, as }: Selection): [string, string][] {
  return [
    ...(wave === '' ? [] : [['wave', wave] as [string, string]]),
    ...Object.entries(filters).flatMap(([id, values]) => values.map((value): [string, string] => [id, inAddress(value)])),
    ...(by === null ? [] : [['by', by] as [string, string]]),
    ...(as === 0 ? [] : [['as', String(as)] as [string, string]]),
  ];
}

/** One round is looked at, or all of them, as one wave is: sums of some rounds would tell what others left over. */
function oneRound(filters: Selection['filters']): Selection['filters'] {
  const [first] = filters['round'] ?? [];
  return first === undefined ? filters : { ...filters, round: [first] };
}

export function withoutRound(filters: Selection['filters']): Selection['filters'] {
  return Object.fromEntries(Object.entries(filters).filter(([id]) => id !== 'round'));
}

/** What people must be to be among those that a selection names; its groups narrow it further. */
export function peopleOf({ wave, filters }: Selection): People {
  return { wave: { values: [wave] }, ...Object.fromEntries(Object.entries(filters).map(([id, values]): [string, Condition] => [id, { values }])) };
}

/** People without what is of one time alone. */
export function lastingIn(people: People): People {
  return Object.fromEntries(Object.entries(people).filter(([variable]) => variable !== 'wave' && variable !== 'round'));
}

/** Who is in both. A variable that both name keeps the values that both have. */
export function both(one: People, other: People): People {
  const shared = Object.keys(one).filter((variable) => variable in other);
  return { ...one, ...other, ...Object.fromEntries(shared.map((variable) => [variable, { values: valuesOf(one[variable]!).filter((value) => valuesOf(other[variable]!).includes(value)) }])) };
}

/** The texts of one name in an address, which may stand there several times. */
export function textsIn(value: unknown): string[] {
  return [value ?? []].flat().filter((one): one is string => typeof one === 'string');
}

function valuesOf(condition: Condition): readonly string[] {
  return 'values' in condition ? condition.values : [];
}
