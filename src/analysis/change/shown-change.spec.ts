import { audienceRules } from '../../disclosure/index.js';
import { shownChange } from './shown-change.js';

const rule = audienceRules.analyst;

test('twenty pairs have sizes, nineteen only heads', () => {
  const changes = (same: number) => [{ before: 1, after: 3, n: 8 }, { before: 2, after: 2, n: same }, { before: 3, after: 2, n: 6 }];
  expect(shownChange('literacy', changes(6), rule)).toMatchObject({ n: 20, heads: { better: 8, same: 6, worse: 6 }, sizes: { dav: expect.any(Number) }, difference: { change: 0.5 }, ranked: { isExact: true } });
  expect(shownChange('literacy', changes(5), rule)).toMatchObject({ n: 19, heads: { better: 8, same: 5, worse: 6 }, sizes: null, difference: null, ranked: null });
});

test('few heads are hidden, with others that would give them away', () => {
  const { heads } = shownChange('literacy', [{ before: 1, after: 3, n: 20 }, { before: 2, after: 2, n: 9 }, { before: 3, after: 2, n: 2 }], rule)!;
  expect(heads.better).toBe(20);
  expect([heads.same, heads.worse]).toEqual([null, null]);
});

test('where all are better, neither heads nor test say so', () => {
  expect(shownChange('literacy', [{ before: 1, after: 3, n: 12 }, { before: 2, after: 4, n: 12 }], rule)).toMatchObject({ heads: { better: null, same: null, worse: null }, ranked: null, difference: { change: 2 } });
});

test.each([
  ['too few', [{ before: 1, after: 2, n: 3 }, { before: 2, after: 2, n: 1 }]],
  ['all alike before', [{ before: 1, after: 2, n: 12 }, { before: 1, after: 3, n: 12 }]],
  ['nobody', []],
])('nothing is shown of %s', (_name, changes) => {
  expect(shownChange('literacy', changes, rule)).toBeNull();
});
