import type { LoggedCount, People } from '../../disclosure/index.js';
import { groupedBy } from '../../platform/collections/grouped.js';
import type { Reading } from '../reading/guarded.js';
import { alsoAt } from '../reading/implied-times.js';
import type { SelectedAnswers } from '../reading/selected-answers.js';
import { chosen, Values, type Statement } from '../reading/statement.js';
import { comparedItems } from './compared-items.js';
import type { ComparedWaves } from './compared-waves.js';
import { shownChange, type ShownChange } from './shown-change.js';

/** What changed between two times, item by item (competences, or questions), and how many answered both times. */
export interface Changes {
  readonly n: number;
  readonly items: readonly ShownChange[];
  readonly withheld: readonly string[];
}

interface Row {
  place: number;
  before: number;
  after: number;
  n: number;
}

/** What changed in those who answered both times. The selection is of the first time. */
export function changeReading(waves: ComparedWaves): Reading<Changes> {
  const { to, part } = waves;
  return {
    page: 'change',
    about: 'answered',
    settings: [['to', to], ['part', part]],
    async propose(answers) {
      const [counted] = await answers.run<{ n: number }>(bothStatement(answers, to));
      if (!counted || counted.n < answers.rule.threshold) return null;
      const compared = comparedItems(answers.survey.versions, part);
      const rows = groupedBy(await answers.run<Row>(changesStatement(answers, waves, compared.map(({ variable }) => variable))), ({ place }) => place);
      const all = compared.map(({ id, steps }, at) => ({ id, change: shownChange(id, rows.get(at + 1) ?? [], answers.rule, steps !== null) }));
      const items = all.flatMap(({ change }) => (change === null ? [] : [change]));
      const figures = { n: counted.n, items, withheld: all.flatMap(({ id, change }) => (change === null ? [id] : [])) };
      return { figures, counts: countsIn(figures, waves, answers.people()) };
    },
  };
}

// Whoever turns the two times round asks for the same people, so they are logged as seen from each of the two.
function countsIn(changes: Changes, waves: ComparedWaves, people: People): LoggedCount[] {
  return [...countsFrom(changes, waves, people), ...countsFrom(turned(changes), { ...waves, from: waves.to, to: waves.from }, atSecondTime(people, waves))];
}

function countsFrom({ n, items }: Changes, { from, to, part }: ComparedWaves, people: People): LoggedCount[] {
  const about = (what: string) => `${what} also ${to}`;
  const both = { ...people, [alsoAt(from, to, part)]: { values: ['yes'] } };
  return [
    { people, count: n, about: about('answered') },
    ...items.flatMap((change) => [
      { people, count: change.n, about: about(`${change.item} ${part}`) },
      ...Object.entries(change.heads).map(([head, count]) => ({ people, count, about: about(`${head} at ${change.item} ${part}`) })),
      // Their mean stands beside that of everybody on the page of needs: whoever answered once only is what is left over.
      ...(change.difference === null ? [] : [{ people: both, count: change.n, about: change.item }]),
    ]),
  ];
}

function turned({ items, ...changes }: Changes): Changes {
  return { ...changes, items: items.map((change) => ({ ...change, heads: { ...change.heads, better: change.heads.worse, worse: change.heads.better } })) };
}

// Readers take it that a woman of Finland is still one half a year later, so the log does. A round alone is of one time.
function atSecondTime({ round, ...lasting }: People, { from, to }: ComparedWaves): People {
  return { ...lasting, wave: { values: [to] }, ...(round && { [`round ${from}`]: round }) };
}

function bothStatement(answers: SelectedAnswers, to: string): Statement {
  const values = new Values();
  return { sql: `SELECT count(*)::integer AS n FROM ${bothTimes(answers, to, values)}`, values: values.all };
}

function changesStatement(answers: SelectedAnswers, { to }: ComparedWaves, variables: readonly string[]): Statement {
  const values = new Values();
  const both = bothTimes(answers, to, values);
  const pairs = variables.map((variable) => {
    const name = values.put(variable);
    return `(first.answers ->> ${name}) || ' ' || (second.answers ->> ${name})`;
  });
  const sql = `
    SELECT place::integer, split_part(pair, ' ', 1)::float8 AS before, split_part(pair, ' ', 2)::float8 AS after, count(*)::integer AS n
    FROM ${both}, unnest(ARRAY[${pairs.join(', ')}]::text[]) WITH ORDINALITY AS said (pair, place)
    WHERE pair ~ '^${number} ${number}$' GROUP BY place, pair`;
  return { sql, values: values.all };
}

// A number as PostgreSQL writes it: what a question took before it took numbers, and why there is no answer, is none.
const number = String.raw`-?\d{1,20}(?:\.\d{1,20})?`;

// Somebody is known again by her account, or by the code that joins her waves; whoever has neither has no pair.
function bothTimes(answers: SelectedAnswers, to: string, values: Values): string {
  const again = 'coalesce(response.person_id::text, response.series)';
  const columns = [`${again} AS again`, 'response.about', "response.answers || '{}' AS answers"];
  const first = chosen(answers.survey.id, answers.people(), [], columns, values);
  const second = `
    SELECT ${columns.join(', ')} FROM survey_response AS response
    WHERE response.survey_id = ${values.put(answers.survey.id)} AND response.wave = ${values.put(to)} AND response.submitted_at < ${values.put(answers.until)}::timestamptz`;
  return `(${first} OFFSET 0) AS first JOIN (${second} OFFSET 0) AS second ON second.again = first.again AND second.about = first.about`;
}
