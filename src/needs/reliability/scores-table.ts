import { readCsv, type CsvTable, type TableLine } from '../../platform/tables/csv.js';
import { HeaderReader } from '../../platform/tables/header.js';
import type { TableMistake } from '../../platform/tables/table-mistake.js';
import type { ScoreColumn } from './reliability.js';

export type ScoresTable = { readonly ok: true; readonly columns: readonly ScoreColumn[] } | { readonly ok: false; readonly mistakes: readonly TableMistake[] };

/** The column that names who answered; it is left out. */
const names = 'respondent';

/**
 * Reads a table of scores: the first row names the items, then a row a respondent; an empty cell is missing. A column
 * `respondent` is left out. Every mistake is named, not only the first.
 *
 * @param reversed items that the table must have
 */
export function readScores(csv: string, reversed: readonly string[] = []): ScoresTable {
  const read = readCsv(csv);
  if (!read.ok) return read;
  const table = new ScoresReader(read, reversed);
  const columns = table.columns();
  return table.mistakes.length === 0 ? { ok: true, columns } : { ok: false, mistakes: table.mistakes };
}

class ScoresReader {
  readonly mistakes: TableMistake[] = [];

  constructor(
    private readonly table: Extract<CsvTable, { ok: true }>,
    private readonly reversed: readonly string[],
  ) {}

  columns(): ScoreColumn[] {
    const header = new HeaderReader(this.mistakes).read(this.table.lines[0], [], [names]);
    if (!header) return [];
    const rows = this.table.lines.slice(1);
    this.checkWidths(rows, header.width);
    const items = header.names.filter((name) => name !== names);
    if (items.length === 0) this.refuse(header.row, null, 'There is no item: name at least two in the first row.');
    for (const item of this.reversed) {
      if (!items.includes(item)) this.refuse(header.row, item, `There is no such item to reverse: the items are ${items.join(', ')}.`);
    }
    return items.map((item) => ({ item, scores: rows.map(({ row, cells }) => this.readScore(row, item, header.cell(cells, item))) }));
  }

  // A row that is too short may have lost a cell in the middle: better to ask than to shift scores.
  private checkWidths(rows: readonly TableLine[], width: number): void {
    for (const { row, cells } of rows) {
      const isWrong = cells.length < width || cells.slice(width).some((cell) => cell !== '');
      if (isWrong) this.refuse(row, null, `This row has ${cells.length} cells where the header has ${width}: fill or remove some.`);
    }
  }

  private readScore(row: number, column: string, cell: string): number | null {
    if (cell === '') return null;
    const score = this.table.number(cell);
    if (score === null) this.refuse(row, column, `“${cell}” is not a number: write a score such as 3 or 2.5, or leave the cell empty where it is missing.`);
    return score;
  }

  private refuse(row: number, column: string | null, message: string): void {
    this.mistakes.push({ row, column, message });
  }
}
