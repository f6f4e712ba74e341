import { canBe, type Implied } from './implied.js';
import { isWithin, type Condition, type People } from './people.js';

/** One of the smallest groups of people that given groups can be put together from. */
export interface Atom {
  /** What its people are like; where it has several kinds, one of them. */
  readonly people: People;
  /** Whether it is in each of the groups, in their order: `1` or `0`. */
  readonly isIn: string;
}

/** No value of a survey: stands for all values that nobody named. */
const otherValue = '\u0000other';

/**
 * Cuts people into atoms. People whom no group tells apart are one atom, and people in no group are none; nor are those
 * who cannot be by what is implied.
 *
 * @returns null where more than `most` pieces would have to be looked at
 */
export function atomsOf(groups: readonly People[], implied: readonly Implied[] = [], most = 20_000): Atom[] | null {
  const variables = variablesOf(groups);
  if (pieceCount(groups) > most) return null;
  const atoms = new Map<bigint, People>();
  const named = new Set(groups.flatMap((group) => Object.entries(group).flatMap(([variable, condition]) => ('values' in condition ? condition.values.map((value) => `${variable} ${value}`) : []))));
  const isPossible = (people: People) => implied.every((one) => canBe(people, one, (value) => value === otherValue, (variable, value) => named.has(`${variable} ${value}`)));
  for (const { people, members } of crossed(variables.map((variable) => markedPieces(variable, groups)), groups.length)) {
    if (members !== 0n && !atoms.has(members) && isPossible(people)) atoms.set(members, people);
  }
  return [...atoms].map(([members, people]) => ({ people, isIn: members.toString(2).padStart(groups.length, '0') }));
}

/** How many pieces `atomsOf` would have to look at. */
export function pieceCount(groups: readonly People[]): number {
  return variablesOf(groups).reduce((product, variable) => product * piecesOf(variable, groups).length, 1);
}

/** People, and the groups that they are in: one bit each. */
interface Marked {
  readonly people: People;
  readonly members: bigint;
}

// Which groups a piece of one variable may belong to is found once, so that crossing variables is an “and” of bits.
function markedPieces(variable: string, groups: readonly People[]): Marked[] {
  return piecesOf(variable, groups).map((piece) => {
    const people = { [variable]: piece };
    const bits = groups.map((group) => (!(variable in group) || isWithin(people, { [variable]: group[variable]! }) ? '1' : '0'));
    return { people, members: BigInt(`0b${bits.join('')}`) };
  });
}

function crossed(variables: readonly (readonly Marked[])[], groups: number): Marked[] {
  const everybody = { people: {}, members: (1n << BigInt(groups)) - 1n };
  return variables.reduce<Marked[]>((all, pieces) => all.flatMap((one) => pieces.map((piece) => ({ people: { ...one.people, ...piece.people }, members: one.members & piece.members }))), [everybody]);
}

export function variablesOf(groups: readonly People[]): string[] {
  return [...new Set(groups.flatMap((group) => Object.keys(group)))];
}

// What every group asks for in the same way cuts nobody: whoever is otherwise is in no group.
export function piecesOf(variable: string, groups: readonly People[]): Condition[] {
  const conditions = groups.flatMap((group) => (variable in group ? [group[variable]!] : []));
  const different = new Map(conditions.map((condition) => [JSON.stringify(condition), condition]));
  return different.size === 1 && conditions.length === groups.length ? [...different.values()] : cut(conditions);
}

// Both kinds of conditions on one variable do not meet: values then stand beside numbers.
function cut(conditions: readonly Condition[]): Condition[] {
  const values = new Set(conditions.flatMap((condition) => ('values' in condition ? condition.values : [])));
  const ends = new Set(conditions.flatMap((condition) => ('from' in condition ? [condition.from, condition.below] : [])));
  const named = values.size === 0 ? [] : [...values, otherValue].map((value) => ({ values: [value] }));
  return [...named, ...(ends.size === 0 ? [] : between([-Infinity, ...ends, Infinity]))];
}

function between(ends: readonly number[]): Condition[] {
  const sorted = [...new Set(ends)].sort((one, other) => one - other);
  return sorted.slice(1).map((below, at) => ({ from: sorted[at]!, below }));
}
