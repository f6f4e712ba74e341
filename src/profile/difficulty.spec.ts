import { randomFrom } from '../platform/chance/chance.js';
import { learned, type Answering, type Difficulty } from './difficulty.js';
import type { AnswerShown } from './evidence.js';
import { sigmoid } from './mastery.js';

const shown = (questionId: string, fraction: number, own: Partial<AnswerShown> = {}): AnswerShown => ({ questionId, competence: 'costs', share: 1, fraction, guess: 0, ...own });

/** Somebody who says that she can do it so well, with what she answered each day. */
function person(days: AnswerShown[][], { said = 0.5, learned: known = 0 } = {}): Answering {
  return { said: new Map([['costs', said]]), sittings: days.map((answers, day) => ({ stepId: 1, sitting: `attempt ${day + 1}`, at: new Date(Date.UTC(2026, 10, 1 + day)), answers, learned: day < known })) };
}

const none = new Map<string, Difficulty>();

it('moves with each answer, less and less, by hand', () => {
  const second = -0.5 - (1 - sigmoid(0.5)) / 1.05;
  expect(learned(none, [person([[shown('q', 1)]])]).get('1 q')).toEqual({ difficulty: -0.5, answers: 1 });
  expect(learned(none, [person([[shown('q', 1)]]), person([[shown('q', 1)]])]).get('1 q')!.difficulty).toBeCloseTo(second, 12);
  expect(learned(new Map([['1 q', { difficulty: -0.5, answers: 1 }]]), [person([[shown('q', 1)]])]).get('1 q')!.difficulty).toBeCloseTo(second, 12);
});

it('learns from first answers only, and from each once', () => {
  expect(learned(none, [person([[shown('q', 0)], [shown('q', 1)]])]).get('1 q')).toEqual({ difficulty: 0.5, answers: 1 });
  expect(learned(none, [person([[shown('q', 0)]], { learned: 1 })]).size).toBe(0);
});

it('counts an answer of somebody who can much for more when it is wrong, whether she says so or showed it', () => {
  const by = (one: Answering) => learned(none, [one]).get('1 q')!.difficulty;
  expect(by(person([[shown('q', 0)]], { said: 0.9 }))).toBeGreaterThan(by(person([[shown('q', 0)]], { said: 0.1 })));
  expect(by(person([[shown('p', 1)], [shown('q', 0)]]))).toBeGreaterThan(by(person([[shown('p', 0)], [shown('q', 0)]])));
});

it('moves by the share of an answer that is about something she is known in', () => {
  expect(learned(none, [person([[shown('q', 1, { share: 0.4 }), shown('q', 1, { share: 0.6, competence: 'other' })]])]).get('1 q')!.answers).toBeCloseTo(1, 12);
});

it('finds the order of questions again from answers of people whose level it does not know exactly', () => {
  const random = randomFrom('difficulty');
  const chance = (probability: number) => (random(1_000_000) / 1_000_000 < probability ? 1 : 0);
  const truth = [-1.5, -0.5, 0.5, 1.5];
  const people = Array.from({ length: 400 }, (_, index) => person([truth.map((difficulty, at) => shown(`q${at}`, chance(sigmoid((index % 5) / 2 - 1 - difficulty))))]));
  const found = learned(none, people);
  const order = truth.map((_, at) => found.get(`1 q${at}`)!.difficulty);
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(order[3]! - order[0]!).toBeGreaterThan(1.5);
});
