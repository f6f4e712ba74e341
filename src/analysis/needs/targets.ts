import { readNumber, type DecimalSeparator } from '../../platform/language/numbers.js';
import { inAddress, type Dimension } from '../reading/dimension.js';
import { textsIn, type Query } from '../reading/selection.js';

/** What is known of the population in one dimension: how many people, or what share of them, each value has. */
export interface Target {
  readonly dimension: string;
  readonly population: Readonly<Record<string, number>>;
  /** What was typed and is no number of people, by the value that it was typed for. */
  readonly unread: Readonly<Record<string, string>>;
}

/** The population of so many dimensions can be told at once. */
export const mostTargets = 3;

/** The dimensions that somebody wants to weight by, and what she typed of the population in each; one that she filled in nothing for is empty. */
export function readTargets(query: Query, dimensions: readonly Dimension[], separator: DecimalSeparator): Target[] {
  const wanted = textsIn(query['weight']);
  const chosen = dimensions.filter(({ id }) => wanted.includes(id)).slice(0, mostTargets);
  return chosen.map(({ id, values }) => {
    const typed = values.map((value) => ({ value: value.id, text: (textsIn(query[targetName(id, value.id)])[0] ?? '').trim() })).filter(({ text }) => text !== '');
    const areShares = typed.every(({ text }) => percentSign.test(text));
    const read = typed.map(({ value, text }) => ({ value, text, size: sizeIn(areShares ? text.replace(percentSign, '') : text, separator) }));
    return {
      dimension: id,
      population: Object.fromEntries(read.flatMap(({ value, size }): [string, number][] => (size === null ? [] : [[value, size]]))),
      unread: Object.fromEntries(read.flatMap(({ value, text, size }): [string, string][] => (size === null ? [[value, text]] : []))),
    };
  });
}

/** Something that was typed and that nobody can weight to: the field, and what to say of it. */
export interface Mistake {
  name: string;
  key: string;
  typed: string;
}

/** What was typed and is no number of people, and populations of nobody. */
export function mistakesIn(targets: readonly Target[]): Mistake[] {
  return targets.flatMap(({ dimension, population, unread }) => {
    const mistake = (value: string, key: string, typed: string): Mistake => ({ name: targetName(dimension, value), key, typed });
    const misread = Object.entries(unread).map(([value, typed]) => mistake(value, 'analysis.needs.unread', typed));
    const [first] = Object.keys(population);
    const isOfNobody = misread.length === 0 && first !== undefined && Object.values(population).every((size) => size === 0);
    return isOfNobody ? [mistake(first, 'analysis.needs.populationOfNobody', '0')] : misread;
  });
}

/** The populations that can be weighted to: those with numbers; none while there is a mistake. Nobody of a group is as good as no number: it is left out. */
export function usableIn(targets: readonly Target[]): Target[] {
  if (mistakesIn(targets).length > 0) return [];
  const peopled = targets.map((target) => ({ ...target, population: Object.fromEntries(Object.entries(target.population).filter(([, size]) => size > 0)) }));
  return peopled.filter(({ population }) => Object.keys(population).length > 0);
}

/** Where the population of a value stands in an address. */
export function targetName(dimension: string, value: string): string {
  return `target.${dimension}.${inAddress(value)}`;
}

export function targetPairs(targets: readonly Target[]): [string, string][] {
  return targets.flatMap(({ dimension, population }) => [
    ['weight', dimension] as [string, string],
    ...Object.entries(population).map(([value, size]): [string, string] => [targetName(dimension, value), String(size)]),
  ]);
}

/** The names by which an address tells of a population; any number of people can stand there. */
export function targetNames(dimensions: readonly Dimension[]): Readonly<Record<string, readonly string[] | null>> {
  const populations = dimensions.flatMap(({ id, values }) => values.map((value): [string, null] => [targetName(id, value.id), null]));
  return { weight: dimensions.map(({ id }) => id), ...Object.fromEntries(populations) };
}

// Shares may be typed with their sign, if all are: beside numbers of people, “10 %” could be anything.
const percentSign = /[%٪]/;

/** More people than there are. */
const mostPeople = 1e12;

function sizeIn(text: string, separator: DecimalSeparator): number | null {
  const read = readNumber(text, separator);
  return read.ok && read.value >= 0 && read.value < mostPeople ? read.value : null;
}
