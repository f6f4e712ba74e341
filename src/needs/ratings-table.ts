import { readCsv, type CsvTable, type TableLine } from '../platform/tables/csv.js';
import { HeaderReader, type NamedColumns } from '../platform/tables/header.js';
import type { TableMistake } from '../platform/tables/table-mistake.js';
import type { Rating } from './rating.js';

/** A rating with the line where it stands and the value of the column that it is grouped by; null where nothing groups. */
export interface TableRating extends Rating {
  readonly row: number;
  readonly by: string | null;
}

export interface RatingsRequest {
  /** The column to group by; null for everybody together. */
  readonly by: string | null;
  /** Ratings lie from 1 to this. */
  readonly steps: number;
}

export type RatingsTable = { readonly ok: true; readonly ratings: readonly TableRating[] } | { readonly ok: false; readonly mistakes: readonly TableMistake[] };

const needed = ['respondent', 'competence', 'importance', 'ability'];

/**
 * Reads a table of ratings: a header `respondent,competence,importance,ability`, perhaps with `weight` and columns to
 * group by, in any order, then a row a rating. An empty rating was not answered. Every mistake is named, not only the first.
 */
export function readRatings(csv: string, request: RatingsRequest): RatingsTable {
  const read = readCsv(csv);
  if (!read.ok) return read;
  const table = new RatingsReader(read, request);
  const ratings = table.ratings();
  return table.mistakes.length === 0 ? { ok: true, ratings } : { ok: false, mistakes: table.mistakes };
}

class RatingsReader {
  readonly mistakes: TableMistake[] = [];
  private readonly header: NamedColumns | null;

  constructor(
    private readonly table: Extract<CsvTable, { ok: true }>,
    private readonly request: RatingsRequest,
  ) {
    this.header = new HeaderReader(this.mistakes).read(table.lines[0], needed, ['weight']);
    if (this.header && this.request.by !== null) this.checkGroups(this.header, this.request.by);
  }

  ratings(): TableRating[] {
    if (!this.header || this.mistakes.length > 0) return [];
    const ratings = this.table.lines.slice(1).map((line) => this.readRating(line));
    this.refuseDoubles(ratings);
    return ratings;
  }

  private checkGroups(header: NamedColumns, by: string): void {
    if (header.has(by) && !needed.includes(by) && by !== 'weight') return;
    const groups = header.names.filter((name) => !needed.includes(name) && name !== 'weight');
    const mend = groups.length === 0 ? 'the table has no column to group by' : `group by ${groups.join(' or ')}`;
    this.refuse(header.row, by, header.has(by) ? `This column cannot make groups: ${mend}.` : `There is no such column: ${mend}.`);
  }

  private readRating({ row, cells }: TableLine): TableRating {
    const header = this.header!;
    if (cells.length > header.width && cells.slice(header.width).some((cell) => cell !== '')) {
      this.refuse(row, null, `This row has ${cells.length} cells where the header has ${header.width}: remove some, or put quotes around a text with a comma.`);
    }
    const cell = (column: string) => header.cell(cells, column);
    return {
      row,
      respondent: this.readCode(row, 'respondent', cell('respondent')),
      competence: this.readCode(row, 'competence', cell('competence')),
      importance: this.readStep(row, 'importance', cell('importance')),
      ability: this.readStep(row, 'ability', cell('ability')),
      weight: header.has('weight') ? this.readWeight(row, cell('weight')) : 1,
      by: this.request.by === null ? null : cell(this.request.by),
    };
  }

  private readCode(row: number, column: string, cell: string): string {
    if (cell === '') this.refuse(row, column, `The ${column} is missing: write a code or a name.`);
    return cell;
  }

  private readStep(row: number, column: string, cell: string): number | null {
    if (cell === '') return null;
    const step = this.table.number(cell);
    const { steps } = this.request;
    if (step === null) this.refuse(row, column, `“${cell}” is not a number: write a step from 1 to ${steps}, or leave the cell empty where nothing was answered.`);
    else if (step < 1 || step > steps) this.refuse(row, column, `The rating ${cell} is not between 1 and ${steps}: mend it, or name the number of steps with --scale.`);
    return step;
  }

  private readWeight(row: number, cell: string): number {
    const weight = this.table.number(cell);
    if (weight === null) this.refuse(row, 'weight', cell === '' ? 'The weight is missing: write 1 for a respondent who is not weighted.' : `“${cell}” is not a number: write a weight such as 1 or 0.8.`);
    else if (weight < 0) this.refuse(row, 'weight', `The weight ${cell} is below 0: a weight says how many people a respondent stands for.`);
    return weight ?? 1;
  }

  private refuseDoubles(ratings: readonly TableRating[]): void {
    const seen = new Map<string, number>();
    for (const { row, respondent, competence, by } of ratings) {
      const key = JSON.stringify([by, respondent, competence]);
      const before = seen.get(key);
      if (before === undefined) seen.set(key, row);
      else if (respondent !== '' && competence !== '') this.refuse(row, null, `The respondent ${respondent} rates ${competence} in row ${before} too: keep one of the two.`);
    }
  }

  private refuse(row: number, column: string | null, message: string): void {
    this.mistakes.push({ row, column, message });
  }
}
