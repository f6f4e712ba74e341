import { randomFrom, type Random } from '../../platform/chance/chance.js';
import { sigmoid, type Evidence } from '../mastery.js';
import type { SaidAndShown } from './calibration.js';
import { fewestLearners, learnedFrom, learning, type Learner } from './learning.js';

const competences = ['costs', 'prices', 'selling', 'ideas'];
const fraction = (random: Random) => random(1_000_000) / 1_000_000;
const gaussian = (random: Random) => Math.sqrt(-2 * Math.log(1 - fraction(random))) * Math.cos(2 * Math.PI * fraction(random));

/** People who can do things about equally well, and say so with this slope and pride; twelve answers about each of the first three things. */
function people(count: number, { slope, pride, chance = 0.1 }: { slope: number; pride: number; chance?: number }): Learner[] {
  const random = randomFrom('people');
  return Array.from({ length: count }, () => {
    const [talent, own] = [0.8 * gaussian(random), pride * gaussian(random)];
    return competences.map((_, at): SaidAndShown => {
      const ability = talent + 0.6 * gaussian(random);
      const answers = Array.from({ length: at < 3 ? 12 : 0 }, (): Evidence => {
        const difficulty = gaussian(random);
        return { fraction: fraction(random) < sigmoid(ability - difficulty) ? 1 : 0, guess: 0, difficulty, share: 1, first: true, daysAgo: 0 };
      });
      return { ability: 0.6 + slope * ability + own + chance * gaussian(random), importance: at % 2 === 0 ? sigmoid(-ability) : null, weight: 1, evidence: answers };
    });
  });
}

it('learns nothing of fewer than a hundred people', () => {
  expect(learnedFrom(competences, people(fewestLearners - 1, { slope: 0.2, pride: 0.1 }))).toBeNull();
  expect(learnedFrom(competences, people(fewestLearners, { slope: 0.2, pride: 0.1 }))).not.toBeNull();
});

it('learns the same of the same people', () => {
  const some = people(100, { slope: 0.1, pride: 0.2 });
  expect(learnedFrom(competences, some)).toEqual(learnedFrom(competences, some));
});

it.each([
  ['honest', { slope: 0.25, pride: 0 }],
  ['proud', { slope: 0.2, pride: 0.2 }],
  ['hardly telling of themselves', { slope: 0.05, pride: 0.15 }],
])('finds again how people say what they can do: %s', (_how, truth) => {
  const found = learnedFrom(competences, people(300, truth))!;
  expect(Math.abs(found.slope - truth.slope)).toBeLessThan(0.04);
  expect(Math.abs(Math.sqrt(found.pride) - truth.pride)).toBeLessThan(0.05);
  expect(Math.abs(Math.sqrt(found.chance) - 0.1)).toBeLessThan(0.03);
});

it('finds again that abilities go together, and with what matters', () => {
  const { varies, follows } = learnedFrom(competences, people(300, { slope: 0.2, pride: 0.1 }))!;
  expect(varies[0]![1]).toBeGreaterThan(0);
  expect(varies[0]![0]).toBeGreaterThan(varies[0]![1]!);
  expect(follows[0]![0]).toBeLessThan(0);
});

it('takes as much off what is said of a thing nobody was asked about as off the others', () => {
  const { ability, said } = learnedFrom(competences, people(300, { slope: 0.1, pride: 0.1 }))!;
  // All say 0.6 where the middle is 0: they say too much, and of the fourth thing, too.
  for (const at of [0, 1, 2, 3]) {
    expect(said[at]).toBeCloseTo(0.6, 1);
    expect(Math.abs(ability[at]!)).toBeLessThan(0.2);
  }
});

it('hands out each round, and the last is what is learned', () => {
  const some = people(100, { slope: 0.2, pride: 0.1 });
  const rounds = [...learning(competences, some)];
  expect(rounds.length).toBeGreaterThan(1);
  expect(rounds.at(-1)).toEqual(learnedFrom(competences, some));
});
