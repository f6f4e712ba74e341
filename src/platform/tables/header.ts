import { lastFilled, type TableLine } from './csv.js';
import type { TableMistake } from './table-mistake.js';

/** The first row of a table whose columns are known by name, in any order. */
export class NamedColumns {
  constructor(
    readonly row: number,
    readonly names: readonly string[],
  ) {}

  get width(): number {
    return this.names.length;
  }

  has(name: string): boolean {
    return this.names.includes(name);
  }

  /** The cell of a row in a column that there is; empty where the row is short. */
  cell(cells: readonly string[], name: string): string {
    return cells[this.names.indexOf(name)] ?? '';
  }
}

/** Reads first rows and notes what is wrong with them. */
export class HeaderReader {
  constructor(private readonly mistakes: TableMistake[]) {}

  /**
   * The columns by name; those that are needed or optional may be written in capitals. Null, with the mistakes noted,
   * where one is missing, nameless or twice there.
   */
  read(line: TableLine | undefined, needed: readonly string[] = [], optional: readonly string[] = []): NamedColumns | null {
    if (!line) return this.refuse(1, null, `The file is empty: the first row names the columns${needed.length > 0 ? `, ${needed.join(',')}` : ''}.`);
    const names = line.cells.slice(0, lastFilled(line.cells) + 1).map((name) => known(name, [...needed, ...optional]));
    const before = this.mistakes.length;
    for (const name of needed) {
      if (!names.includes(name)) this.refuse(line.row, name, `This column is missing: the first row must name ${needed.join(', ')}.`);
    }
    for (const [at, name] of names.entries()) {
      if (name === '') this.refuse(line.row, `column ${at + 1}`, 'This column has no name: give it one.');
      else if (names.indexOf(name) < at) this.refuse(line.row, name, 'Two columns have this name: give each its own.');
    }
    return this.mistakes.length === before ? new NamedColumns(line.row, names) : null;
  }

  private refuse(row: number, column: string | null, message: string): null {
    this.mistakes.push({ row, column, message });
    return null;
  }
}

function known(name: string, names: readonly string[]): string {
  return names.includes(name.toLowerCase()) ? name.toLowerCase() : name;
}
