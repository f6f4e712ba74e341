import { cellsOf, countIn, protectTable, shownCounts, withTotals, type CountsTable, type LoggedCount, type People } from '../../disclosure/index.js';
import type { Reading } from '../reading/guarded.js';
import type { SelectedAnswers } from '../reading/selected-answers.js';
import { textsIn, type Query, type Selection } from '../reading/selection.js';
import { facts, type Dimension } from '../reading/dimension.js';

/** A table of how many answered: values of two dimensions, or of one; null stands for a hidden count. Totals stand last. */
export interface Respondents {
  readonly rows: readonly string[];
  /** Null where only one dimension is counted. */
  readonly columns: readonly string[] | null;
  readonly counts: readonly (readonly (number | null)[])[];
  /** The rows in which nearly all are alike, so that the table tells something of each. */
  readonly tellsOfAll: readonly string[];
}

/** The second dimension, in whose columns people are counted; null for none. */
export function readAcross(query: Query, dimensions: readonly Dimension[]): string | null {
  const [across] = textsIn(query['across']);
  return dimensions.some(({ id }) => id === across) ? across! : null;
}

/** What people are counted by where the address does not say. */
export const usualGrouping = 'language';

/** Who answered, counted by one or two dimensions, for the page that is named. By wave, everybody of all waves is counted. */
export function respondentsReading(selection: Selection, across: string | null, page = 'respondents'): Reading<Respondents> {
  const down = selection.by ?? usualGrouping;
  return {
    page,
    about: 'answered',
    settings: across === null ? [] : [['across', across]],
    async propose(answers) {
      const dimensions = [down, ...(across === null || across === down ? [] : [across])];
      const cells = await answers.counts(dimensions, peopleOver(answers, dimensions));
      if (cells.reduce((sum, { n }) => sum + n, 0) < answers.rule.threshold) return null;
      const table = tableOf(dimensions, cells.map(({ values, n }) => ({ values, n })), answers);
      return { figures: table, counts: countsIn(table, dimensions, answers) };
    },
  };
}

function tableOf(dimensions: readonly string[], cells: readonly { values: readonly string[]; n: number }[], { survey, rule }: SelectedAnswers): Respondents {
  const inOrder = (at: number) => (survey.dimensions.find(({ id }) => id === dimensions[at])?.values ?? []).map(({ id }) => id).filter((id) => cells.some(({ values }) => values[at] === id));
  const [rows, columns] = [inOrder(0), dimensions.length > 1 ? inOrder(1) : null];
  const at = (row: string, column: string | null) => cells.find(({ values }) => values[0] === row && (column === null || values[1] === column))?.n ?? 0;
  const counts = withTotals(rows.map(named), (columns ?? ['all']).map(named), rows.map((row) => (columns ?? [null]).map((column) => at(row, column))));
  const guarded = protectTable({ ...counts, impossible: impossibleIn(counts, dimensions) }, { threshold: rule.threshold, width: rule.width, zeros: false, totalsKnown: true });
  return { rows, columns, counts: shownCounts(counts, guarded), tellsOfAll: columns === null ? [] : rows.filter((row) => guarded.groupDisclosure.includes(named(row))) };
}

// Whoever runs rounds knows in which wave and for which partner each was: that nobody of another is in it hides nothing.
function impossibleIn(table: CountsTable, dimensions: readonly string[]): ReadonlySet<number> {
  const isKnown = dimensions.includes('round') && dimensions.every((dimension) => (facts as readonly string[]).includes(dimension));
  return new Set(isKnown ? cellsOf(table).filter((cell) => countIn(table, cell) === 0) : []);
}

// Every cell that is shown, the totals included, is a count that is given out.
function countsIn({ rows, columns, counts }: Respondents, dimensions: readonly string[], answers: SelectedAnswers): LoggedCount[] {
  const everybody = peopleOver(answers, dimensions);
  return counts.flatMap((line, row) =>
    line.map((count, column) => ({ people: { ...everybody, ...only(dimensions[0]!, rows[row]), ...only(dimensions[1], columns?.[column]) }, count, about: '' })),
  );
}

function only(dimension: string | undefined, value: string | undefined): People {
  return dimension === undefined || value === undefined ? {} : { [dimension]: { values: [value] } };
}

function peopleOver(answers: SelectedAnswers, dimensions: readonly string[]): People {
  const { wave, ...anyWave } = answers.people();
  return dimensions.includes('wave') || wave === undefined ? { ...anyWave, wave: { values: answers.survey.waves.map((one) => one.wave) } } : answers.people();
}

function named(value: string): string {
  return `=${value}`;
}
