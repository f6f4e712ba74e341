/**
 * Which of the unknowns have only one value in a system of linear equations, whatever the right hand sides are: those
 * whose unit vector lies in the space that the rows span. By Gauss and Jordan in whole numbers of any size, so nothing is
 * rounded.
 *
 * @param rows the coefficients, an equation a row, an unknown a column
 * @returns the columns, in order
 */
export function determined(rows: readonly (readonly number[])[]): number[] {
  return [...solved(rows, rows.map(() => 0))!.keys()];
}

/**
 * The same with the values: by column, for those unknowns that have only one.
 *
 * @param sums the right hand side of each equation
 * @returns null when the equations contradict each other
 */
export function solved(rows: readonly (readonly number[])[], sums: readonly number[]): Map<number, number> | null {
  const width = rows[0]?.length ?? 0;
  const reduced = rows.map((row, at) => [...row, sums[at]!].map(BigInt));
  let rank = 0;
  for (let column = 0; column < width && rank < reduced.length; column += 1) {
    if (clearColumn(reduced, rank, column)) rank += 1;
  }
  if (reduced.slice(rank).some((row) => row[width] !== 0n)) return null;
  // In this form a unit vector can only be a row of its own.
  const units = reduced.slice(0, rank).filter((row) => row.filter((value, column) => column < width && value !== 0n).length === 1);
  return new Map(units.map((row) => [row.findIndex((value) => value !== 0n), quotient(row)]));
}

function quotient(row: readonly bigint[]): number {
  return Number(row.at(-1)!) / Number(row.find((value) => value !== 0n)!);
}

function clearColumn(rows: bigint[][], rank: number, column: number): boolean {
  const found = rows.findIndex((row, at) => at >= rank && row[column] !== 0n);
  if (found === -1) return false;
  [rows[rank], rows[found]] = [rows[found]!, rows[rank]!];
  const pivot = rows[rank]!;
  rows.forEach((row, at) => {
    if (at !== rank && row[column] !== 0n) rows[at] = without(row, pivot, column);
  });
  return true;
}

function without(row: readonly bigint[], pivot: readonly bigint[], column: number): bigint[] {
  const [ours, theirs] = [row[column]!, pivot[column]!];
  const cleared = row.map((value, at) => value * theirs - pivot[at]! * ours);
  const divisor = cleared.reduce(commonDivisor, 0n);
  return divisor > 1n ? cleared.map((value) => value / divisor) : cleared;
}

function commonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
