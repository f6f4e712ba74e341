import type { Dimension } from '../reading/dimension.js';
import { textsIn, type Query } from '../reading/selection.js';

/** What is known of the population in one dimension: how many people, or what share of them, each value has. */
export interface Target {
  readonly dimension: string;
  readonly population: Readonly<Record<string, number>>;
}

/** The population of so many dimensions can be told at once. */
export const mostTargets = 3;

/** The dimensions that somebody wants to weight by, and what she typed of the population in each; one that she filled in nothing for is empty. */
export function readTargets(query: Query, dimensions: readonly Dimension[]): Target[] {
  const wanted = textsIn(query['weight']);
  const chosen = dimensions.filter(({ id }) => wanted.includes(id)).slice(0, mostTargets);
  return chosen.map(({ id, values }) => ({
    dimension: id,
    population: Object.fromEntries(values.flatMap((value): [string, number][] => {
      const size = sizeIn(query[targetName(id, value.id)]);
      return size === null ? [] : [[value.id, size]];
    })),
  }));
}

/** Where the population of a value stands in an address. */
export function targetName(dimension: string, value: string): string {
  return `target.${dimension}.${value || 'none'}`;
}

export function targetPairs(targets: readonly Target[]): [string, string][] {
  return targets.flatMap(({ dimension, population }) => [
    ['weight', dimension] as [string, string],
    ...Object.entries(population).map(([value, size]): [string, string] => [targetName(dimension, value), String(size)]),
  ]);
}

// A comma or a point, however the language writes it; what is no number of people is as good as nothing.
function sizeIn(value: unknown): number | null {
  const text = (textsIn(value)[0] ?? '').trim().replace(',', '.');
  return /^\d{1,12}(\.\d{1,6})?$/.test(text) && Number(text) > 0 ? Number(text) : null;
}
