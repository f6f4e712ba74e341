import { CsvError, parse } from 'csv-parse/sync';
import type { ItemMarks } from './item-statistics.js';

/** A mistake in a table: its line in the file, its column by the item's name, and what to do. */
export interface TableMistake {
  readonly row: number;
  readonly column: string | null;
  readonly message: string;
}

export type MarksTable = { readonly ok: true; readonly items: readonly ItemMarks[] } | { readonly ok: false; readonly mistakes: readonly TableMistake[] };

/**
 * Reads a table of marks: a header `learner,Q1,Q2,…`, a second row `max,…` with the most marks, then a row a learner;
 * an empty cell is 0. Semicolons or tabs may stand for the commas, and then a comma for the decimal point.
 * Every mistake is named, not only the first.
 */
export function readMarksTable(csv: string): MarksTable {
  const delimiter = delimiterOf(csv);
  const lines = linesOf(csv, delimiter);
  if (!Array.isArray(lines)) return { ok: false, mistakes: [lines] };
  const table = new TableReader(lines, delimiter !== ',');
  const items = table.items();
  return table.mistakes.length === 0 ? { ok: true, items } : { ok: false, mistakes: table.mistakes };
}

interface CsvLine {
  readonly row: number;
  readonly cells: readonly string[];
}

function delimiterOf(csv: string): ',' | ';' | '\t' {
  const header = /^[^\r\n]*/.exec(csv)![0];
  if (header.includes(',')) return ',';
  return header.includes(';') ? ';' : header.includes('\t') ? '\t' : ',';
}

function linesOf(csv: string, delimiter: string): CsvLine[] | TableMistake {
  try {
    const parsed: unknown = parse(csv, { bom: true, delimiter, info: true, relax_column_count: true, skip_records_with_empty_values: true, trim: true });
    return (parsed as { info: { lines: number }; record: string[] }[]).map(({ info, record }) => ({ row: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { row: Number(error['lines'] ?? 1), column: null, message: `This is not CSV: ${error.message}.` };
  }
}

class TableReader {
  readonly mistakes: TableMistake[] = [];
  private readonly names: readonly string[];

  constructor(
    private readonly lines: readonly CsvLine[],
    private readonly takesDecimalComma: boolean,
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

  private readMarks(line: CsvLine, maxima: readonly number[]): number[] {
    return this.cellsOf(line).map((cell, at) => this.readMark(line.row, this.names[at]!, cell, maxima[at]!));
  }

  private readMark(row: number, column: string, cell: string, max: number): number {
    const mark = cell === '' ? 0 : this.number(cell);
    if (mark === null) this.refuse(row, column, `“${cell}” is not a number: write a mark such as 1 or 0.5, or leave the cell empty for 0.`);
    else if (Math.abs(mark) > max) this.refuse(row, column, `The mark ${cell} is beyond the most, ${max}: mend one of the two.`);
    return mark ?? 0;
  }

  // A row that is too short may have lost a cell in the middle: better to ask than to count zeros.
  private cellsOf(line: CsvLine): string[] {
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

  private number(cell: string): number | null {
    const text = this.takesDecimalComma ? cell.replace(',', '.') : cell;
    return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null;
  }

  private refuse(row: number, column: string | null, message: string): void {
    this.mistakes.push({ row, column, message });
  }
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '');
}
