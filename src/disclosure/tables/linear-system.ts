/**
 * Which of the unknowns have only one value in a system of linear equations, whatever the right hand sides are: those
 * whose unit vector lies in the space that the rows span. By Gauss and Jordan in whole numbers of any size, so nothing is
 * rounded.
 *
 * @param rows the coefficients, an equation a row, an unknown a column
 * @returns the columns, in order
 */
export function determined(rows: readonly (readonly number[])[]): number[] {
  const reduced = rows.map((row) => row.map(BigInt));
  const width = rows[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < width && rank < reduced.length; column += 1) {
    if (clearColumn(reduced, rank, column)) rank += 1;
  }
  // In this form a unit vector can only be a row of its own.
  const units = reduced.slice(0, rank).filter((row) => row.filter((value) => value !== 0n).length === 1);
  return units.map((row) => row.findIndex((value) => value !== 0n));
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
