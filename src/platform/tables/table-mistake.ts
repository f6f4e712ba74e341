/** A mistake in a table: its line in the file, its column by name, and what to do. */
export interface TableMistake {
  readonly row: number;
  readonly column: string | null;
  readonly message: string;
}

/** Every mistake on a line of its own: `marks.csv:3: Q2: “two” is not a number …`. */
export function allInWords(path: string, mistakes: readonly TableMistake[]): string {
  return mistakes.map(({ row, column, message }) => [path, row, ...(column === null ? [] : [` ${column}`]), ` ${message}`].join(':')).join('\n');
}
