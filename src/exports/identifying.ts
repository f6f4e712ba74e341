import { AnonymityTally, type AnonymityReport } from '../disclosure/index.js';
import type { Coarse } from './dictionary/coarse.js';
import type { Cell, Column, Row } from './dictionary/column.js';
import { plainText, type CellText } from './writers/csv.js';

/** By these, people who know somebody may find her: variables of surveys by their permanent ids. */
const knownToOthers = ['language', 'country', 'region', 'municipality', 'partner', 'organisation', 'survey_round', 'age', 'age-band', 'birth-year', 'sex', 'gender', 'education', 'birth-region', 'birth-country', 'country-of-birth', 'years-here'];

/** The columns by which somebody may be found: by what they ask, or those that are named. */
export function identifying(columns: readonly Column[], named: readonly string[]): Column[] {
  if (named.length > 0) return columns.filter(({ name }) => named.includes(name));
  return columns.filter(({ name, variable, isFree }) => !isFree && knownToOthers.includes(variable || name));
}

/** Watches rows as they pass, and says how well the people in them are hidden among each other. Who answered twice alike counts once. */
export class Watched {
  private readonly tally: AnonymityTally;
  private readonly known: { place: number; text: CellText }[];
  private person: unknown = null;
  private seen = new Set<number>();

  /** @param coarse those that are told less exactly than they stand in the rows */
  constructor(columns: readonly Column[], known: readonly Column[], coarse: ReadonlyMap<Column, Coarse>) {
    this.tally = new AnonymityTally({ knownByOthers: known.map(({ name }) => name), sensitive: [] });
    this.known = known.map((column) => ({ place: columns.indexOf(column), text: textOf(column, coarse.get(column)) }));
  }

  /**
   * @param row with her pseudonym at its beginning
   * @param people how many people have such rows
   */
  add(row: Row, people = 1): void {
    if (row[0] !== this.person) this.seen = new Set();
    this.person = row[0];
    const combination = this.tally.classOf(this.known.map(({ place, text }) => text(row[place]!)));
    if (!this.seen.has(combination)) this.tally.addTo(combination, people);
    this.seen.add(combination);
  }

  report(k: number): AnonymityReport {
    return this.tally.report(k);
  }

  /** By column: how many of them would share their combination with too few, if this one were not there. */
  belowWithout(k: number): Readonly<Record<string, number>> {
    return this.tally.belowWithout(k);
  }
}

function textOf(column: Column, coarse: Coarse | undefined): CellText {
  if (!coarse) return plainText(column);
  const text = plainText(coarse.column);
  return (cell: Cell) => text(coarse.told(cell));
}
