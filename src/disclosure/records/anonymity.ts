import { Combinations } from './combinations.js';

/** One person's row in a file: values by column, empty where nothing is told. */
export type PersonRow = Readonly<Record<string, string>>;

/** What a file with a row a person is held to. */
export interface FileShape {
  /** The columns by which others may know a person: country, age, sex, language, region of birth, education, partner. */
  readonly knownByOthers: readonly string[];
  /** The columns that must not be found out of anybody. */
  readonly sensitive: readonly string[];
}

export interface AnonymityReport {
  readonly rows: number;
  /** How many different combinations of what others may know there are. */
  readonly classes: number;
  /** The fewest rows that one combination has; null without rows. */
  readonly leastK: number | null;
  /** The share of rows whose combination has fewer than k, from 0 to 1; null without rows. */
  readonly shareBelow: number | null;
  /**
   * By sensitive column: the fewest different values among the rows of one combination. At 1, whoever knows that somebody is
   * in the file may learn her value without knowing her row.
   */
  readonly leastDiversity: Readonly<Record<string, number | null>>;
}

/**
 * How well the people in a file are hidden among each other: k-anonymity (Sweeney 2002) and distinct l-diversity
 * (Machanavajjhala et al. 2007).
 */
export function anonymityOf(rows: readonly PersonRow[], shape: FileShape, k: number): AnonymityReport {
  const tally = new AnonymityTally(shape);
  for (const row of rows) tally.add(row);
  return tally.report(k);
}

/** The same for rows that come one by one and are not kept: it grows with the number of combinations. */
export class AnonymityTally {
  private readonly classes: Combinations;
  /** By class and sensitive column: the values that its rows have. */
  private readonly values: Set<string>[][] = [];
  private rows = 0;

  constructor(private readonly shape: FileShape) {
    this.classes = new Combinations(shape.knownByOthers.length);
  }

  add(row: PersonRow): void {
    const { knownByOthers, sensitive } = this.shape;
    const number = this.classOf(knownByOthers.map((column) => row[column] ?? ''));
    this.addTo(number, 1);
    const values = (this.values[number] ??= sensitive.map(() => new Set<string>()));
    sensitive.forEach((column, index) => values[index]!.add(row[column] ?? ''));
  }

  /** The number of the class to which those belong of whom others may know this, in the order of the columns. */
  classOf(known: readonly string[]): number {
    return this.classes.numberOf(known);
  }

  /** For files without sensitive columns: so many more belong to the class with this number. */
  addTo(number: number, people: number): void {
    this.classes.add(number, people);
    this.rows += people;
  }

  report(k: number): AnonymityReport {
    const sizes = this.classes.all();
    return {
      rows: this.rows,
      classes: sizes.length,
      leastK: least(sizes),
      shareBelow: this.rows === 0 ? null : inSmall(sizes, k) / this.rows,
      leastDiversity: Object.fromEntries(this.shape.sensitive.map((column, index) => [column, least(this.values.map((values) => values[index]!.size))])),
    };
  }

  /** By what others may know: how many rows would have a combination with fewer than k, if this one column were not there. */
  belowWithout(k: number): Readonly<Record<string, number>> {
    return Object.fromEntries(this.shape.knownByOthers.map((column, place) => [column, inSmall(this.classes.allWithout(place), k)]));
  }
}

function inSmall(sizes: readonly number[], k: number): number {
  return sizes.reduce((sum, size) => (size < k ? sum + size : sum), 0);
}

function least(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((one, other) => Math.min(one, other));
}
