import { covariance, deviations, sum } from '../../platform/statistics/moments.js';
import { alphaOf, withInterval, type Alpha } from './alpha.js';

/** The scores of one item by respondent; null where one is missing. */
export interface ScoreColumn {
  readonly item: string;
  readonly scores: readonly (number | null)[];
}

/** What alpha would be without the item, and the item's correlation with the sum of the others. Null where undefined. */
export interface ItemReliability {
  readonly item: string;
  readonly alphaIfDeleted: number | null;
  readonly itemRest: number | null;
}

/** Both alphas of a scale, and what its items do to it. */
export interface ScaleReliability {
  /** From the respondents who answered every item; the figures of the items too. */
  readonly listwise: Alpha;
  /** From all who answered both items of each pair; `n` counts who answered any. */
  readonly pairwise: Alpha;
  readonly items: readonly ItemReliability[];
}

export interface Reliability extends ScaleReliability {
  /** What to look at before trusting it, in English. */
  readonly warnings: readonly string[];
}

/** The covariance of each two items, variances among them, from `n` respondents. Null where it is not known. */
export interface ItemCovariances {
  readonly n: number;
  readonly matrix: readonly (readonly (number | null)[])[];
}

/**
 * The reliability of a scale from what a database can sum up: covariances from those who answered every item, and from
 * those who answered both items of each pair.
 */
export function reliabilityFrom(items: readonly string[], listwise: ItemCovariances, pairwise: ItemCovariances): ScaleReliability {
  const k = items.length;
  return {
    listwise: withInterval(alphaOf(listwise.matrix), listwise.n, k),
    pairwise: withInterval(alphaOf(pairwise.matrix), pairwise.n, k),
    items: items.map((item, at) => ({ item, alphaIfDeleted: alphaOf(without(listwise.matrix, at)), itemRest: itemRest(listwise.matrix, at) })),
  };
}

/**
 * The reliability of a scale.
 *
 * @param columns of equal length, an entry per respondent
 * @param reversed items where much means little. They are turned round; by how much the scale reaches does not matter
 */
export function reliabilityOf(columns: readonly ScoreColumn[], reversed: readonly string[] = []): Reliability {
  const turned = columns.map((column) => (reversed.includes(column.item) ? turnedRound(column) : column));
  const complete = completeOnly(turned);
  const n = complete[0]?.scores.length ?? 0;
  const answered = (columns[0]?.scores ?? []).filter((_, at) => columns.some(({ scores }) => scores[at] !== null)).length;
  const covariances = matrixOf(complete);
  const found = reliabilityFrom(columns.map(({ item }) => item), { n, matrix: covariances }, { n: answered, matrix: n === answered ? covariances : matrixOf(turned) });
  return { ...found, warnings: warningsOn(found) };
}

function turnedRound({ item, scores }: ScoreColumn): ScoreColumn {
  return { item, scores: scores.map((score) => (score === null ? null : -score)) };
}

function completeOnly(columns: readonly ScoreColumn[]): ScoreColumn[] {
  const isComplete = (columns[0]?.scores ?? []).map((_, at) => columns.every(({ scores }) => scores[at] !== null));
  return columns.map(({ item, scores }) => ({ item, scores: scores.filter((_, at) => isComplete[at]) }));
}

// The covariance of each two items, each from whoever answered both; the same both ways round.
function matrixOf(columns: readonly ScoreColumn[]): (number | null)[][] {
  const half = columns.map((one, at) => columns.slice(0, at + 1).map((other) => sharedCovariance(one.scores, other.scores)));
  return columns.map((_, row) => columns.map((_one, column) => (column <= row ? half[row]![column]! : half[column]![row]!)));
}

function sharedCovariance(one: readonly (number | null)[], other: readonly (number | null)[]): number | null {
  const first = one.filter((score, at) => score !== null && other[at] !== null) as number[];
  const second = other.filter((score, at) => score !== null && one[at] !== null) as number[];
  return first.length < 2 ? null : covariance(deviations(first), deviations(second));
}

function without(matrix: readonly (readonly (number | null)[])[], at: number): (number | null)[][] {
  return matrix.toSpliced(at, 1).map((row) => row.toSpliced(at, 1));
}

// With the sum of the other items: its covariance with the item, and its variance, are sums of covariances.
function itemRest(matrix: ItemCovariances['matrix'], at: number): number | null {
  const others = matrix.map((_, row) => row).filter((row) => row !== at);
  const all = matrix.flat();
  if (others.length === 0 || all.includes(null)) return null;
  const of = (row: number, column: number) => matrix[row]![column]!;
  const [own, rest] = [of(at, at), sum(others.flatMap((row) => others.map((column) => of(row, column))))];
  // What is left of a sum that is nothing but rounding.
  const scale = sum(others.map((row) => of(row, row)));
  return own <= 0 || rest <= 1e-12 * scale ? null : sum(others.map((row) => of(at, row))) / Math.sqrt(own * rest);
}

function warningsOn({ listwise, pairwise, items }: ScaleReliability): string[] {
  const against = items.filter(({ itemRest }) => itemRest !== null && itemRest < 0);
  const found = [listwise.alpha, pairwise.alpha].filter((alpha) => alpha !== null);
  return [
    ...(items.length < 2 ? ['Alpha is not defined for fewer than two items.'] : []),
    ...(items.length >= 2 && listwise.alpha === null ? [`Listwise alpha is not defined: ${listwise.n < 2 ? 'fewer than two respondents answered every item' : 'all totals are the same'}.`] : []),
    ...(items.length >= 2 && pairwise.alpha === null ? ['Pairwise alpha is not defined: two items have fewer than two respondents in common, or their covariances add up to nothing.'] : []),
    ...(found.some((alpha) => alpha < 0) ? ['Alpha is negative: the items contradict each other; look for items to reverse or to leave out.'] : []),
    ...against.map(({ item }) => `${item} goes against the other items: is it to be reversed?`),
  ];
}
