import { isAbsence, type Column, type Row } from '../dictionary/column.js';

/** How often each code stands in each column, counted as rows pass. */
export class Frequencies {
  private readonly counts: Map<number, number>[];
  private readonly empty: number[];

  constructor(private readonly columns: readonly Column[]) {
    this.counts = columns.map(() => new Map<number, number>());
    this.empty = columns.map(() => 0);
  }

  /** Shows rows to the counting as they pass. */
  async *passing(pieces: AsyncIterable<readonly Row[]>): AsyncGenerator<readonly Row[]> {
    for await (const rows of pieces) {
      for (const row of rows) this.add(row);
      yield rows;
    }
  }

  /** How many rows have a code in the column at a place. */
  of(place: number, code: number): number {
    return this.counts[place]!.get(code) ?? 0;
  }

  /** How many rows have nothing there, not even a reason. */
  emptyAt(place: number): number {
    return this.empty[place]!;
  }

  private add(row: Row): void {
    for (let place = 0; place < row.length; place += 1) {
      const [cell, { absences, categories }] = [row[place]!, this.columns[place]!];
      if (cell === null || cell === '') this.empty[place]! += 1;
      else if (isAbsence(cell)) this.count(place, absences?.[cell.why]);
      else if (typeof cell === 'number' && categories.length > 0) this.count(place, cell);
    }
  }

  private count(place: number, code: number | undefined): void {
    const counts = this.counts[place]!;
    if (code === undefined) this.empty[place]! += 1;
    else counts.set(code, (counts.get(code) ?? 0) + 1);
  }
}
