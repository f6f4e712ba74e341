import { inverse } from '../../platform/statistics/matrices.js';
import { answerTells, type Evidence } from '../mastery.js';
import { knownOf, type Calibration, type SaidAndShown } from './calibration.js';

const none = [[0, 0], [0, 0]];
const two: Calibration = { competences: ['costs', 'prices'], ability: [0, 0], said: [0.5, 0.5], matters: [0.6, 0.6], follows: none, varies: [[1, 0], [0, 1]], slope: 0.2, pride: 0, chance: 0.04 };
const unsaid: SaidAndShown = { ability: null, importance: null, weight: 1, evidence: [] };
const answer = (fraction: number): Evidence => ({ fraction, guess: 0, difficulty: 0, share: 1, first: true, daysAgo: 0 });
const known = (own: Partial<Calibration>, ...person: [Partial<SaidAndShown>, Partial<SaidAndShown>]) => {
  const calibration = { ...two, ...own };
  return knownOf(calibration, inverse(calibration.varies), person.map((one) => ({ ...unsaid, ...one })));
};

it('takes who said and showed nothing for one like all', () => {
  expect(known({}, {}, {})).toEqual({ mean: [0, 0], covariance: [[1, 0], [0, 1]], expected: [0, 0] });
});

it('draws a rating to the mean of all by how much it is worth, by hand', () => {
  // slope·varies·more / (slope²·varies + chance) = 0.2·0.4 / (0.04 + 0.04) = 1; variance 0.04 / 0.08.
  const { mean, covariance } = known({}, { ability: 0.9 }, {});
  expect(mean[0]).toBeCloseTo(1, 12);
  expect(covariance[0]![0]).toBeCloseTo(0.5, 12);
  expect(mean[1]).toBeCloseTo(0, 12);
  // Half a rating has twice the chance: 0.08 / (0.04 + 0.08).
  expect(known({}, { ability: 0.9, weight: 0.5 }, {}).mean[0]).toBeCloseTo(2 / 3, 12);
});

it('takes pride out of ratings, by hand', () => {
  // said ~ slope²·varies + chance + pride: [[0.12, 0.04], [0.04, 0.12]]; 0.2 times its inverse times (0.4, 0.4): 0.2·0.4 / 0.16.
  const { mean } = known({ pride: 0.04 }, { ability: 0.9 }, { ability: 0.9 });
  for (const value of mean) expect(value).toBeCloseTo(0.5, 12);
  // Who says that she can do the one well and the other badly is not proud: 0.2·0.4 / 0.08.
  expect(known({ pride: 0.04 }, { ability: 0.9 }, { ability: 0.1 }).mean[0]).toBeCloseTo(1, 12);
});

it('learns of one thing from another where abilities go together, by hand', () => {
  // 0.6 of what the first tells.
  expect(known({ varies: [[1, 0.6], [0.6, 1]] }, { ability: 0.9 }, {}).mean[1]).toBeCloseTo(0.6, 12);
});

it('expects of her what goes with what matters to her', () => {
  const { mean, expected } = known({ follows: [[2, 0], [0, -1]] }, { importance: 0.9 }, { importance: 0.8 });
  expect(expected[0]).toBeCloseTo(0.6, 12);
  expect(mean[1]).toBeCloseTo(-0.2, 12);
});

it('ends where answers and everything else pull equally hard', () => {
  const evidence = [answer(1), answer(1), answer(0), answer(1)];
  const { mean } = known({}, { ability: 0.3, evidence }, {});
  const answers = evidence.reduce((sum, one) => sum + answerTells(mean[0]!, one).score, 0);
  const rating = (0.2 * (-0.2 - 0.2 * mean[0]!)) / 0.04;
  expect(answers + rating - mean[0]!).toBeCloseTo(0, 2);
});

it('reads what was said of one thing by what was shown of another', () => {
  const rated = { ability: 0.9 };
  const shown = (fraction: number) => known({ pride: 0.04, varies: [[1, 0.3], [0.3, 1]] }, { ...rated, evidence: Array<Evidence>(8).fill(answer(fraction)) }, rated).mean[1]!;
  expect(shown(0)).toBeLessThan(known({ pride: 0.04, varies: [[1, 0.3], [0.3, 1]] }, rated, rated).mean[1]!);
  expect(shown(1)).toBeGreaterThan(shown(0));
});

it('stays within what answers can tell, however many there are', () => {
  for (const fraction of [0, 1]) {
    const { mean, covariance } = known({ varies: [[9, 0], [0, 9]] }, { evidence: Array<Evidence>(200).fill(answer(fraction)) }, {});
    expect(Math.abs(mean[0]!)).toBeLessThanOrEqual(4);
    expect(covariance[0]![0]).toBeGreaterThan(0);
  }
});
