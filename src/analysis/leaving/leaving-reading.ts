import { protectTable, shownCounts, withheld, withTotals, type LoggedCount } from '../../disclosure/index.js';
import type { Reading } from '../reading/guarded.js';
import type { SelectedAnswers } from '../reading/selected-answers.js';
import { chosen, Values, type Statement } from '../reading/statement.js';

/** One page of a survey: how many saved it last and never came back, and how long people stayed. Null is withheld or not known. */
export interface PageStay {
  /** '' before the first page. */
  readonly page: string;
  readonly left: number | null;
  /** How many saved it, or a later one. */
  readonly saved: number | null;
  /** The median of the time that people spent on it. */
  readonly seconds: number | null;
}

export interface Leaving {
  readonly begun: number | null;
  readonly finished: number | null;
  readonly pages: readonly PageStay[];
}

interface LeftRow {
  page: string;
  finished: boolean;
  n: number;
}

interface TimeRow {
  page: string;
  seconds: number;
  n: number;
}

/** Where people stop, of all who began long enough ago. */
export const leavingReading: Reading<Leaving> = {
  page: 'leaving',
  about: 'begun',
  settings: [],
  async propose(answers) {
    const left = await answers.run<LeftRow>(leftStatement(answers));
    if (left.reduce((sum, { n }) => sum + n, 0) < answers.rule.threshold) return null;
    const times = await answers.run<TimeRow>(timesStatement(answers));
    const pages = ['', ...answers.survey.definition.pages.map(({ id }) => id)];
    const figures = leavingOf(left, times, pages, answers);
    return { figures, counts: countsIn(figures, times, answers) };
  },
};

function leavingOf(rows: readonly LeftRow[], times: readonly TimeRow[], pages: readonly string[], { rule }: SelectedAnswers): Leaving {
  const count = (isMeant: (row: LeftRow) => boolean) => rows.filter(isMeant).reduce((sum, { n }) => sum + n, 0);
  // A page that the newest version has no more counts as the beginning of it.
  const left = pages.map((page, at) => count((row) => !row.finished && (row.page === page || (at === 0 && !pages.includes(row.page)))));
  const ends = [...left, count(({ finished }) => finished)];
  const table = withTotals(ends.map((_, at) => String(at).padStart(4, '0')), ['n'], ends.map((n) => [n]));
  const shown = shownCounts(table, protectTable(table, { threshold: rule.threshold, width: rule.width, zeros: false })).map((line) => line.at(-1)!);
  const begun = shown.at(-1)!;
  return {
    begun,
    finished: shown.at(-2)!,
    pages: pages.map((page, at) => ({ page, left: shown[at]!, saved: savedAt(at, ends, shown, begun), seconds: secondsOn(page, times, rule.threshold) })),
  };
}

// What is left over after some pages is a sum: it may be shown where all that is hidden lies on one side of it.
function savedAt(at: number, ends: readonly number[], shown: readonly (number | null)[], begun: number | null): number | null {
  const before = shown.slice(0, at);
  const from = shown.slice(at, ends.length);
  if (begun === null || (before.includes(null) && from.includes(null))) return null;
  return ends.slice(at).reduce((sum, n) => sum + n, 0);
}

function secondsOn(page: string, times: readonly TimeRow[], threshold: number): number | null {
  const time = times.find((row) => row.page === page);
  return time && withheld({ kind: 'quantile', n: time.n, at: 0.5 }, threshold) === null ? time.seconds : null;
}

function countsIn({ begun, finished, pages }: Leaving, times: readonly TimeRow[], answers: SelectedAnswers): LoggedCount[] {
  const people = answers.people();
  return [
    { people, count: begun, about: '' },
    { people, count: finished, about: 'finished' },
    ...pages.map(({ page, left }) => ({ people, count: left, about: `left ${page}` })),
    ...pages.flatMap(({ page, seconds }) => (seconds === null ? [] : [{ people, count: times.find((row) => row.page === page)!.n, about: `time on ${page}` }])),
  ];
}

function leftStatement(answers: SelectedAnswers): Statement {
  const values = new Values();
  const people = chosen(answers.survey.id, answers.people(), [], ["coalesce(response.page, '') AS page", 'response.submitted_at IS NOT NULL AS finished'], values);
  return { sql: `SELECT page, finished, count(*)::integer AS n FROM (${people}) AS chosen GROUP BY page, finished`, values: values.all };
}

function timesStatement(answers: SelectedAnswers): Statement {
  const values = new Values();
  const people = chosen(answers.survey.id, answers.people(), [], ['response.page_seconds'], values);
  const sql = `
    SELECT page, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds::integer) AS seconds, count(*)::integer AS n
    FROM (${people}) AS chosen, jsonb_each_text(page_seconds) AS stay (page, seconds) GROUP BY page`;
  return { sql, values: values.all };
}
