import { golden } from '../../../test/support/golden.js';
import { capped, effectiveSize, withMeanOne } from './effective-size.js';
import { postStratify } from './post-stratification.js';
import { rake, type Margin } from './raking.js';

const known = (golden('needs/golden/tests') as { weighting: { sex: string[]; country: string[]; age: string[]; raked: number[]; post: number[]; kish: [number, number] } }).weighting;
const country = { FI: 60, SK: 50, TR: 90 };
const margins: Margin[] = [
  { categories: known.sex, population: { f: 104, m: 96 } },
  { categories: known.country, population: country },
  { categories: known.age, population: { young: 90, old: 110 } },
];

describe('R (survey) agrees', () => {
  test('on post-stratification', () => {
    expect(postStratify(known.country, country)).toEqual({ weights: known.post.map((weight) => expect.closeTo(weight, 12)), capped: [], unanswered: [] });
  });

  test('on raking', () => {
    const raking = rake(margins);
    expect(raking).toMatchObject({ hasConverged: true });
    expect(raking.difference).toBeLessThan(1e-6);
    expect(raking.iterations).toBeLessThan(50);
    expect(raking.weights).toEqual(known.raked.map((weight) => expect.closeTo(weight, 4)));
  });

  test('on what weighting costs', () => {
    expect(effectiveSize(known.raked)).toEqual({ deff: expect.closeTo(known.kish[0], 12), effectiveN: expect.closeTo(known.kish[1], 9) });
  });
});

describe('respondents who are alike may stand together', () => {
  const together = known.country.filter((one, at, all) => all.indexOf(one) === at);
  const counts = together.map((one) => known.country.filter((other) => other === one).length);

  test('in strata, and in what weighting costs', () => {
    const { weights } = postStratify(together, country, counts);
    const each = postStratify(known.country, country).weights;
    expect(known.country.map((one) => weights[together.indexOf(one)])).toEqual(each.map((weight) => expect.closeTo(weight, 12)));
    expect(effectiveSize(weights, counts)!.deff).toBeCloseTo(effectiveSize(each)!.deff, 12);
  });

  test('in margins', () => {
    const each = rake(margins.slice(0, 2)).weights;
    const keys = known.sex.map((sex, at) => `${sex} ${known.country[at]!}`);
    const cells = [...new Set(keys)];
    const raking = rake([0, 1].map((part) => ({ ...margins[part]!, categories: cells.map((cell) => cell.split(' ')[part]!) })), cells.map((cell) => keys.filter((key) => key === cell).length));
    expect(keys.map((key) => raking.weights[cells.indexOf(key)])).toEqual(each.map((weight) => expect.closeTo(weight, 9)));
  });
});

describe('post-stratification', () => {
  test('caps what is far from the population and says so', () => {
    const strata = [...Array.from({ length: 19 }, () => 'many'), 'one'];
    const { weights, capped: met } = postStratify(strata, { many: 50, one: 50, none: 10, nobody: 0 });
    expect(met).toEqual(['one']);
    // 3, where it would be 20/2.2; the others have (20/19)/2.2.
    expect(weights[19]! / weights[0]!).toBeCloseTo((3 * 19 * 2.2) / 20, 12);
    expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(20, 12);
  });

  test('names strata that nobody answered for', () => {
    expect(postStratify(['a', 'a'], { a: 1, b: 2 })).toEqual({ weights: [1, 1], capped: [], unanswered: ['b'] });
  });

  test.each(['x', 'toString'])('refuses a stratum that the population does not have: %s', (stratum) => {
    expect(() => postStratify([stratum], { a: 1 })).toThrow(new RangeError(`The population has nobody in ${stratum}: give its size, or leave its respondents out.`));
  });

  test('where respondents are as the population, everybody counts for one', () => {
    expect(postStratify(['a', 'b', 'b'], { a: 100, b: 200 }).weights).toEqual([1, 1, 1].map((weight) => expect.closeTo(weight, 14)));
  });
});

describe('raking', () => {
  test('says when margins cannot all be met', () => {
    const impossible = rake([{ categories: ['a', 'b', 'b'], population: { a: 1, b: 1 } }, { categories: ['x', 'y', 'y'], population: { x: 1, y: 3 } }]);
    expect(impossible).toMatchObject({ hasConverged: false, iterations: 50 });
    expect(impossible.difference).toBeGreaterThan(0.1);
  });

  test('does nothing where everything fits, or nothing is asked', () => {
    expect(rake([{ categories: ['a', 'b'], population: { a: 7, b: 7 } }])).toEqual({ weights: [1, 1], iterations: 0, hasConverged: true, difference: 0 });
    expect(rake([])).toMatchObject({ weights: [], hasConverged: true });
  });

  test.each<[string[], Record<string, number>, string]>([
    [['a'], { a: 1, b: 1 }, 'Nobody answered for b: join it with another category.'],
    [['a', 'b'], { a: 1 }, 'The population has nobody in b: give its size, or leave its respondents out.'],
  ])('refuses %j for %j', (categories, population, message) => {
    expect(() => rake([{ categories, population }])).toThrow(new RangeError(message));
  });
});

describe('what weighting costs', () => {
  test.each<[number[], number, number]>([[[1, 1, 1, 1], 1, 4], [[2, 2], 1, 2], [[1, 3], 1.25, 1.6], [[1, 0], 2, 1]])('of %j is %d, which leaves %d', (weights, deff, effectiveN) => {
    expect(effectiveSize(weights)).toEqual({ deff, effectiveN });
  });

  test('nobody or no weight has none', () => {
    expect(effectiveSize([])).toBeNull();
    expect(effectiveSize([0, 0])).toBeNull();
  });

  test('caps keep the mean and bring weights nearer to each other', () => {
    const weights = [0.1, 0.5, 1, 1, 2, 9];
    expect(capped(weights).reduce((total, weight) => total + weight, 0)).toBeCloseTo(6, 12);
    expect(effectiveSize(capped(weights))!.deff).toBeLessThan(effectiveSize(weights)!.deff);
    expect(capped([0.5, 1.5])).toEqual(withMeanOne([0.5, 1.5]));
  });
});
