import { reliabilityFrom, type ItemCovariances, type ScaleReliability } from '../../needs/formulas.js';
import type { Reading } from '../reading/guarded.js';
import type { SelectedAnswers } from '../reading/selected-answers.js';
import { chosen, Values, type Statement } from '../reading/statement.js';
import type { Scale } from './scales.js';

interface Row {
  complete: number;
  answered: number;
  listwise: (number | null)[];
  pairwise: (number | null)[];
}

/** How far the items of a scale go together. What rests on those who answered every item is left out where these are too few. */
export function reliabilityReading({ id, items }: Scale): Reading<ScaleReliability> {
  return {
    page: 'reliability',
    about: 'answered',
    settings: [['scale', id]],
    async propose(answers) {
      const [row] = await answers.run<Row>(covariancesStatement(answers, items.map(({ variable }) => variable)));
      const { threshold } = answers.rule;
      if (!row || row.answered < threshold) return null;
      const k = items.length;
      const listwise = row.complete < threshold ? { n: 0, matrix: matrixOf([], k) } : { n: row.complete, matrix: matrixOf(row.listwise, k) };
      const figures = reliabilityFrom(items.map(({ variable }) => variable), listwise, { n: row.answered, matrix: matrixOf(row.pairwise, k) });
      const people = answers.people();
      return { figures, counts: [{ people, count: row.answered, about: `any of ${id}` }, { people, count: listwise.n === 0 ? null : listwise.n, about: `all of ${id}` }] };
    },
  };
}

// The lower half, row by row, as the statement lists it.
function matrixOf(half: readonly (number | null)[], k: number): ItemCovariances['matrix'] {
  const at = (row: number, column: number) => half[(Math.max(row, column) * (Math.max(row, column) + 1)) / 2 + Math.min(row, column)] ?? null;
  return Array.from({ length: k }, (_, row) => Array.from({ length: k }, (_one, column) => at(row, column)));
}

/** All covariances in one walk over the answers, so that nobody's answers leave the database. */
function covariancesStatement(answers: SelectedAnswers, variables: readonly string[]): Statement {
  const values = new Values();
  const numbers = variables.map((variable) => {
    const name = values.put(variable);
    return `CASE WHEN jsonb_typeof(response.answers -> ${name}) = 'number' THEN (response.answers ->> ${name})::float8 END`;
  });
  const scores = chosen(answers.survey.id, answers.people(), [], [`ARRAY[${numbers.join(', ')}] AS score`], values);
  const pairs = variables.flatMap((_, row) => Array.from({ length: row + 1 }, (_one, column) => `covar_samp(score[${row + 1}], score[${column + 1}])`));
  const isComplete = 'array_position(score, NULL) IS NULL';
  const sql = `
    SELECT count(*) FILTER (WHERE ${isComplete})::integer AS complete, count(*) FILTER (WHERE cardinality(array_remove(score, NULL)) > 0)::integer AS answered,
      ARRAY[${pairs.map((pair) => `${pair} FILTER (WHERE ${isComplete})`).join(', ')}] AS listwise, ARRAY[${pairs.join(', ')}] AS pairwise
    FROM (${scores} OFFSET 0) AS chosen`;
  return { sql, values: values.all };
}
