import { Database } from '../../src/platform/database/database.service.js';
import { Quiz, type QuizDefinition, type QuizRules } from '../../src/quizzes/index.js';
import type { Question } from '../../src/quizzes/question.js';
import type { TestApp } from '../support/app.js';

/** Rules that ask for nothing special: deferred feedback, as many attempts as she likes, handing in completes. */
const plainRules: QuizRules = { behaviour: 'deferred', attempts: null, waitMinutes: 0, grade: 'best', passPercent: null, timeMinutes: null, shuffle: false, draw: {}, review: 'right', practice: null };

/** Publishes a quiz straight into its table and returns its id, for the `contentId` of a step. The same quiz is published once. */
export async function makeQuiz(test: TestApp, questions: Question[], rules: Partial<QuizRules> = {}): Promise<number> {
  const definition: QuizDefinition = { language: 'en', languages: ['en'], title: { en: 'A quiz' }, intro: {}, rules: { ...plainRules, ...rules }, questions };
  const quizzes = test.get(Database).repository(Quiz);
  const fingerprint = JSON.stringify(definition);
  return ((await quizzes.findOneBy({ fingerprint })) ?? (await quizzes.save({ fingerprint, definition }))).id;
}

const common = { language: 'en', mark: 1, penalty: 0, hints: [] };

/** “flour” is right, “bread” is wrong. */
export function aSingle(id: string, difference: Partial<Question> = {}): Question {
  const options = [
    { id: 'flour', text: { en: 'The flour' }, fraction: 1, feedback: { en: 'Yes, she buys it.' } },
    { id: 'bread', text: { en: 'The bread' }, fraction: 0, feedback: { en: 'No, she sells it.' } },
  ];
  return { ...common, id, kind: 'single', text: { en: `<p>What is a cost in ${id}?</p>` }, feedback: { en: '<p>Costs are what you pay.</p>' }, options, ...difference } as Question;
}

/** The number 12.5, exactly. */
export function aNumber(id: string, difference: Partial<Question> = {}): Question {
  return { ...common, id, kind: 'numerical', text: { en: '<p>How much is it?</p>' }, answers: [{ value: 12.5, tolerance: 0, toleranceKind: 'nominal', fraction: 1 }], ...difference } as Question;
}

/** A text that a person marks, 4 points at the most. */
export function anEssay(id: string, difference: Partial<Question> = {}): Question {
  return { ...common, id, kind: 'essay', mark: 4, text: { en: '<p>Who are your customers?</p>' }, words: 50, guide: { en: '<p>Two points for a reason.</p>' }, ...difference } as Question;
}

/** Every kind once, each with its right answer as a form posts it. */
export function everyKind(): { question: Question; right: Record<string, string | string[]> }[] {
  const option = (id: string, fraction: number) => ({ id, text: { en: `Option ${id}` }, fraction });
  return [
    { question: aSingle('single'), right: { 'answer.single.option': 'flour' } },
    { question: { ...common, id: 'multiple', kind: 'multiple', rule: 'weights', text: { en: 'Which?' }, options: [option('a', 0.5), option('b', 0.5), option('c', -1)] }, right: { 'answer.multiple.options': ['a', 'b'] } },
    { question: { ...common, id: 'truth', kind: 'truefalse', text: { en: 'Is it?' }, answer: true }, right: { 'answer.truth.answer': 'true' } },
    { question: { ...common, id: 'pairs', kind: 'matching', text: { en: 'Match.' }, pairs: ['x', 'y'].map((id) => ({ id, stem: { en: `Stem ${id}` }, answer: { en: `Answer ${id}` } })), distractors: [{ id: 'z', answer: { en: 'Answer z' } }] }, right: { 'answer.pairs.matches.x': 'x', 'answer.pairs.matches.y': 'y' } },
    { question: { ...common, id: 'order', kind: 'ordering', text: { en: 'Order.' }, items: ['one', 'two', 'three'].map((id) => ({ id, text: { en: `Item ${id}` } })) }, right: { 'answer.order.places.one': '1', 'answer.order.places.two': '2', 'answer.order.places.three': '3' } },
    { question: { ...common, id: 'word', kind: 'short', text: { en: 'What is left?' }, matchCase: false, answers: { en: [{ text: 'margin', fraction: 1 }] } }, right: { 'answer.word.text': 'Margin' } },
    { question: aNumber('number'), right: { 'answer.number.text': '12,5' } },
    { question: { ...common, id: 'gaps', kind: 'gap', text: { en: '<p>Price is {{one}} plus {{two}}.</p>' }, gaps: [{ id: 'one', choices: [option('cost', 1), option('luck', 0)] }, { id: 'two', matchCase: false, answers: { en: [{ text: 'margin', fraction: 1 }] } }] }, right: { 'answer.gaps.gaps.one': 'cost', 'answer.gaps.gaps.two': 'margin' } },
    { question: { ...common, id: 'essay', kind: 'essay', text: { en: 'Tell us.' }, words: 50 }, right: { 'answer.essay.text': 'I bake bread.' } },
    { question: { ...common, id: 'poll', kind: 'poll', text: { en: 'How was it?' }, options: [{ id: 'good', text: { en: 'Good' } }, { id: 'hard', text: { en: 'Hard' } }] }, right: { 'answer.poll.option': 'good' } },
  ] as { question: Question; right: Record<string, string | string[]> }[];
}
