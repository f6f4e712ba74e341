import { findCycle, mentions, release, type Condition, type Standing } from './release.js';

const standing: Standing = {
  completed: new Set(['c/one', 'c/two/quiz']),
  grades: new Map([['c/two/quiz', 60]]),
  level: 1,
  now: new Date('2026-11-22T12:00:00Z'),
};

const met: Condition = { completed: 'c/one' };
const unmet: Condition = { completed: 'c/three' };

function isOpen(condition: Condition): boolean {
  const answer = release(condition, standing);
  expect(answer.unmet.length === 0).toBe(answer.open);
  expect(release({ not: { not: condition } }, standing)).toEqual(answer);
  return answer.open;
}

describe('a release condition', () => {
  it.each<[string, Condition, boolean]>([
    ['completed', met, true],
    ['not completed', unmet, false],
    ['a grade that is just enough', { grade: { of: 'c/two/quiz', atLeast: 60 } }, true],
    ['a grade that is too low', { grade: { of: 'c/two/quiz', atLeast: 60.01 } }, false],
    ['no grade at all, even for 0', { grade: { of: 'c/nothing/quiz', atLeast: 0 } }, false],
    ['a day that came', { from: '2026-11-22' }, true],
    ['a day to come', { from: '2026-11-23' }, false],
    ['before the last day', { until: '2026-11-23' }, true],
    ['after the last day', { until: '2026-11-22' }, false],
    ['the level that she showed', { levelTest: 1 }, true],
    ['a level above', { levelTest: 2 }, false],
    ['all of two', { all: [met, unmet] }, false],
    ['any of two', { any: [met, unmet] }, true],
    ['not all', { not: { all: [met, unmet] } }, true],
    ['not any', { not: { any: [met, unmet] } }, false],
    ['nothing asked', { all: [] }, true],
    ['nothing asked of any', { any: [] }, true],
  ])('%s', (_name, condition, open) => {
    expect(isOpen(condition)).toBe(open);
  });

  it('names the failed leaves only, negated where a “not” stands above', () => {
    expect(release({ all: [met, unmet] }, standing).unmet).toEqual([{ leaf: unmet, negated: false }]);
    expect(release({ not: { any: [met, unmet] } }, standing).unmet).toEqual([{ leaf: met, negated: true }]);
  });

  it('tells what it speaks of', () => {
    expect(mentions({ all: [met, { not: { grade: { of: 'c/q/x', atLeast: 1 } } }, { any: [{ from: '2026-01-01' }, unmet] }] })).toEqual(['c/one', 'c/q/x', 'c/three']);
  });
});

describe('prerequisites', () => {
  it.each<[string, [string, string[]][], string[] | null]>([
    ['a line', [['a', ['b']], ['b', ['c']], ['c', []]], null],
    ['a diamond', [['a', ['b', 'c']], ['b', ['d']], ['c', ['d']], ['d', []]], null],
    ['itself', [['a', ['a']]], ['a', 'a']],
    ['a ring behind a tail', [['t', ['a']], ['a', ['b']], ['b', ['c']], ['c', ['a']]], ['a', 'b', 'c', 'a']],
  ])('%s', (_name, edges, cycle) => {
    expect(findCycle(new Map(edges))).toEqual(cycle);
  });
});
