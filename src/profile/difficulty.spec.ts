import { randomFrom } from '../platform/chance/chance.js';
import { learned, type FirstAnswer } from './difficulty.js';
import { sigmoid } from './mastery.js';

const answer = (question: string, fraction: number, own: Partial<FirstAnswer> = {}): FirstAnswer => ({ question, fraction, guess: 0, share: 1, prior: 0.5, before: [], ...own });

it('moves with each answer, less and less, by hand', () => {
  const second = -0.5 + -(1 - sigmoid(0.5)) / 1.05;
  expect(learned(new Map(), [answer('q', 1)]).get('q')).toEqual({ difficulty: -0.5, answers: 1 });
  expect(learned(new Map(), [answer('q', 1), answer('q', 1)]).get('q')!.difficulty).toBeCloseTo(second, 12);
  expect(learned(new Map([['q', { difficulty: -0.5, answers: 1 }]]), [answer('q', 1)]).get('q')!.difficulty).toBeCloseTo(second, 12);
});

it('knows only what was asked', () => {
  expect([...learned(new Map([['old', { difficulty: 2, answers: 9 }]]), [answer('new', 0)]).keys()]).toEqual(['new']);
});

it('counts an answer of somebody who can much for more when it is wrong', () => {
  const by = (prior: number) => learned(new Map(), [answer('q', 0, { prior })]).get('q')!.difficulty;
  expect(by(0.9)).toBeGreaterThan(by(0.1));
});

it('finds the order of questions again from answers of people whose level it does not know exactly', () => {
  const random = randomFrom('difficulty');
  const chance = (probability: number) => (random(1_000_000) / 1_000_000 < probability ? 1 : 0);
  const truth = [-1.5, -0.5, 0.5, 1.5];
  const answers = Array.from({ length: 400 }, (_, person) => truth.map((difficulty, index) => answer(`q${index}`, chance(sigmoid((person % 5) / 2 - 1 - difficulty))))).flat();
  const found = learned(new Map(), answers);
  const order = truth.map((_, index) => found.get(`q${index}`)!.difficulty);
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(order[3]! - order[0]!).toBeGreaterThan(1.5);
});
