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
  private readonly classes = new Map<string, { told: readonly string[]; size: number; values: Set<string>[] }>();
  private rows = 0;

  constructor(private readonly shape: FileShape) {}

  add(row: PersonRow): void {
    const { knownByOthers, sensitive } = this.shape;
    const told = knownByOthers.map((column) => row[column] ?? '');
    const key = JSON.stringify(told);
    const members = this.classes.get(key) ?? { told, size: 0, values: sensitive.map(() => new Set<string>()) };
    members.size += 1;
    sensitive.forEach((column, index) => members.values[index]!.add(row[column] ?? ''));
    this.classes.set(key, members);
    this.rows += 1;
  }

  report(k: number): AnonymityReport {
    const classes = [...this.classes.values()];
    const sizes = classes.map(({ size }) => size);
    return {
      rows: this.rows,
      classes: classes.length,
      leastK: least(sizes),
      shareBelow: this.rows === 0 ? null : inSmall(sizes, k) / this.rows,
      leastDiversity: Object.fromEntries(this.shape.sensitive.map((column, index) => [column, least(classes.map(({ values }) => values[index]!.size))])),
    };
  }

  /** By what others may know: how many rows would have a combination with fewer than k, if this one column were not there. */
  belowWithout(k: number): Readonly<Record<string, number>> {
    return Object.fromEntries(this.shape.knownByOthers.map((column, place) => [column, inSmall(this.sizesWithout(place), k)]));
  }

  private sizesWithout(place: number): number[] {
    const sizes = new Map<string, number>();
    for (const { told, size } of this.classes.values()) {
      const key = JSON.stringify(told.toSpliced(place, 1));
      sizes.set(key, (sizes.get(key) ?? 0) + size);
    }
    return [...sizes.values()];
  }
}

function inSmall(sizes: readonly number[], k: number): number {
  return sizes.filter((size) => size < k).reduce((sum, size) => sum + size, 0);
}

function least(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((one, other) => Math.min(one, other));
}
