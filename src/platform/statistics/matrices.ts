/** Rows of numbers, all of the same length. */
export type Matrix = readonly (readonly number[])[];

/** A square of rows, made cell by cell. */
export function square(size: number, cell: (row: number, column: number) => number): number[][] {
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_value, column) => cell(row, column)));
}

/** A matrix times a column. */
export function times(matrix: Matrix, column: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, at) => sum + value * column[at]!, 0));
}

/**
 * The inverse of a symmetric positive definite matrix, by its Cholesky factor L: A = L·Lᵀ, and A⁻¹ = L⁻ᵀ·L⁻¹
 * (Golub & Van Loan 2013, Matrix Computations, section 4.2).
 *
 * @throws RangeError where the matrix is not positive definite
 */
export function inverse(matrix: Matrix): number[][] {
  const rows = inverseOfLower(cholesky(matrix));
  const size = rows.length;
  return square(size, (row, column) => {
    let sum = 0;
    for (let at = Math.max(row, column); at < size; at += 1) sum += rows[at]![row]! * rows[at]![column]!;
    return sum;
  });
}

/** The lower triangle L with L·Lᵀ = A. */
function cholesky(matrix: Matrix): number[][] {
  const lower: number[][] = [];
  for (const [row, values] of matrix.entries()) {
    const own: number[] = [];
    lower.push(own);
    for (let column = 0; column <= row; column += 1) {
      let rest = values[column]!;
      for (let at = 0; at < column; at += 1) rest -= own[at]! * lower[column]![at]!;
      if (column < row) own.push(rest / lower[column]![column]!);
      else if (rest > 0) own.push(Math.sqrt(rest));
      else throw new RangeError('The matrix is not positive definite');
    }
  }
  return lower;
}

/** The inverse of a lower triangle, itself one. */
function inverseOfLower(lower: Matrix): number[][] {
  const size = lower.length;
  const rows = square(size, () => 0);
  for (let column = 0; column < size; column += 1) {
    rows[column]![column] = 1 / lower[column]![column]!;
    for (let row = column + 1; row < size; row += 1) {
      let sum = 0;
      for (let at = column; at < row; at += 1) sum += lower[row]![at]! * rows[at]![column]!;
      rows[row]![column] = -sum / lower[row]![row]!;
    }
  }
  return rows;
}
