import { criticalNormal } from '../../platform/statistics/distributions.js';
import { sum } from '../../platform/statistics/moments.js';

/** Cohen's kappa: how far two coders agree beyond chance, 1 wholly, 0 as chance would; and its interval. */
export interface Kappa {
  readonly kappa: number;
  readonly error: number;
  readonly interval: readonly [low: number, high: number];
}

/**
 * Kappa of a square table: `counts[i][j]` is how often the first coder said i and the second one j (Cohen, Educ. Psychol.
 * Meas. 20, 1960), with the large-sample error of Fleiss, Cohen & Everitt (Psychol. Bull. 72, 1969). Null where nothing
 * was coded, or where both said only one and the same thing: then nothing could have been told apart by chance.
 */
export function cohenKappa(counts: readonly (readonly number[])[], confidence = 0.95): Kappa | null {
  const n = sum(counts.flat());
  if (n === 0) return null;
  const shares = counts.map((row) => row.map((count) => count / n));
  const [rows, columns] = [shares.map(sum), shares.map((_, at) => sum(shares.map((row) => row[at]!)))];
  const chance = sum(rows.map((row, at) => row * columns[at]!));
  if (chance >= 1) return null;
  const kappa = (sum(shares.map((row, at) => row[at]!)) - chance) / (1 - chance);
  const error = Math.sqrt(Math.max(0, variance(shares, { rows, columns, chance, kappa }) / n)) / (1 - chance);
  const reach = criticalNormal(confidence) * error;
  return { kappa, error, interval: [Math.max(-1, kappa - reach), Math.min(1, kappa + reach)] };
}

interface Margins {
  rows: readonly number[];
  columns: readonly number[];
  chance: number;
  kappa: number;
}

function variance(shares: readonly (readonly number[])[], { rows, columns, chance, kappa }: Margins): number {
  const agreed = sum(shares.map((row, at) => row[at]! * (1 - (rows[at]! + columns[at]!) * (1 - kappa)) ** 2));
  const apart = sum(shares.flatMap((row, i) => row.map((share, j) => (i === j ? 0 : share * (columns[i]! + rows[j]!) ** 2))));
  return agreed + (1 - kappa) ** 2 * apart - (kappa - chance * (1 - kappa)) ** 2;
}
