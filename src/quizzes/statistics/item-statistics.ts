import { covariance, deviations, mean, median, moment, sum, variance } from '../../platform/statistics/moments.js';

/** The marks of one item by attempt. Null where the attempt was not asked it, because others were drawn. */
export interface ItemMarks {
  readonly item: string;
  readonly max: number;
  readonly marks: readonly (number | null)[];
}

/** Classical statistics of an item; in percent, but the standard deviation in marks. Null where undefined. */
export interface ItemStatistics {
  readonly item: string;
  /** How many attempts were asked it. */
  readonly attempts: number;
  /** The mean mark of the most: how easy it is. */
  readonly facility: number | null;
  readonly sd: number | null;
  /** Correlation with the rest of the test: whether those who do well elsewhere do well here. */
  readonly discriminationIndex: number | null;
  /** The same as a share of what it could be with these marks. */
  readonly discriminativeEfficiency: number | null;
  /** How much of the differences between totals comes from it. */
  readonly effectiveWeight: number | null;
  /** Its share of all marks. */
  readonly intendedWeight: number | null;
}

/** Statistics of the totals: mean, median, standard deviation and standard error in marks, consistency and error ratio in percent. */
export interface TestStatistics {
  readonly mean: number | null;
  readonly median: number | null;
  readonly sd: number | null;
  readonly skewness: number | null;
  readonly kurtosis: number | null;
  /** Cronbach's alpha. Null where not everybody was asked the same. */
  readonly internalConsistency: number | null;
  readonly errorRatio: number | null;
  readonly standardError: number | null;
}

export interface QuizStatistics {
  readonly attempts: number;
  readonly items: readonly ItemStatistics[];
  readonly test: TestStatistics;
}

/**
 * Item and test statistics as Moodle computes them (core_question\statistics, quiz_statistics), from one attempt per
 * person, usually the first. An item that only some attempts were asked is compared with the whole total of those.
 *
 * @param items columns of equal length, one entry per attempt
 */
export function statisticsOf(items: readonly ItemMarks[]): QuizStatistics {
  const attempts = items[0]?.marks.length ?? 0;
  const totals = Array.from({ length: attempts }, (_, at) => sum(items.map((item) => item.marks[at] ?? 0)));
  const weights = items.map((item) => weightOf(item, totals));
  const weightSum = sum(weights.map((weight) => Math.sqrt(Math.max(0, weight ?? 0))));
  const maxSum = sum(items.map((item) => item.max));
  return {
    attempts,
    items: items.map((item, at) => ({
      ...ofItem(item, totals),
      effectiveWeight: effectiveWeight(weights[at]!, weightSum),
      intendedWeight: maxSum > 0 ? (100 * item.max) / maxSum : null,
    })),
    test: ofTest(items, totals),
  };
}

function ofItem(item: ItemMarks, totals: readonly number[]): Omit<ItemStatistics, 'effectiveWeight' | 'intendedWeight'> {
  const asked = item.marks.flatMap((mark, at) => (mark === null ? [] : [{ mark, total: totals[at]! }]));
  const name = { item: item.item, attempts: asked.length };
  if (asked.length <= 1) return { ...name, facility: null, sd: null, discriminationIndex: null, discriminativeEfficiency: null };
  const marks = asked.map((one) => one.mark);
  const others = isDrawn(item) ? asked.map((one) => one.total) : asked.map((one) => one.total - one.mark);
  return { ...name, facility: item.max > 0 ? (100 * mean(marks)) / item.max : null, ...discrimination(deviations(marks), deviations(others)) };
}

function discrimination(marks: readonly number[], rests: readonly number[]) {
  const shared = covariance(marks, rests);
  const most = covariance(ascending(marks), ascending(rests));
  const product = variance(marks) * variance(rests);
  return {
    sd: Math.sqrt(variance(marks)),
    discriminationIndex: product > 0 ? (100 * shared) / Math.sqrt(product) : null,
    discriminativeEfficiency: most === 0 ? null : (100 * shared) / most,
  };
}

// The covariance with the whole total; null where it cannot be known or some were not asked the item.
function weightOf(item: ItemMarks, totals: readonly number[]): number | null {
  if (isDrawn(item) || totals.length <= 1) return null;
  return covariance(deviations(item.marks.map((mark) => mark ?? 0)), deviations(totals));
}

function effectiveWeight(weight: number | null, weightSum: number): number | null {
  return weight === null || weight < 0 || weightSum === 0 ? null : (100 * Math.sqrt(weight)) / weightSum;
}

function ofTest(items: readonly ItemMarks[], totals: readonly number[]): TestStatistics {
  const sd = totals.length > 1 ? Math.sqrt(variance(deviations(totals))) : null;
  const internalConsistency = consistency(items, totals);
  const errorRatio = internalConsistency === null ? null : 100 * Math.sqrt(Math.max(0, 1 - internalConsistency / 100));
  return {
    mean: totals.length > 0 ? mean(totals) : null,
    median: totals.length > 0 ? median(totals) : null,
    sd,
    ...form(deviations(totals)),
    internalConsistency,
    errorRatio,
    standardError: errorRatio === null || sd === null ? null : (errorRatio * sd) / 100,
  };
}

// Skewness k3/k2^1.5 and kurtosis k4/k2² from the unbiased cumulants.
function form(totals: readonly number[]): Pick<TestStatistics, 'skewness' | 'kurtosis'> {
  const n = totals.length;
  const k2 = n > 1 ? variance(totals) : 0;
  if (k2 === 0) return { skewness: null, kurtosis: null };
  const [m2, m3, m4] = [2, 3, 4].map((power) => moment(totals, power)) as [number, number, number];
  const k3 = (n ** 2 * m3) / ((n - 1) * (n - 2));
  const k4 = (n ** 2 * ((n + 1) * m4 - 3 * (n - 1) * m2 ** 2)) / ((n - 1) * (n - 2) * (n - 3));
  return { skewness: n > 2 ? k3 / k2 ** 1.5 : null, kurtosis: n > 3 ? k4 / k2 ** 2 : null };
}

function consistency(items: readonly ItemMarks[], totals: readonly number[]): number | null {
  if (items.length < 2 || totals.length < 2 || items.some(isDrawn)) return null;
  const ofTotals = variance(deviations(totals));
  const ofItems = sum(items.map((item) => variance(deviations(item.marks.map((mark) => mark ?? 0)))));
  return ofTotals === 0 ? null : ((100 * items.length) / (items.length - 1)) * (1 - ofItems / ofTotals);
}

function isDrawn(item: ItemMarks): boolean {
  return item.marks.includes(null);
}

function ascending(values: readonly number[]): number[] {
  return values.toSorted((one, other) => one - other);
}
