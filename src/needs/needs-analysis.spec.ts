import { readFileSync } from 'node:fs';
import { numbersFrom, shuffledBy } from '../../test/make/numbers.js';
import { golden } from '../../test/support/golden.js';
import { analyseNeeds, type NeedsAnalysis, type NeedsSettings } from './needs-analysis.js';
import { needsOf } from './needs.js';
import type { Rating } from './rating.js';

const settings: NeedsSettings = { crosshair: 'mean', steps: 5 };

const rated = (competence: string, importance: (number | null)[], ability: (number | null)[], weight = 1): Rating[] =>
  importance.map((one, at) => ({ respondent: `r${at}`, competence, importance: one, ability: ability[at]!, weight }));

describe('the worked example', () => {
  const ratings = [
    ...rated('C', [3, 2, 3, 4, 3], [3, 3, 4, 3, 2]),
    ...rated('A', [5, 5, 4, 5, 4], [2, 3, 2, 1, 2]),
    ...rated('B', [4, 3, 5, 4, 4], [3, 3, 2, 4, 3]),
  ];
  const { competences, rankAgreement } = analyseNeeds(ratings, settings);

  test('its scores and ranks', () => {
    expect(competences.map(({ competence, mwdsRank }) => `${competence}${mwdsRank}`)).toEqual(['A1', 'B2', 'C3']);
    expect(competences.map(({ mwds }) => mwds)).toEqual([11.96, 4, 0].map((value) => expect.closeTo(value, 12)));
    expect(competences.map(({ discrepancy }) => discrepancy)).toEqual([{ nr: 5, pr: 0, tr: 0, rds: -100 }, { nr: 3, pr: 0, tr: 2, rds: -60 }, { nr: 2, pr: 2, tr: 1, rds: 0 }]);
    expect(rankAgreement).toBeCloseTo(1, 12);
  });

  test('its map', () => {
    expect(competences.map(({ quadrant }) => quadrant)).toEqual(['concentrate', 'keep', 'overkill']);
  });
});

describe('R and its survey package agree', () => {
  const csv = readFileSync(new URL('../../test/needs/golden/ratings.csv', import.meta.url), 'utf8');
  const known = golden('needs/golden/needs') as Record<string, { needs: Record<string, number | number[] | string>[]; rankAgreement: number }>;
  const ours = (table: string, by: string | null) => {
    const found = needsOf(table, { ...settings, by });
    if (!found.ok) throw new Error(JSON.stringify(found.mistakes));
    return found.groups;
  };

  test.each<[string, NeedsAnalysis]>([
    ['everybody', ours(csv.replace('weight', 'load'), null)[0]!],
    ['weighted', ours(csv, null)[0]!],
    ['FI', ours(csv, 'country').find(({ by }) => by === 'FI')!],
  ])('on %s', (name, { competences, rankAgreement }) => {
    const wanted = known[name]!;
    const flat = competences.map((one) => [
      one.n, one.importance.mean, one.importance.sd, one.ability.mean, one.ability.sd, one.gap, ...one.gapInterval!, one.mwds, one.discrepancy.rds,
      one.discrepancy.nr, one.discrepancy.pr, one.discrepancy.tr,
    ]);
    expect(competences.map(({ competence }) => competence)).toEqual(wanted.needs.map(({ competence }) => competence));
    expect(flat).toEqual(wanted.needs.map(({ competence: _name, ...values }) => Object.values(values).flat().map((value) => expect.closeTo(value as number, 10))));
    expect(rankAgreement).toBeCloseTo(wanted.rankAgreement, 12);
  });
});

describe('missing ratings', () => {
  test('leave a respondent out of that competence only', () => {
    const { competences } = analyseNeeds([...rated('A', [5, null, 4], [2, 3, null]), ...rated('B', [4, 4, 4], [3, 3, 3])], settings);
    expect(competences.map(({ competence, n, mwds }) => [competence, n, mwds])).toEqual([['A', 1, 15], ['B', 3, 4]]);
  });

  test('what nobody rated has no score, no rank and the last place', () => {
    const { competences, rankAgreement } = analyseNeeds([...rated('A', [null], [2]), ...rated('B', [1], [5])], settings);
    expect(competences[1]).toEqual({
      competence: 'A', n: 0, importance: { mean: null, sd: null, interval: null }, ability: { mean: null, sd: null, interval: null }, gap: null, gapInterval: null,
      mwds: null, mwdsRank: null, discrepancy: { nr: 0, pr: 0, tr: 0, rds: null }, quadrant: null,
    });
    expect(competences[0]).toMatchObject({ mwds: -4, mwdsRank: 1, importance: { sd: null }, gapInterval: null });
    expect(rankAgreement).toBeNull();
  });

  test('nobody at all is no mistake', () => {
    expect(analyseNeeds([], settings)).toEqual({ competences: [], crosshair: null, rankAgreement: null });
  });

  test('who has no weight is counted and weighs nothing', () => {
    const { competences } = analyseNeeds([...rated('A', [5], [1]), { respondent: 'x', competence: 'A', importance: 1, ability: 1, weight: 0 }], settings);
    expect(competences[0]).toMatchObject({ n: 2, importance: { mean: 5 }, mwds: 20, discrepancy: { nr: 1, tr: 1 } });
    expect(analyseNeeds(rated('A', [5], [1], 0), settings).competences[0]).toMatchObject({ n: 1, mwds: null, discrepancy: { nr: 1, rds: -100 } });
  });
});

test('equal scores rank by importance, then by code', () => {
  const same = [...rated('b', [3, 3], [3, 3]), ...rated('a', [3, 3], [3, 3]), ...rated('c', [4, 4], [4, 4])];
  expect(analyseNeeds(same, settings).competences.map(({ competence }) => competence)).toEqual(['c', 'a', 'b']);
});

describe('whatever the ratings', () => {
  const rounds = Array.from({ length: 25 }, (_, seed) => {
    const random = numbersFrom(seed);
    const steps = 2 + random(6);
    const ratings = Array.from({ length: 30 }, (_, at): Rating => ({
      respondent: `r${at}`, competence: `c${random(4)}`, importance: random(9) === 0 ? null : 1 + random(steps), ability: random(9) === 0 ? null : 1 + random(steps), weight: (1 + random(300)) / 100,
    }));
    return { random, steps, ratings, analysis: analyseNeeds(ratings, { crosshair: 'median', steps }) };
  });
  // Numbers equal to 11 digits.
  const near = (value: unknown): unknown => JSON.parse(JSON.stringify(value), (_key, one: unknown) => (typeof one === 'number' ? expect.closeTo(one, 11) : one));

  test('MWDS is Ī·(Ī − Ā) and lies in its range', () => {
    for (const { analysis, steps } of rounds) {
      for (const { importance, gap, mwds } of analysis.competences.filter((one) => one.mwds !== null)) {
        expect(mwds).toBeCloseTo(importance.mean! * gap!, 11);
        expect(mwds).toBeGreaterThanOrEqual(-(steps ** 2) / 4 - 1e-12);
        expect(mwds).toBeLessThanOrEqual(steps * (steps - 1) + 1e-12);
      }
    }
  });

  test('the counts add up and give the ranked discrepancy', () => {
    for (const { n, discrepancy: { nr, pr, tr, rds } } of rounds.flatMap(({ analysis }) => analysis.competences)) {
      expect(nr + pr + tr).toBe(n);
      expect(Math.abs(rds ?? 0)).toBeLessThanOrEqual(100);
    }
  });

  test('another order of rows changes nothing', () => {
    for (const { random, steps, ratings, analysis } of rounds) expect(analyseNeeds(shuffledBy(random, ratings), { crosshair: 'median', steps })).toEqual(near(analysis));
  });

  test('weights multiplied by the same number change nothing, and equal weights weigh nothing', () => {
    for (const { steps, ratings, analysis } of rounds) {
      const weighing = (weightOf: (rating: Rating) => number) => analyseNeeds(ratings.map((one) => ({ ...one, weight: weightOf(one) })), { crosshair: 'median', steps });
      expect(weighing(({ weight }) => weight * 7.3)).toEqual(near(analysis));
      expect(weighing(() => 0.31)).toEqual(near(weighing(() => 1)));
    }
  });
});
