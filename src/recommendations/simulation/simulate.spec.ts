import { simulate } from './simulate.js';
import { competences, simulateCatalogue, simulateLearners } from './world.js';
import { sigmoid } from '../../profile/formulas.js';

const honest = simulate('honest', 60, 1);
const biased = simulate('biased', 60, 1);
const tested = simulate('tested', 60, 1);
const manyHonest = simulate('honest', 250, 1);
const manyBiased = simulate('biased', 600, 1);

it('gives the same figures at each run', () => {
  expect(simulate('honest', 60, 1)).toEqual(honest);
});

// Found before the simulation foretold answers, counted minutes and made lists as if all were translated: whoever looks at more
// must not change the chance by which people and modules are made.
it.each([
  [honest, { ours: 0.760782676, oracle: 0.876852327, assisted: 1.015622892 }],
  [biased, { ours: 0.715280132, oracle: 0.876852327, assisted: 1.053628982 }],
])('makes the same people and lists, whatever more is looked at', ({ methods, fairness }, { ours, oracle, assisted }) => {
  expect(methods.ours.ndcg).toBeCloseTo(ours, 8);
  expect(methods.oracle.ndcg).toBeCloseTo(oracle, 8);
  expect(fairness.find(({ group }) => group === 'assisted')!.share).toBeCloseTo(assisted, 8);
});

it('foretells next answers better than ratings alone and than one chance for all, and worse than who knows the truth', () => {
  for (const { brier, better } of [manyHonest.foretold, manyBiased.foretold]) {
    expect(better['no quiz'].low).toBeGreaterThan(0);
    expect(better['base rate'].low).toBeGreaterThan(0);
    expect(brier.truth).toBeLessThan(brier.ours);
    for (const score of Object.values(brier)) expect(score > 0 && score < 0.5).toBe(true);
  }
});

it('owes nothing to those whose language has everything, and more to others', () => {
  for (const { translationDebt } of [honest, biased]) {
    expect(translationDebt.find(({ language }) => language === 'en')).toMatchObject({ lostPlaces: 0, lostValue: 0, share: 0 });
    expect(translationDebt.reduce((sum, { learners }) => sum + learners, 0)).toBe(60);
    expect(translationDebt[0]!.lostValue).toBeGreaterThan(0);
  }
});

it('counts minutes to the first module as long as one module at least, and everybody in the groups', () => {
  const { all, groups } = honest.firstModule;
  expect(all.low <= all.mean && all.mean <= all.high && all.low >= 20).toBe(true);
  const assisted = groups.filter(({ group }) => ['assisted', 'on her own'].includes(group));
  expect(assisted.reduce((sum, { learners, mean }) => sum + (learners * mean) / 60, 0)).toBeCloseTo(all.mean, 9);
});

it('never proposes what she cannot read, or something before its time', () => {
  for (const { methods } of [honest, biased]) {
    for (const name of ['ours', 'oracle'] as const) expect(methods[name]).toMatchObject({ prerequisiteViolations: 0, languageViolations: 0 });
  }
});

it('is better than what looks at ratings alone, whether they are honest or not, and worse than who knows the truth', () => {
  for (const { methods, better } of [honest, biased]) {
    expect(better['gap-only'].low).toBeGreaterThan(0);
    expect(better.random.low).toBeGreaterThan(0);
    expect(methods.ours.ndcg).toBeLessThan(methods.oracle.ndcg);
  }
});

it('loses by each thing that it leaves out: the order, the hours, the language, and what quizzes showed', () => {
  for (const { methods, ablations } of [honest, biased, tested]) {
    expect(ablations['no prerequisites'].prerequisiteViolations).toBeGreaterThan(0);
    expect(ablations['no prerequisites'].lost.low).toBeGreaterThan(0);
    expect(ablations['no time'].gainPerHour).toBeLessThan(methods.ours.gainPerHour);
    expect(ablations['no language'].languageViolations).toBeGreaterThan(0);
    for (const name of ['no time', 'no quiz', 'level taken as sure'] as const) expect(ablations[name]).toMatchObject({ prerequisiteViolations: 0, languageViolations: 0 });
  }
  for (const { ablations } of [biased, tested]) expect(ablations['no quiz'].lost.low).toBeGreaterThan(0);
});

it('comes nearer to who knows the truth as quizzes ask about more', () => {
  expect(tested.shareOfOracle).toBeGreaterThan(biased.shareOfOracle);
});

it('says how sure its share of what the oracle reaches is, and of other runs only after ten', () => {
  for (const { shareOfOracle, shareAmongPeople: { low, high }, shareAmongRuns } of [honest, biased, tested]) {
    expect(low < shareOfOracle && shareOfOracle < high).toBe(true);
    expect(shareAmongRuns).toBeNull();
  }
  const { shareOfOracle, shareAmongRuns } = simulate('honest', 6, 10);
  expect(shareAmongRuns!.low < shareOfOracle && shareOfOracle < shareAmongRuns!.high).toBe(true);
});

it('reads ratings by what people like her show, which helps where they are biased and does no harm where they are honest', () => {
  for (const { ablations } of [manyBiased, simulate('topics', 250, 1)]) expect(ablations['ratings taken at their word'].lost.low).toBeGreaterThan(0);
  expect(manyHonest.ablations['ratings taken at their word'].lost.high).toBeGreaterThan(0);
});

it('serves no group much worse than another, and stays what it is when one rating changes', () => {
  const { fairness, methods } = manyBiased;
  for (const { group, learners, share } of fairness) if (learners >= 90) expect(`${group} ${share > 0.95}`).toBe(`${group} true`);
  expect(methods.ours.stability).toBeGreaterThan(0.8);
});

it('makes biased ratings go with the truth at about 0.3 to 0.4, and honest ones much more', () => {
  const [low, high] = (['biased', 'honest'] as const).map((regime) => {
    const pairs = simulateLearners(300, regime, 'r').flatMap(({ truth, said }) => competences.map((competence) => [sigmoid(truth.ability[competence]!), said[competence]!.ability] as const));
    return correlation(pairs);
  });
  expect(low).toBeGreaterThan(0.25);
  expect(low).toBeLessThan(0.45);
  expect(high).toBeGreaterThan(0.75);
});

it('asks of no module what stands in a circle', () => {
  const modules = simulateCatalogue('c');
  for (const { level, needs } of modules) for (const need of needs) expect(modules.find(({ code }) => code === need)!.level).toBe(level - 1);
});

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const [x, y] = [0, 1].map((at) => pairs.reduce((sum, pair) => sum + pair[at]!, 0) / pairs.length);
  const total = (value: (pair: readonly [number, number]) => number) => pairs.reduce((sum, pair) => sum + value(pair), 0);
  return total(([one, other]) => (one - x!) * (other - y!)) / Math.sqrt(total(([one]) => (one - x!) ** 2) * total(([, other]) => (other - y!) ** 2));
}
