import { simulate } from './simulate.js';
import { competences, simulateCatalogue, simulateLearners } from './world.js';
import { sigmoid } from '../../profile/formulas.js';

const honest = simulate('honest', 60, 1);
const biased = simulate('biased', 60, 1);
const tested = simulate('tested', 60, 1);

it('gives the same figures at each run', () => {
  expect(simulate('honest', 60, 1)).toEqual(honest);
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
  for (const regime of ['biased', 'topics'] as const) expect(simulate(regime, 250, 1).ablations['ratings taken at their word'].lost.low).toBeGreaterThan(0);
  expect(simulate('honest', 250, 1).ablations['ratings taken at their word'].lost.high).toBeGreaterThan(0);
});

it('serves no group much worse than another, and stays what it is when one rating changes', () => {
  const { fairness, methods } = simulate('biased', 600, 1);
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
