import { madeUpAttempt } from './made-up-attempt.js';
import type { Question } from './question.js';
import type { QuizDefinition } from './quiz.js';

const common = { language: 'en', mark: 1, penalty: 0, hints: [], feedback: {}, text: { en: '' } };
const option = (id: string, fraction: number) => ({ id, text: { en: id }, fraction });

const questions = [
  { ...common, id: 'single', kind: 'single', options: [option('a', 1), option('b', 0), option('c', 0)] },
  { ...common, id: 'multiple', kind: 'multiple', rule: 'weights', options: [option('a', 0.5), option('b', 0.5), option('c', -0.5)] },
  { ...common, id: 'truefalse', kind: 'truefalse', answer: true },
  { ...common, id: 'ordering', kind: 'ordering', items: [{ id: 'a', text: {} }, { id: 'b', text: {} }, { id: 'c', text: {} }] },
  { ...common, id: 'numerical', kind: 'numerical', answers: [{ value: 12.5, tolerance: 0, toleranceKind: 'nominal', fraction: 1 }] },
] as unknown as Question[];

function quiz(behaviour: 'deferred' | 'immediate' | 'interactive'): QuizDefinition {
  const rules = { behaviour, attempts: null, waitMinutes: 0, grade: 'best', passPercent: 60, timeMinutes: null, shuffle: true, draw: {}, review: 'right', practice: null } as const;
  return { language: 'en', languages: ['en'], title: {}, intro: {}, rules, questions };
}

describe.each(['deferred', 'immediate', 'interactive'] as const)('an attempt that is made up, %s', (behaviour) => {
  it.each(['en', 'fi', 'ar'])('is all right for somebody who knows everything, in %s', (language) => {
    expect(madeUpAttempt(quiz(behaviour), 'seed', language, () => true).grade).toMatchObject({ percent: 100, waiting: 0 });
  });

  it('is right nowhere for somebody who knows nothing', () => {
    for (const { questionId, state } of madeUpAttempt(quiz(behaviour), 'seed', 'en', () => false).answers) {
      expect([questionId, state.phase, state.outcome!.state === 'right']).toEqual([questionId, 'finished', false]);
    }
  });

  it('is the same for the same seed', () => {
    expect(madeUpAttempt(quiz(behaviour), 'one', 'en', () => false)).toEqual(madeUpAttempt(quiz(behaviour), 'one', 'en', () => false));
  });
});
