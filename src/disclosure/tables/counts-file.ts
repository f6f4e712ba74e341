import { lastFilled, readCsv, type TableLine } from '../../platform/tables/csv.js';
import type { TableMistake } from '../../platform/tables/table-mistake.js';
import { cellNumber, total, type CellNumber, type CountsTable } from './counts-table.js';

export type CountsFile = { readonly ok: true; readonly table: CountsTable } | { readonly ok: false; readonly mistakes: readonly TableMistake[] };

/** More people than live on earth are a mistake, and sums of them would no longer be exact. */
const most = 10_000_000_000;

/** A larger table would keep the search busy for long. */
const mostCells = 1_000;

/**
 * Reads a two-way table of numbers of people: labels of rows in the first column, labels of columns in the first line, and
 * a row and a column named Total, wherever they stand. A dash stands where nobody can be. Semicolons or tabs may stand for
 * the commas. Every mistake is named, not only the first.
 */
export function readCounts(csv: string): CountsFile {
  const read = readCsv(csv);
  if (!read.ok) return read;
  const reader = new CountsReader(read.lines);
  const table = reader.table();
  return table === null ? { ok: false, mistakes: reader.mistakes } : { ok: true, table };
}

class CountsReader {
  readonly mistakes: TableMistake[] = [];
  private readonly columns: readonly string[];
  private readonly body: readonly TableLine[];

  constructor(lines: readonly TableLine[]) {
    this.columns = lines[0]?.cells.slice(1, lastFilled(lines[0].cells) + 1) ?? [];
    this.body = lines.slice(1);
    if (lines.length === 0) this.refuse(1, null, 'The file is empty: write a line of labels, a line for each row, and a row and a column named Total.');
    else this.checkShape(lines[0]!);
  }

  table(): CountsTable | null {
    const read = this.body.map((line) => this.countsOf(line));
    if (this.mistakes.length > 0) return null;
    const rowOrder = totalLast(this.body.map(({ cells }) => cells[0]!));
    const columnOrder = totalLast(this.columns);
    const counts = rowOrder.map((row) => columnOrder.map((column) => read[row]![column]!));
    this.checkSums(counts, rowOrder, columnOrder);
    if (this.mistakes.length > 0) return null;
    const labels = { rows: rowOrder.slice(0, -1).map((row) => this.body[row]!.cells[0]!), columns: columnOrder.slice(0, -1).map((column) => this.columns[column]!) };
    const table = { ...labels, counts: counts.map((row) => row.map((count) => count ?? 0)) };
    return { ...table, impossible: impossibleIn(table, counts) };
  }

  private checkShape({ row: header }: TableLine): void {
    this.checkLabels(this.columns.map((label, at) => ({ label, row: header, column: label || `column ${at + 2}` })), 'column');
    this.checkLabels(this.body.map(({ row, cells }) => ({ label: cells[0]!, row, column: null })), 'row');
    if (this.body.length * this.columns.length > mostCells) this.refuse(header, null, `The table has more than ${mostCells} cells: split it, or put labels together.`);
  }

  private checkLabels(labels: readonly { label: string; row: number; column: string | null }[], what: 'row' | 'column'): void {
    for (const [at, { label, row, column }] of labels.entries()) {
      const before = labels.findIndex((other) => sameLabel(other.label, label));
      if (label === '') this.refuse(row, column, `This ${what} has no label: give it one.`);
      else if (before < at) this.refuse(row, column, `Two ${what}s are called ${label}: give each its own label.`);
    }
    const here = labels.at(-1)?.row ?? 1;
    if (!labels.some(({ label }) => isTotal(label))) this.refuse(here, null, `There is no ${what} named ${total}: add one with the sums, so that they can be checked and protected.`);
    else if (labels.length < 2) this.refuse(here, null, `There is no ${what} beside ${total}: add at least one.`);
  }

  private countsOf({ row, cells }: TableLine): (number | null)[] {
    const wanted = this.columns.length + 1;
    const found = Math.max(Math.min(cells.length, wanted), lastFilled(cells) + 1);
    if (found !== wanted) this.refuse(row, null, `This row has ${found} cells where the first line has ${wanted}: fill or remove some.`);
    return this.columns.map((column, at) => this.countOf(row, column, cells[at + 1] ?? (found === wanted ? '' : '0')));
  }

  private countOf(row: number, column: string, cell: string): number | null {
    if (/^[-–—]$/.test(cell)) return null;
    if (/^\d+$/.test(cell) && Number(cell) <= most) return Number(cell);
    this.refuse(row, column, mendingOf(cell));
    return 0;
  }

  private checkSums(counts: readonly (readonly (number | null)[])[], rowOrder: readonly number[], columnOrder: readonly number[]): void {
    const lastColumn = columnOrder.length - 1;
    counts.forEach((row, at) => this.checkSum(row, this.body[rowOrder[at]!]!, this.columns[columnOrder[lastColumn]!]!, 'row'));
    columnOrder.forEach((column, at) => this.checkSum(counts.map((row) => row[at]!), this.body[rowOrder.at(-1)!]!, this.columns[column]!, 'column'));
  }

  private checkSum(line: readonly (number | null)[], { row, cells }: TableLine, column: string, what: 'row' | 'column'): void {
    const stated = line.at(-1) ?? 0;
    const found = line.slice(0, -1).reduce<number>((sum, count) => sum + (count ?? 0), 0);
    const name = what === 'row' ? cells[0]! : column;
    if (stated !== found) this.refuse(row, column, `The total of the ${what} ${name} is ${stated}, but its cells add up to ${found}: mend the total or the cell that is wrong.`);
  }

  private refuse(row: number, column: string | null, message: string): void {
    this.mistakes.push({ row, column, message });
  }
}

function mendingOf(cell: string): string {
  if (cell === '') return 'This cell is empty: write 0 for nobody, or a dash where nobody can be.';
  if (/^-\d+$/.test(cell)) return `“${cell}” is below 0: a number of people is 0 or more.`;
  if (/^\d+$/.test(cell)) return `“${cell}” is more people than there are: write a smaller number.`;
  if (/^-?\d*[.,]\d+$/.test(cell)) return `“${cell}” is not a whole number: write how many people there are, without decimals and without marks between thousands.`;
  return `“${cell}” is not a number of people: write a whole number such as 12.`;
}

// A total of impossible cells only is impossible too.
function impossibleIn(table: CountsTable, counts: readonly (readonly (number | null)[])[]): Set<CellNumber> {
  const isImpossible = (row: number, column: number): boolean => {
    const rows = row === table.rows.length ? table.rows.map((_, at) => at) : [row];
    const columns = column === table.columns.length ? table.columns.map((_, at) => at) : [column];
    return rows.every((one) => columns.every((other) => counts[one]![other] === null));
  };
  return new Set(counts.flatMap((line, row) => line.flatMap((_, column) => (isImpossible(row, column) ? [cellNumber(table, row, column)] : []))));
}

function totalLast(labels: readonly string[]): number[] {
  const at = labels.findIndex(isTotal);
  return [...labels.keys()].filter((other) => other !== at).concat(at);
}

function isTotal(label: string): boolean {
  return label.toLowerCase() === total.toLowerCase();
}

function sameLabel(one: string, other: string): boolean {
  return one === other || (isTotal(one) && isTotal(other));
}
