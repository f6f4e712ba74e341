import { covariance, deviations, sum, variance } from '../../platform/statistics/moments.js';
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

export interface Reliability {
  /** From the respondents who answered every item; the figures of the items too. */
  readonly listwise: Alpha;
  /** From all who answered both items of each pair; `n` counts who answered any. */
  readonly pairwise: Alpha;
  readonly items: readonly ItemReliability[];
  /** What to look at before trusting it, in English. */
  readonly warnings: readonly string[];
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
  const k = columns.length;
  const n = complete[0]?.scores.length ?? 0;
  const answered = (columns[0]?.scores ?? []).filter((_, at) => columns.some(({ scores }) => scores[at] !== null)).length;
  const covariances = matrixOf(complete);
  const listwise = withInterval(alphaOf(covariances), n, k);
  const pairwise = withInterval(alphaOf(n === answered ? covariances : matrixOf(turned)), answered, k);
  const totals = Array.from({ length: n }, (_, at) => sum(complete.map(({ scores }) => scores[at]!)));
  const items = complete.map(({ item, scores }, at) => ({ item, alphaIfDeleted: alphaOf(without(covariances, at)), itemRest: k < 2 ? null : itemRest(scores as number[], totals) }));
  return { listwise, pairwise, items, warnings: warningsOn(listwise, pairwise, items) };
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

function itemRest(scores: readonly number[], totals: readonly number[]): number | null {
  if (scores.length < 2) return null;
  const [item, rest] = [deviations(scores), deviations(totals.map((total, at) => total - scores[at]!))];
  const product = variance(item) * variance(rest);
  return product === 0 ? null : covariance(item, rest) / Math.sqrt(product);
}

function warningsOn(listwise: Alpha, pairwise: Alpha, items: readonly ItemReliability[]): string[] {
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
