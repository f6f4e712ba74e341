import { piecesOf, variablesOf } from './atoms.js';
import { areSame, isWithin, type People } from './people.js';

/** More than this is not looked at: then the answer is that they may. */
const mostPieces = 20_000;

/**
 * Whether counts of two lots of groups may tell together, by adding and subtracting, how many there are in one of their
 * atoms. “No” is certain, and found much sooner than by elimination; “yes” only means that it has to be looked at.
 *
 * What is put together from both is a sum f(s, u) + g(s, v), where s stands for what people are by the variables that both
 * lots use, u for those of the first lot alone and v for those of the second alone. An atom is those in one class of the
 * first lot and one of the second, where a class is whom its groups do not tell apart; it follows if such a sum is 1
 * for its people and 0 for all others. Where for one s the first class has some u but not all, and the second some v but not
 * all, it cannot be: of the four sums over a u inside and one outside, a v inside and one outside, only one would be 1,
 * though those across add up to the same. So nothing follows where that is so of all atoms.
 *
 * Both lots must leave it open which values occur together: with more known than that, do not ask. Where one lot is empty, there
 * is no together.
 */
export function mayTellTogether(one: readonly People[], other: readonly People[]): boolean {
  return one.length > 0 && other.length > 0 && (mayTellAmong(one, other) || mayTellAmong(other, one));
}

// Among people who are what all of `one` ask for alike, such as to have answered before a moment: there, only `other` may
// cut that. Every atom has people of one lot or of the other.
function mayTellAmong(one: readonly People[], other: readonly People[]): boolean {
  const alike = alikeIn(one);
  const [own, others] = [variablesOf(one).filter((variable) => !(variable in alike)), variablesOf(other)];
  const pieces = (variable: string) => piecesOf(variable, [...one, ...other]).filter((piece) => !(variable in alike) || isWithin({ [variable]: piece }, { [variable]: alike[variable]! }));
  const grid = (variables: readonly string[]) => variables.map((variable) => pieces(variable).map((piece): People => ({ [variable]: piece })));
  const shared = grid(own.filter((variable) => others.includes(variable)));
  const [mine, theirs] = [grid(own.filter((variable) => !others.includes(variable))), grid(others.filter((variable) => !own.includes(variable)))];
  if (sizeOf(shared) * Math.max(sizeOf(mine), sizeOf(theirs)) > mostPieces) return true;
  const slices = crossed(shared);
  const first = classesOf(one.map((group) => without(group, alike)), slices, crossed(mine));
  const second = classesOf(other, slices, crossed(theirs));
  return first.some((here) => second.some((there) => mayFollow(here, there)));
}

function mayFollow(one: Class, other: Class): boolean {
  const isAtom = (one.isCounted || other.isCounted) && (one.slices & other.slices) !== 0n;
  return isAtom && (one.cut & other.cut) === 0n;
}

/** People whom no group of a lot tells apart. Slices are bits. */
interface Class {
  /** Whether they are in a group at all. */
  isCounted: boolean;
  /** Where there are any of them, and where there are some who are not. */
  slices: bigint;
  cut: bigint;
}

function classesOf(groups: readonly People[], slices: readonly People[], pieces: readonly People[]): Class[] {
  const classes = new Map<string, Class>();
  for (const [at, slice] of slices.entries()) {
    for (const [members, count] of sizes(pieces.map((piece) => membersOf({ ...slice, ...piece }, groups)))) {
      const found = classes.get(members) ?? { isCounted: members.includes('1'), slices: 0n, cut: 0n };
      found.slices |= 1n << BigInt(at);
      if (count < pieces.length) found.cut |= 1n << BigInt(at);
      classes.set(members, found);
    }
  }
  return [...classes.values()];
}

function membersOf(people: People, groups: readonly People[]): string {
  return groups.map((group) => Number(isWithin(people, group))).join('');
}

function sizes(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** What all groups ask for in the same way. */
function alikeIn(groups: readonly People[]): People {
  const [first, ...others] = groups as [People, ...People[]];
  return Object.fromEntries(Object.entries(first).filter(([variable, condition]) => others.every((group) => variable in group && areSame({ [variable]: group[variable]! }, { [variable]: condition }))));
}

function without(group: People, alike: People): People {
  return Object.fromEntries(Object.entries(group).filter(([variable]) => !(variable in alike)));
}

function sizeOf(variables: readonly (readonly People[])[]): number {
  return variables.reduce((product, pieces) => product * pieces.length, 1);
}

function crossed(variables: readonly (readonly People[])[]): People[] {
  return variables.reduce<People[]>((all, pieces) => all.flatMap((one) => pieces.map((piece) => ({ ...one, ...piece }))), [{}]);
}
