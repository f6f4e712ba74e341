import { groupWeights, type GroupWeights } from './group-weights.js';

const strata = [{ values: ['fi'], n: 20 }, { values: ['tr'], n: 60 }, { values: [''], n: 7 }];
const target = (population: Record<string, number>, dimension = 'language') => ({ dimension, population, unread: {} });

it('gives each stratum its share of the population, and leaves out those of whom nothing is known', () => {
  const { weights, effective, unanswered } = groupWeights(strata, [target({ fi: 50, tr: 50, es: 10 })], 5) as GroupWeights;
  expect(weights[0]! * 20).toBeCloseTo(weights[1]! * 60, 9);
  expect(weights[2]).toBe(0);
  expect(effective.effectiveN).toBeLessThan(80);
  expect(unanswered).toEqual([{ dimension: 'language', value: 'es' }]);
});

it('says of which margin the value is that nobody answered for', () => {
  const { unanswered } = groupWeights([{ values: ['fi', 'tr'], n: 30 }], [target({ fi: 1 }), target({ fi: 1, tr: 1 }, 'answer.country')], 5) as GroupWeights;
  expect(unanswered).toEqual([{ dimension: 'answer.country', value: 'fi' }]);
});

it('fits several margins at once', () => {
  const cells = [['fi', 'a', 30], ['fi', 'b', 10], ['tr', 'a', 10], ['tr', 'b', 30]].map(([one, other, n]) => ({ values: [String(one), String(other)], n: Number(n) }));
  const { weights } = groupWeights(cells, [target({ fi: 1, tr: 1 }), target({ a: 1, b: 1 }, 'answer.stage')], 5) as GroupWeights;
  expect(weights.every((weight) => Math.abs(weight - 1) < 1e-6)).toBe(true);
});

it.each<[string, Record<string, number>, string]>([
  ['a stratum is so small that two ways of weighting would tell its figures', { fi: 1, tr: 1, '': 1 }, 'small'],
  ['so few are left out that the same group without weights would tell their figures', { fi: 1, tr: 1 }, 'small'],
  ['nothing is known of anybody', { es: 1 }, 'nobody'],
])('refuses where %s', (_why, population, expected) => {
  expect(groupWeights(strata.map((one) => (one.values[0] === '' ? { ...one, n: 4 } : one)), [target(population)], 5)).toBe(expected);
});
