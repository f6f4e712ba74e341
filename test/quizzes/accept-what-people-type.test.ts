import { CatalogueService, stepsOf } from '../../src/courses/index.js';
import { PublishingService } from '../../src/publishing/index.js';
import { grade } from '../../src/quizzes/grading.js';
import { QuizzesService } from '../../src/quizzes/index.js';
import type { Question, Response } from '../../src/quizzes/question.js';
import { useApp } from '../support/app.js';

const test = useApp();

let questions: Question[];

beforeAll(async () => {
  await test.get(PublishingService).publish('content', { personId: null, notes: null }, test.clock.now());
  const { outline } = (await test.get(CatalogueService).course('start-your-business', test.clock.now()))!;
  const quizzes = stepsOf(outline).filter(({ step }) => step.kind === 'quiz');
  questions = (await Promise.all(quizzes.map(({ step }) => test.get(QuizzesService).definition(step.contentId)))).flatMap((quiz) => quiz.questions);
});

function stateOf(id: string, response: object): string {
  return grade(questions.find((question) => question.id === id)!, response as Response, { decimalSeparator: '.' }).state;
}

it.each([
  ['break-even', '30 bags'],
  ['break-even', '30 kassia'],
  ['cost-of-a-cake', '37,5 euros'],
  ['cost-of-a-cake', 'EUR 37.5'],
  ['margin-of-a-cake', '7,50 euroa'],
  ['the-word', 'the break-even point'],
  ['the-word', 'the break even'],
  ['be-slow', 'be slow'],
  ['be-slow', 'Slow!'],
  ['be-slow', 'ole hidas'],
  ['be-slow', 'yavaş ol'],
  ['pockets', 'three pockets'],
])('the quiz takes “%s” answered by “%s”', (id, text) => {
  expect(stateOf(id, { text })).toBe('right');
});

it('takes a word with its article in a gap', () => {
  expect(stateOf('two-words', { gaps: { rent: 'a fixed', cloth: 'a material cost' } })).toBe('right');
  expect(stateOf('two-words', { gaps: { rent: 'kiinteä', cloth: 'materiaalikulu' }, language: 'fi' })).toBe('right');
});

it.each([
  ['break-even', '20 bags'],
  ['the-word', 'the profit'],
  ['be-slow', 'be quick'],
  ['pockets', 'new colours'],
])('the quiz does not take “%s” answered by “%s”', (id, text) => {
  expect(stateOf(id, { text })).toBe('wrong');
});
