import { PublishingService } from '../../src/publishing/index.js';
import { QuizzesService, type QuizDefinition } from '../../src/quizzes/index.js';
import { rightResponse, type Question } from '../../src/quizzes/question.js';
import { CatalogueService } from '../../src/courses/index.js';
import type { CastMember } from '../cast.js';
import { useApp, type Browser } from '../support/app.js';

const test = useApp();

const course = '/courses/start-your-business';
const placement = `${course}/placement/quiz/placement`;

let definition: QuizDefinition;

beforeAll(async () => {
  await test.get(PublishingService).publish('content', { personId: null, notes: null }, test.clock.now());
  const published = await test.get(CatalogueService).course('start-your-business', test.clock.now());
  definition = await test.get(QuizzesService).definition(published!.outline.placement!.contentId);
});

/** The fields of a form that answers these questions rightly. */
function rightFields(questions: readonly Question[]): Record<string, unknown> {
  return Object.fromEntries(questions.flatMap((question) => Object.entries(rightResponse(question)!).flatMap(([field, value]) => fieldsOf(`answer.${question.id}.${field}`, value))));
}

function fieldsOf(name: string, value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || Array.isArray(value)) return [[name, value]];
  return Object.entries(value as object).map(([key, inner]) => [`${name}.${key}`, inner]);
}

async function take(member: CastMember, questions: readonly Question[]): Promise<Browser> {
  const browser = await test.as(member);
  await browser.post(`${course}/enrolment`);
  const attempt = (await browser.post(`${placement}/attempts`)).headers['location']!;
  await browser.post(attempt, { ...rightFields(questions), press: 'look-over' });
  await browser.post(`${attempt}/submission`);
  return browser;
}

it('lets somebody who knows everything skip the course', async () => {
  const ada = await take(test.cast.ada, definition.questions);
  const page = await ada.get(course);
  expect(page.text).toContain('You showed that you know this');
  expect(page.text).not.toContain('Not started');
});

it('lets somebody who knows one module skip just that', async () => {
  const ben = await take(test.cast.ben, definition.questions.filter((question) => question.module === 'know-your-idea'));
  expect((await ben.get(`${course}/know-your-customers/lesson/who-are-your-customers`)).status).toBe(200);
  expect((await ben.get(course)).text).toContain('Not started');
});

it('says which modules she may skip, and how many right answers a module asks for', async () => {
  const elin = await test.as(test.cast.elin);
  await elin.post(`${course}/enrolment`);
  expect((await elin.get(placement)).text).toContain('For each module, 60 % of its questions right is enough.');
  const [one, two] = definition.questions.filter((question) => question.module === 'know-your-customers');
  const attempt = (await elin.post(`${placement}/attempts`)).headers['location']!;
  await elin.post(attempt, { ...rightFields([one!, two!]), press: 'look-over' });
  await elin.post(`${attempt}/submission`);
  const result = (await elin.get(attempt)).text;
  expect(result).toContain('This is what you know already');
  expect(result).not.toContain('Passed!');
  const modules = [...result.matchAll(/<li><span>(.*?)<\/span>.*?<\/li>/gs)].map(([line]) => line.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim());
  expect(modules).toEqual(['Know your idea To learn', 'Know your customers You know this: you may skip it', 'Costs and prices To learn', 'Start safely To learn']);
  expect(result).toContain(`<a class="button" href="${course}/know-your-idea/lesson/what-is-an-idea">Go on</a>`);
});

it('puts the options of the placement quiz in another order for everybody', () => {
  expect(definition.rules).toMatchObject({ shuffle: true, passPercent: 60 });
});

it('lets somebody who knows nothing skip nothing', async () => {
  const max = await take(test.cast.max, []);
  expect((await max.get(course)).text).not.toContain('You showed that you know this');
  expect((await max.get(`${course}/know-your-customers/lesson/who-are-your-customers`)).status).toBe(403);
});
