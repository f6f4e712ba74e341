import { audienceRules } from '../../disclosure/index.js';
import { hiddenGroups } from './hidden-groups.js';

const rule = audienceRules.analyst;

test.each<[number[], number[]]>([
  [[], []],
  [[12], []],
  [[4], [0]],
  [[12, 30], []],
  [[2, 30, 12], [0, 2]],
  [[2, 3, 30], [0, 1]],
  [[0, 20], []],
])('of %j, %j show nothing', (counts, hidden) => {
  expect([...hiddenGroups(counts, rule)].filter((place) => place < counts.length).sort()).toEqual(hidden);
});

test('never leaves a single small group that everybody together gives away', () => {
  for (let small = 1; small < rule.threshold; small += 1) expect(hiddenGroups([small, 50, 60, 70], rule).size).toBeGreaterThan(1);
});
