import { classesOf, type PersonRow } from './anonymity.js';

/** How a column may be told less and less exactly: country of birth as region, then as continent. */
export type Ladders = Readonly<Record<string, readonly ((value: string) => string)[]>>;

/** A file that nobody can be found in, and what it cost. */
export interface AnonymousFile {
  /** In the order in which they came, without those that had to be left out. */
  readonly rows: readonly PersonRow[];
  /** By column: how many steps of its ladder were taken. */
  readonly steps: Readonly<Record<string, number>>;
  /** By column: in how many rows its value is left out. */
  readonly blanks: Readonly<Record<string, number>>;
  /** The places of rows that were left out whole. */
  readonly leftOut: readonly number[];
}

/** The share of rows that may be blanked rather than telling a whole column less exactly. */
const mostBlanked = 0.05;

/**
 * Proposes how a file with a row a person reaches k-anonymity. First columns are told less exactly, always the one that
 * leaves the fewest rows at risk, until few rows are. These then lose single values, and those for which even that is not
 * enough are left out. An empty value counts as a value of its own, which asks for more than is needed.
 *
 * @param columns by which others may know a person
 * @param k the fewest rows of each combination
 */
export function anonymise(rows: readonly PersonRow[], columns: readonly string[], ladders: Ladders, k: number): AnonymousFile {
  const { recoded, steps } = recode(rows, columns, ladders, k);
  const blanked = blank(recoded, columns, k);
  const leftOut = atRisk(blanked, columns, k);
  const gone = new Set(leftOut);
  const kept = blanked.filter((_, at) => !gone.has(at));
  const blanks = columns.map((column) => [column, blanked.filter((row, at) => !gone.has(at) && row[column] === '' && (recoded[at]![column] ?? '') !== '').length]);
  return { rows: kept, steps, blanks: Object.fromEntries(blanks) as Record<string, number>, leftOut };
}

function recode(rows: readonly PersonRow[], columns: readonly string[], ladders: Ladders, k: number): { recoded: readonly PersonRow[]; steps: Record<string, number> } {
  const steps: Record<string, number> = {};
  let recoded = rows;
  while (atRisk(recoded, columns, k).length > rows.length * mostBlanked) {
    const climbable = columns.filter((column) => (steps[column] ?? 0) < (ladders[column]?.length ?? 0));
    const tried = climbable.map((column) => {
      const step = ladders[column]![steps[column] ?? 0]!;
      const coarser = recoded.map((row) => ({ ...row, [column]: (row[column] ?? '') === '' ? '' : step(row[column]!) }));
      return { column, coarser, risk: atRisk(coarser, columns, k).length };
    });
    if (tried.length === 0) break;
    const best = tried.reduce((one, other) => (other.risk < one.risk ? other : one));
    recoded = best.coarser;
    steps[best.column] = (steps[best.column] ?? 0) + 1;
  }
  return { recoded, steps };
}

// Rows of one combination are at risk together, so no other combination loses rows by what is done here.
function blank(rows: readonly PersonRow[], columns: readonly string[], k: number): readonly PersonRow[] {
  let blanked = rows;
  for (let risk = atRisk(blanked, columns, k); risk.length > 0; risk = atRisk(blanked, columns, k)) {
    const open = columns.filter((column) => risk.some((at) => (blanked[at]![column] ?? '') !== ''));
    if (open.length === 0) break;
    const tried = open.map((column) => {
      const without = blankIn(blanked, column, risk);
      const still = new Set(atRisk(without, columns, k));
      return { column, without, saved: risk.filter((at) => !still.has(at)) };
    });
    const best = tried.reduce((one, other) => (other.saved.length > one.saved.length ? other : one));
    blanked = best.saved.length > 0 ? blankIn(blanked, best.column, best.saved) : blankIn(blanked, mostTelling(blanked, open), risk);
  }
  return blanked;
}

function blankIn(rows: readonly PersonRow[], column: string, places: readonly number[]): readonly PersonRow[] {
  const chosen = new Set(places);
  return rows.map((row, at) => (chosen.has(at) ? { ...row, [column]: '' } : row));
}

function mostTelling(rows: readonly PersonRow[], columns: readonly string[]): string {
  const values = (column: string) => new Set(rows.map((row) => row[column])).size;
  return columns.reduce((one, other) => (values(other) > values(one) ? other : one));
}

function atRisk(rows: readonly PersonRow[], columns: readonly string[], k: number): number[] {
  return classesOf(rows, columns).filter((members) => members.length < k).flat().sort((one, other) => one - other);
}
