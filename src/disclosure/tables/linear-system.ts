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
export function solved(rows: readonly ArrayLike<number>[], sums: readonly number[]): Map<number, number> | null {
  const numbers = rows.map((row, at) => equation(row, sums[at]!));
  return valuesIn(reduced(numbers, clearInNumbers) ?? reduced(rows.map((row, at) => [...Array.from(row), sums[at]!].map(BigInt)), clearInBigInts)!);
}

/** An equation in whole numbers: small ones as doubles, which is much faster, and any as bigints. The last is its right hand side. */
type Equation = Float64Array | bigint[];

interface Reduced {
  readonly rows: readonly Equation[];
  readonly rank: number;
}

function equation(row: ArrayLike<number>, sum: number): Float64Array {
  const values = new Float64Array(row.length + 1);
  values.set(row);
  values[row.length] = sum;
  return values;
}

/** Takes so much of `pivot` from `row` that `column` is gone; false where the numbers became too large for their kind. */
type Clear<Row extends Equation> = (row: Row, pivot: Row, column: number) => boolean;

// Changes the rows: it is the greatest work of the house, and a new row each time would be most of it.
function reduced<Row extends Equation>(rows: Row[], clear: Clear<Row>): Reduced | null {
  const width = (rows[0]?.length ?? 1) - 1;
  let rank = 0;
  for (let column = 0; column < width && rank < rows.length; column += 1) {
    const found = rows.findIndex((row, at) => at >= rank && row[column]);
    if (found === -1) continue;
    [rows[rank], rows[found]] = [rows[found]!, rows[rank]!];
    const pivot = rows[rank]!;
    if (!rows.every((row) => row === pivot || !row[column] || clear(row, pivot, column))) return null;
    rank += 1;
  }
  return { rows, rank };
}

function valuesIn({ rows, rank }: Reduced): Map<number, number> | null {
  if (rows.slice(rank).some((row) => row.at(-1))) return null;
  // In this form a unit vector can only be a row of its own.
  const units = rows.slice(0, rank).flatMap((row) => {
    const column = onlyColumn(row);
    return column === null ? [] : [{ column, row }];
  });
  return new Map(units.map(({ column, row }) => [column, Number(row.at(-1)!) / Number(row[column]!)]));
}

/** The column of the only unknown in a row; null where there are several. */
function onlyColumn(row: Equation): number | null {
  let only: number | null = null;
  for (let column = 0; column < row.length - 1; column += 1) {
    if (!row[column]) continue;
    if (only !== null) return null;
    only = column;
  }
  return only;
}

/** Two products of such numbers, and their difference, are exact as doubles. */
const largest = 2 ** 26;

function clearInNumbers(row: Float64Array, pivot: Float64Array, column: number): boolean {
  const [ours, theirs] = [row[column]!, pivot[column]!];
  let [divisor, most] = [0, 0];
  for (let at = 0; at < row.length; at += 1) {
    const [one, other] = [row[at]!, pivot[at]!];
    most = Math.max(most, Math.abs(one), Math.abs(other));
    row[at] = one * theirs - other * ours;
    if (divisor !== 1 && row[at] !== 0) divisor = commonDivisor(divisor, row[at]!);
  }
  if (divisor > 1) for (let at = 0; at < row.length; at += 1) row[at]! /= divisor;
  return most <= largest;
}

function clearInBigInts(row: bigint[], pivot: bigint[], column: number): boolean {
  const [ours, theirs] = [row[column]!, pivot[column]!];
  for (let at = 0; at < row.length; at += 1) row[at] = row[at]! * theirs - pivot[at]! * ours;
  const divisor = row.reduce<bigint>(commonDivisor, 0n);
  if (divisor > 1n) for (let at = 0; at < row.length; at += 1) row[at]! /= divisor;
  return true;
}

function commonDivisor(one: number, other: number): number;
function commonDivisor(one: bigint, other: bigint): bigint;
function commonDivisor(one: number | bigint, other: number | bigint): number | bigint {
  let [a, b] = [one < 0 ? -one : one, other < 0 ? -other : other];
  while (b) [a, b] = [b, (a as number) % (b as number)];
  return a;
}
