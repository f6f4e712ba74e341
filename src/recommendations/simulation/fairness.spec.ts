import { fairnessOf, gateOf, groupsOf, minutesByGroup, type GroupShare } from './fairness.js';
import { simulateLearners } from './world.js';

const group = (learners: number, share: number, wide: number): GroupShare => ({ group: `${learners} ${share}`, learners, share, low: share - wide, high: share + wide });

test.each([
  ['met where all are surely above', [group(60, 0.97, 0.01), group(60, 1, 0.01)], 'met'],
  ['open where one may be below', [group(60, 0.96, 0.02), group(60, 1, 0.01)], 'open'],
  ['open where one may be above', [group(60, 0.94, 0.02), group(60, 1, 0.01)], 'open'],
  ['missed where one is surely below', [group(60, 0.93, 0.01), group(60, 1, 0.01)], 'missed'],
  ['missed where a smaller one is surely below', [group(30, 0.9, 0.04), group(60, 0.97, 0.01)], 'missed'],
  ['met whatever may be of a smaller one', [group(30, 0.9, 0.1), group(60, 0.97, 0.01)], 'met'],
  ['met whatever is seen of a handful', [group(5, 0.6, 0.1), group(60, 0.97, 0.01)], 'met'],
  ['open where there are handfuls only', [group(5, 0.6, 0.1)], 'open'],
] as const)('is %s', (_when, fairness, verdict) => {
  expect(gateOf(fairness, 2).verdict).toBe(verdict);
});

it('speaks of the worst of the large groups, and counts the small ones', () => {
  expect(gateOf([group(30, 0.9, 0.04), group(60, 0.97, 0.01), group(60, 1, 0.01)], 2)).toMatchObject({ least: 0.95, worst: { share: 0.97 }, small: 1, smallBelow: 1 });
});

it('gives everybody the same share where all are served alike, the sure interval too', () => {
  const people = simulateLearners(120, 'honest', 'fair');
  for (const { share, low, high } of fairnessOf(people, people.map(() => 0.8))) for (const one of [share, low, high]) expect(one).toBeCloseTo(1, 12);
});

it('counts each learner in her country, her language, her help, and all three together', () => {
  expect(groupsOf({ country: 'FI', language: 'uk', assisted: true })).toEqual(['FI', 'uk', 'assisted', 'FI × uk × assisted']);
  const people = simulateLearners(120, 'honest', 'groups');
  expect(fairnessOf(people, people.map(() => 1)).reduce((sum, { learners }) => sum + learners, 0)).toBe(4 * 120);
});

it('tells the minutes of those who have a list, the slowest group first', () => {
  const people = simulateLearners(12, 'honest', 'minutes');
  const groups = minutesByGroup(people, people.map((_, index) => (index % 6 === 0 ? null : 20 + (index % 6))));
  expect(groups.map(({ group }) => group)).not.toContain('FI');
  expect(groups.find(({ group }) => group === 'TR')).toEqual({ group: 'TR', learners: 2, mean: 21, low: 21, high: 21 });
  expect(groups.map(({ mean }) => mean)).toEqual(groups.map(({ mean }) => mean).sort((one, other) => other - one));
});
