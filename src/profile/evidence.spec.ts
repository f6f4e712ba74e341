import { evidenceIn, type AnswerShown, type KeptSitting } from './evidence.js';

const now = new Date('2026-11-22T12:00:00Z');
const shown = (questionId: string, own: Partial<AnswerShown> = {}): AnswerShown => ({ questionId, competence: 'costs', share: 1, fraction: 1, guess: 0.25, ...own });
const sitting = (daysAgo: number, answers: AnswerShown[], stepId = 1): KeptSitting => ({ stepId, sitting: `attempt ${daysAgo}`, at: new Date(now.getTime() - daysAgo * 24 * 3600 * 1000), answers });

it('tells how long ago each answer was, and how hard its question is', () => {
  expect(evidenceIn([sitting(9, [shown('a')]), sitting(0, [shown('b', { fraction: 0 })])], new Map([['1 a', 0.7]]), now)).toEqual([
    { competence: 'costs', share: 1, fraction: 1, guess: 0.25, difficulty: 0.7, first: true, daysAgo: 9 },
    { competence: 'costs', share: 1, fraction: 0, guess: 0.25, difficulty: 0, first: true, daysAgo: 0 },
  ]);
});

it('knows what she saw before, at the same step', () => {
  const both = [shown('a', { share: 0.5 }), shown('a', { share: 0.5, competence: 'prices' })];
  const told = evidenceIn([sitting(3, both), sitting(2, [...both, shown('b')]), sitting(1, [shown('a')], 2)], new Map(), now);
  expect(told.map(({ first }) => first)).toEqual([true, true, false, false, true, true]);
});

it('takes what a clock puts into the future for now', () => {
  expect(evidenceIn([sitting(-1, [shown('a')])], new Map(), now)).toMatchObject([{ daysAgo: 0 }]);
});
