import { randomFrom } from '../../platform/chance/chance.js';
import { compareLanguages, mantelHaenszel, type ItemAnswer, type Stratum } from './language-comparison.js';

const stratum = (referenceRight: number, referenceWrong: number, focalRight: number, focalWrong: number): Stratum => ({
  referenceRight, referenceWrong, focalRight, focalWrong,
});

describe('mantelHaenszel', () => {
  // Admissions to Berkeley by sex and department (Bickel et al. 1975): R's mantelhaen.test gives the common odds ratio
  // 0.9046968 with the 95 % interval 0.7719074 to 1.0603298.
  const berkeley = [
    stratum(512, 313, 89, 19), stratum(353, 207, 17, 8), stratum(120, 205, 202, 391),
    stratum(138, 279, 131, 244), stratum(53, 138, 94, 299), stratum(22, 351, 24, 317),
  ];

  test('gives the published odds ratio and interval', () => {
    const { delta, standardError } = mantelHaenszel(berkeley)!;
    const odds = (value: number) => Math.exp(value / -2.35);
    expect(odds(delta)).toBeCloseTo(0.9046968, 7);
    expect(odds(delta + 1.959964 * standardError)).toBeCloseTo(0.7719074, 6);
    expect(odds(delta - 1.959964 * standardError)).toBeCloseTo(1.0603298, 6);
  });

  test.each<[string, Stratum[], number, string]>([
    ['no difference', [stratum(50, 50, 50, 50)], 0, 'A'],
    ['odds of two in a small group', [stratum(20, 10, 10, 10)], -2.35 * Math.log(2), 'A'],
    ['odds of two in a large one', [stratum(2000, 1000, 1000, 1000)], -2.35 * Math.log(2), 'C'],
    ['odds of 1.7 in a large one', [stratum(1700, 1000, 1000, 1000)], -2.35 * Math.log(1.7), 'B'],
    ['easier for the focal group', [stratum(1000, 1000, 3000, 1000)], 2.35 * Math.log(3), 'C'],
  ])('%s', (_name, strata, delta, letter) => {
    expect(mantelHaenszel(strata)!.delta).toBeCloseTo(delta, 12);
    expect(mantelHaenszel(strata)!.class).toBe(letter);
  });

  test('is not defined where all are right, or nobody is to be compared with', () => {
    expect(mantelHaenszel([stratum(10, 0, 10, 0)])).toBeNull();
    expect(mantelHaenszel([stratum(10, 10, 0, 0)])).toBeNull();
    expect(mantelHaenszel([])).toBeNull();
  });

  test('adds half a learner to each cell where nobody of one side is right', () => {
    // By hand: 30.5 · 20.5 / 62 against 10.5 · 0.5 / 62.
    const { delta, class: letter } = mantelHaenszel([stratum(30, 10, 0, 20)])!;
    expect(delta).toBeCloseTo(-2.35 * Math.log((30.5 * 20.5) / (10.5 * 0.5)), 12);
    expect(letter).toBe('C');
    expect(mantelHaenszel([stratum(30, 10, 0, 20), stratum(5, 5, 0, 0)])!.delta).toBeCloseTo(delta, 12);
  });

  test('turns its sign when the groups change places', () => {
    const turned = berkeley.map((one) => stratum(one.focalRight, one.focalWrong, one.referenceRight, one.referenceWrong));
    expect(mantelHaenszel(turned)!.delta).toBeCloseTo(-mantelHaenszel(berkeley)!.delta, 12);
    expect(mantelHaenszel(turned)!.standardError).toBeCloseTo(mantelHaenszel(berkeley)!.standardError, 12);
  });
});

describe('compareLanguages', () => {
  /** So many learners of a language; they know a share of everything, and have the item right by `chance` of a share. */
  const learners = (language: string, count: number, chance: (share: number) => number, seed = ''): ItemAnswer[] => {
    const random = randomFrom(`learners ${language}${seed}`);
    return Array.from({ length: count }, () => {
      const share = random(11) / 10;
      return { language, share, right: random(1000) / 1000 < chance(share) };
    });
  };
  const byAbility = (share: number) => 0.1 + 0.8 * share;

  test('a language that only knows less is not flagged', () => {
    const weaker = learners('fi', 400, byAbility).map((answer) => ({ ...answer })).filter((answer) => answer.share < 0.8);
    const compared = compareLanguages([...learners('en', 400, byAbility), ...weaker]);
    expect(compared.map(({ language, isFlagged, trust }) => [language, isFlagged, trust])).toEqual([['en', false, 'enough'], ['fi', false, 'enough']]);
  });

  test('a translation that misleads is flagged', () => {
    const compared = compareLanguages([...learners('en', 200, byAbility), ...learners('fi', 200, byAbility), ...learners('tr', 200, (share) => 0.3 * byAbility(share))]);
    const turkish = compared.find(({ language }) => language === 'tr')!;
    expect([turkish.isFlagged, turkish.difference!.class]).toEqual([true, 'C']);
    expect(turkish.difference!.delta).toBeLessThan(-1.5);
  });

  test('a translation in which nobody is right is flagged', () => {
    const compared = compareLanguages([...learners('en', 200, byAbility), ...learners('fi', 60, () => 0)]);
    expect(compared.map(({ language, isFlagged }) => [language, isFlagged])).toEqual([['en', true], ['fi', true]]);
  });

  test.each([20, 60])('hardly flags anything in three languages of %d learners where there is no difference', (count) => {
    const rounds = Array.from({ length: 300 }, (_, round) => compareLanguages(['en', 'fi', 'tr'].flatMap((language) => learners(language, count, byAbility, String(round)))));
    expect(rounds.flat().filter(({ isFlagged }) => isFlagged).length / rounds.length).toBeLessThan(0.1);
  });

  test('is hidden under ten attempts and warned of under thirty, by the smaller group', () => {
    const trusts = (english: number, finnish: number) =>
      compareLanguages([...learners('en', english, byAbility), ...learners('fi', finnish, byAbility)]).map(({ trust, difference }) => [trust, difference === null]);
    expect(trusts(100, 9)).toEqual([['hidden', true], ['hidden', true]]);
    expect(trusts(100, 10).map(([trust]) => trust)).toEqual(['warned', 'warned']);
    expect(trusts(30, 29).map(([trust]) => trust)).toEqual(['warned', 'warned']);
    expect(trusts(30, 30).map(([trust]) => trust)).toEqual(['enough', 'enough']);
  });

  test('one language alone has nothing to be compared with', () => {
    expect(compareLanguages(learners('en', 50, byAbility))).toEqual([{ language: 'en', attempts: 50, trust: 'hidden', difference: null, isFlagged: false }]);
    expect(compareLanguages([])).toEqual([]);
  });
});
