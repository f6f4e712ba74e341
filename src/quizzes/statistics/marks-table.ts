import { lastFilled, readCsv, type TableLine } from '../../platform/tables/csv.js';
import type { TableMistake } from '../../platform/tables/table-mistake.js';
import type { ItemMarks } from './item-statistics.js';

export type MarksTable = { readonly ok: true; readonly items: readonly ItemMarks[] } | { readonly ok: false; readonly mistakes: readonly TableMistake[] };

/**
 * Reads a table of marks: a header `learner,Q1,Q2,…`, a second row `max,…` with the most marks, then a row a learner;
 * an empty cell is 0. Semicolons or tabs may stand for the commas, and then a comma for the decimal point.
 * Every mistake is named, not only the first.
 */
export function readMarksTable(csv: string): MarksTable {
  const read = readCsv(csv);
  if (!read.ok) return read;
  const table = new TableReader(read.lines, read.number);
  const items = table.items();
  return table.mistakes.length === 0 ? { ok: true, items } : { ok: false, mistakes: table.mistakes };
}

class TableReader {
  readonly mistakes: TableMistake[] = [];
  private readonly names: readonly string[];

  constructor(
    private readonly lines: readonly TableLine[],
    private readonly number: (cell: string) => number | null,
  ) {
    this.names = this.readHeader();
  }

  items(): ItemMarks[] {
    if (this.names.length === 0) return [];
    const maxima = this.readMaxima();
    const rows = this.lines.slice(2).map((line) => this.readMarks(line, maxima));
    this.refuseDoubles();
    return this.names.map((item, at) => ({ item, max: maxima[at]!, marks: rows.map((row) => row[at]!) }));
  }

  private readHeader(): string[] {
    const header = this.lines[0];
    if (!header || header.cells[0]!.toLowerCase() !== 'learner') {
      this.refuse(header?.row ?? 1, null, 'The first row names the columns and begins with learner: learner,Q1,Q2.');
      return [];
    }
    const names = header.cells.slice(1, lastFilled(header.cells) + 1);
    if (names.length === 0) this.refuse(header.row, null, 'There is no item: name at least one after learner.');
    for (const [at, name] of names.entries()) {
      if (name === '') this.refuse(header.row, `column ${at + 2}`, 'This column has no name: give the item one.');
      else if (names.indexOf(name) < at) this.refuse(header.row, name, 'Two columns have this name: give each item its own.');
    }
    return names;
  }

  private readMaxima(): number[] {
    const line = this.lines[1];
    if (!line || line.cells[0]!.toLowerCase() !== 'max') {
      this.refuse(line?.row ?? this.lines[0]!.row, null, 'The second row holds the most marks of each item and begins with max: max,1,1,2.');
      return this.names.map(() => Infinity);
    }
    return this.cellsOf(line).map((cell, at) => this.readMaximum(line.row, this.names[at]!, cell));
  }

  private readMaximum(row: number, column: string, cell: string): number {
    const max = this.number(cell);
    if (cell !== '' && max !== null && max >= 0) return max;
    this.refuse(row, column, cell === '' ? 'The most marks are missing.' : `“${cell}” is not a number of marks: write 1 or 2.5.`);
    return Infinity;
  }

  private readMarks(line: TableLine, maxima: readonly number[]): number[] {
    return this.cellsOf(line).map((cell, at) => this.readMark(line.row, this.names[at]!, cell, maxima[at]!));
  }

  private readMark(row: number, column: string, cell: string, max: number): number {
    const mark = cell === '' ? 0 : this.number(cell);
    if (mark === null) this.refuse(row, column, `“${cell}” is not a number: write a mark such as 1 or 0.5, or leave the cell empty for 0.`);
    else if (Math.abs(mark) > max) this.refuse(row, column, `The mark ${cell} is beyond the most, ${max}: mend one of the two.`);
    return mark ?? 0;
  }

  // A row that is too short may have lost a cell in the middle: better to ask than to count zeros.
  private cellsOf(line: TableLine): string[] {
    const wanted = this.names.length + 1;
    const found = Math.max(Math.min(line.cells.length, wanted), lastFilled(line.cells) + 1);
    if (found !== wanted) this.refuse(line.row, null, `This row has ${found} cells where the header has ${wanted}: fill or remove some.`);
    return this.names.map((_, at) => line.cells[at + 1] ?? '');
  }

  private refuseDoubles(): void {
    const seen = new Map<string, number>();
    for (const { row, cells } of this.lines.slice(2)) {
      const learner = cells[0]!;
      const before = seen.get(learner);
      if (learner !== '' && before !== undefined) this.refuse(row, null, `The learner ${learner} stands in row ${before} too: keep one row each, usually the first attempt.`);
      else seen.set(learner, row);
    }
  }

  private refuse(row: number, column: string | null, message: string): void {
    this.mistakes.push({ row, column, message });
  }
}

