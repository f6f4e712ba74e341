import type { LoggedCount, People } from '../../disclosure/index.js';
import { reliabilityFrom, type ItemCovariances, type ScaleReliability } from '../../needs/formulas.js';
import type { Reading } from '../reading/guarded.js';
import type { SelectedAnswers } from '../reading/selected-answers.js';
import { chosen, Values, type Statement } from '../reading/statement.js';
import type { Scale } from './scales.js';

/** Reliability as far as it may be shown. */
export interface ShownReliability extends ScaleReliability {
  /** Whether what rests on those who answered every item is left out because too few left something out. */
  readonly isListwiseHidden: boolean;
}

interface Row {
  people: number;
  complete: number;
  answered: number;
  /** By item: how many count for it on other pages. */
  counted: number[];
  listwise: (number | null)[];
  pairwise: (number | null)[];
}

/** How far the items of a scale go together. What rests on those who answered every item is left out where these are too few, or the others are. */
export function reliabilityReading(scale: Scale): Reading<ShownReliability> {
  const { id, items } = scale;
  return {
    page: 'reliability',
    about: 'answered',
    settings: [['scale', id]],
    async propose(answers) {
      const [row] = await answers.run<Row>(covariancesStatement(answers, items));
      const { threshold } = answers.rule;
      if (!row || row.answered < threshold) return null;
      const k = items.length;
      const isListwiseHidden = tellsOfFew(row, threshold);
      const listwise = isListwiseHidden || row.complete < threshold ? { n: 0, matrix: matrixOf([], k) } : { n: row.complete, matrix: matrixOf(row.listwise, k) };
      const figures = reliabilityFrom(items.map(({ variable }) => variable), listwise, { n: row.answered, matrix: matrixOf(row.pairwise, k) });
      return { figures: { ...figures, isListwiseHidden }, counts: countsIn(scale, row, listwise.n > 0, answers.people()) };
    },
  };
}

// All figures of the items together give their variances, but for the unit; any page with one of them gives the unit. So those
// who are left over beside the same people elsewhere must not be too few.
function tellsOfFew({ complete, answered, counted }: Row, threshold: number): boolean {
  const leftOver = [answered, ...counted].map((n) => Math.abs(n - complete));
  return complete >= threshold && leftOver.some((n) => n > 0 && n < threshold);
}

// How many people there are stands on other pages, so what leaves a few of them over does so here, too.
function countsIn({ id, items }: Scale, { people: all, complete, answered, counted }: Row, isListwiseShown: boolean, people: People): LoggedCount[] {
  const inAll = { ...people, [`all of ${id}`]: { values: ['yes'] } };
  return [
    { people, count: all, about: '' },
    { people, count: answered, about: `any of ${id}` },
    { people, count: isListwiseShown ? complete : null, about: `all of ${id}` },
    ...items.flatMap(({ about }, at) => (isListwiseShown ? [{ people: complete === counted[at] ? people : inAll, count: complete, about }] : [])),
  ];
}

// The lower half, row by row, as the statement lists it.
function matrixOf(half: readonly (number | null)[], k: number): ItemCovariances['matrix'] {
  const at = (row: number, column: number) => half[(Math.max(row, column) * (Math.max(row, column) + 1)) / 2 + Math.min(row, column)] ?? null;
  return Array.from({ length: k }, (_, row) => Array.from({ length: k }, (_one, column) => at(row, column)));
}

/** All covariances in one walk over the answers, so that nobody's answers leave the database; joining an empty object unpacks them once. */
function covariancesStatement(answers: SelectedAnswers, items: Scale['items']): Statement {
  const values = new Values();
  const numberIn = (variable: string) => {
    const name = values.put(variable);
    return `CASE WHEN jsonb_typeof(answers -> ${name}) = 'number' THEN (answers ->> ${name})::float8 END`;
  };
  const unpacked = chosen(answers.survey.id, answers.people(), [], ["response.answers || '{}' AS answers"], values);
  const [own, beside] = [items.map(({ variable }) => numberIn(variable)), items.map((item) => numberIn(item.beside))];
  const scores = `SELECT ARRAY[${own.join(', ')}] AS score, ARRAY[${beside.join(', ')}] AS beside FROM (${unpacked} OFFSET 0) AS unpacked`;
  const counted = items.map((_, at) => `count(score[${at + 1}] + beside[${at + 1}])::integer`);
  const pairs = items.flatMap((_, row) => Array.from({ length: row + 1 }, (_one, column) => `covar_samp(score[${row + 1}], score[${column + 1}])`));
  const isComplete = 'array_position(score, NULL) IS NULL';
  const sql = `
    SELECT count(*)::integer AS people, count(*) FILTER (WHERE ${isComplete})::integer AS complete,
      count(*) FILTER (WHERE cardinality(array_remove(score, NULL)) > 0)::integer AS answered, ARRAY[${counted.join(', ')}] AS counted,
      ARRAY[${pairs.map((pair) => `${pair} FILTER (WHERE ${isComplete})`).join(', ')}] AS listwise, ARRAY[${pairs.join(', ')}] AS pairwise
    FROM (${scores} OFFSET 0) AS chosen`;
  return { sql, values: values.all };
}
