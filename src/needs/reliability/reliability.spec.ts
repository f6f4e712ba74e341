import { readFileSync } from 'node:fs';
import { numbersFrom, shuffledBy } from '../../../test/make/numbers.js';
import { golden } from '../../../test/support/golden.js';
import { reliabilityOf, type Reliability, type ScoreColumn } from './reliability.js';
import { readScores } from './scores-table.js';

const columnsOf = (rows: (number | null)[][]): ScoreColumn[] => rows[0]!.map((_, at) => ({ item: `q${at + 1}`, scores: rows.map((row) => row[at]!) }));

describe('R (psych) agrees, to 12 digits', () => {
  const table = readScores(readFileSync(new URL('../../../test/needs/golden/scores.csv', import.meta.url), 'utf8'));
  const columns = table.ok ? table.columns : [];
  const near = (value: number) => expect.closeTo(value, 12);
  interface Known {
    listwise: { alpha: number; n: number; ci: [number, number] };
    pairwise: { alpha: number; n: number; ci: [number, number] };
    alphaIfDeleted: number[];
    itemRest: number[];
  }

  test.each<[string, string[]]>([['turned', ['q3']], ['asIs', []]])('on the items %s', (name, reversed) => {
    const known = (golden('needs/golden/reliability') as Record<string, Known>)[name]!;
    const ours = reliabilityOf(columns, reversed);
    expect([ours.listwise, ours.pairwise]).toEqual([known.listwise, known.pairwise].map(({ alpha, n, ci }) => ({ alpha: near(alpha), n, interval: ci.map(near) })));
    expect(ours.items.map(({ alphaIfDeleted }) => alphaIfDeleted)).toEqual(known.alphaIfDeleted.map(near));
    expect(ours.items.map(({ itemRest }) => itemRest)).toEqual(known.itemRest.map(near));
    expect(ours.warnings).toEqual(name === 'turned' ? [] : ['q3 goes against the other items: is it to be reversed?']);
  });

  test('PSPP too, to its two decimals', () => {
    const said = readFileSync(new URL('../../../test/needs/golden/reliability.txt', import.meta.url), 'utf8');
    const { listwise, items } = reliabilityOf(columns, ['q3']);
    const short = (value: number | null) => value!.toFixed(2).replace(/^0/, '');
    expect(said).toContain(`${short(listwise.alpha)}|         5|`);
    for (const { itemRest, alphaIfDeleted } of items) expect(said).toContain(`|${short(itemRest).padStart(20)}|${short(alphaIfDeleted).padStart(19)}|`);
  });
});

describe('what is not defined is null and warned of', () => {
  const undefinedIn = ({ listwise, pairwise }: Reliability) => [listwise.alpha, pairwise.alpha, listwise.interval, pairwise.interval];

  test.each<[string, (number | null)[][], string[]]>([
    ['one item', [[1], [2], [3]], ['Alpha is not defined for fewer than two items.']],
    ['totals that are all the same', [[1, 3], [3, 1], [2, 2]], [
      'Listwise alpha is not defined: all totals are the same.',
      'Pairwise alpha is not defined: two items have fewer than two respondents in common, or their covariances add up to nothing.',
      'q1 goes against the other items: is it to be reversed?',
      'q2 goes against the other items: is it to be reversed?',
    ]],
    ['scores that are all the same', [[2, 2], [2, 2]], [
      'Listwise alpha is not defined: all totals are the same.',
      'Pairwise alpha is not defined: two items have fewer than two respondents in common, or their covariances add up to nothing.',
    ]],
    ['nobody in common', [[1, null], [null, 1], [2, null]], [
      'Listwise alpha is not defined: fewer than two respondents answered every item.',
      'Pairwise alpha is not defined: two items have fewer than two respondents in common, or their covariances add up to nothing.',
    ]],
  ])('%s', (_name, rows, warnings) => {
    const found = reliabilityOf(columnsOf(rows));
    expect(undefinedIn(found)).toEqual([null, null, null, null]);
    expect(found.warnings).toEqual(warnings);
  });

  test('an item alone is left of two, and one that everybody scores the same', () => {
    expect(reliabilityOf(columnsOf([[1, 2], [2, 2], [3, 2]])).items).toEqual([{ item: 'q1', alphaIfDeleted: null, itemRest: null }, { item: 'q2', alphaIfDeleted: null, itemRest: null }]);
  });

  test('no respondents and no items', () => {
    expect(reliabilityOf([{ item: 'q1', scores: [] }, { item: 'q2', scores: [] }]).listwise).toEqual({ alpha: null, n: 0, interval: null });
    expect(reliabilityOf([]).items).toEqual([]);
  });
});

test('a negative alpha is shown as it is, with a warning', () => {
  const { listwise, warnings } = reliabilityOf(columnsOf([[1, 4], [2, 2], [3, 2], [4, 1.5]]));
  expect(listwise.alpha).toBeLessThan(-1);
  expect(listwise.interval![0]).toBeLessThan(listwise.alpha!);
  expect(warnings[0]).toBe('Alpha is negative: the items contradict each other; look for items to reverse or to leave out.');
});

test('items that are copies have alpha 1', () => {
  expect(reliabilityOf(columnsOf([[1, 1], [2, 2], [4, 4]])).listwise).toEqual({ alpha: 1, n: 3, interval: [1, 1] });
});

describe('whatever the scores', () => {
  const rounds = Array.from({ length: 25 }, (_, seed) => {
    const random = numbersFrom(seed);
    return { random, rows: Array.from({ length: 20 }, () => Array.from({ length: 4 }, () => 1 + random(5) as number | null)) };
  });
  const near = (value: unknown): unknown => JSON.parse(JSON.stringify(value), (_key, one: unknown) => (typeof one === 'number' ? expect.closeTo(one, 9) : one));

  test('another order of respondents, another unit and items turned round and back change nothing', () => {
    for (const { random, rows } of rounds) {
      const found = reliabilityOf(columnsOf(rows));
      expect(reliabilityOf(columnsOf(shuffledBy(random, rows)))).toEqual(near(found));
      expect(reliabilityOf(columnsOf(rows.map((row) => row.map((score) => 10 * score! - 3))))).toEqual(near(found));
      expect(reliabilityOf(columnsOf(rows.map((row) => row.with(1, 6 - row[1]!))), ['q2'])).toEqual(near(found));
    }
  });

  test('without missing scores both ways are one, and alpha is at most 1 and inside its interval', () => {
    for (const { rows } of rounds) {
      const { listwise, pairwise } = reliabilityOf(columnsOf(rows));
      expect(pairwise).toEqual(near(listwise));
      expect(listwise.alpha!).toBeLessThanOrEqual(1);
      expect(listwise.interval![0]).toBeLessThanOrEqual(listwise.alpha!);
      expect(listwise.interval![1]).toBeGreaterThanOrEqual(listwise.alpha!);
    }
  });
});
