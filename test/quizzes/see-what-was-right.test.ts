import type { Question } from '../../src/quizzes/question.js';
import { makeOptions } from '../make/question.js';
import { makeCourse } from '../make/course.js';
import { aSingle, everyKind, makeQuiz } from '../make/quiz.js';
import { useApp } from '../support/app.js';

const test = useApp();

let courses = 0;

/** The page that an attempt ends on, answered by Ada with a quiz of her own. */
async function reviewOf(questions: Parameters<typeof makeQuiz>[1], answers: Record<string, string | string[]>, seen: (sheet: string) => void = () => undefined): Promise<string> {
  const contentId = await makeQuiz(test, questions, { shuffle: true });
  const course = `/courses/weaving-${(courses += 1)}`;
  await makeCourse(test, { slug: `weaving-${courses}`, modules: [{ slug: 'cloth', steps: [{ slug: 'check', kind: 'quiz', contentId }] }] });
  const ada = await test.as(test.cast.ada);
  await ada.post(`${course}/enrolment`);
  const attempt = (await ada.post(`${course}/cloth/quiz/check/attempts`)).headers['location']!;
  seen((await ada.get(attempt)).text);
  await ada.post(attempt, { ...answers, press: 'look-over' });
  await ada.post(`${attempt}/submission`);
  return (await ada.get(attempt)).text;
}

/** Each option of a review, with its tone and its words. */
function optionsIn(page: string): string[] {
  return [...page.matchAll(/<li class="choice([^"]*)">.*?<\/li>/gs)].map(([line, tone]) => [tone!.trim(), ...line!.replace(/<[^>]*>/g, ' ').trim().split(/\s{2,}/)].join('|'));
}

it('says of an option that brings half of the points that it is partly right', async () => {
  const question = aSingle('fraud', { options: makeOptions(0, 0.5, 1) } as object);
  expect(optionsIn(await reviewOf([{ ...question, shuffle: false }], { 'answer.fraud.option': 'b' }))).toEqual(['|Option a', 'partly|Option b|Your answer|Partly right|About b', 'correct|Option c|Right answer']);
});

it('says of every option that belongs to the right answer that it is right', async () => {
  const question = aSingle('places', { kind: 'multiple', rule: 'weights', options: makeOptions(0.5, 0.5, -1) } as object);
  expect(optionsIn(await reviewOf([{ ...question, shuffle: false }], { 'answer.places.options': ['a', 'c'] }))).toEqual(['correct|Option a|Your answer|Right answer|About a', 'correct|Option b|Right answer', 'wrong|Option c|Your answer|About c']);
});

it('puts her words and the right ones into the sentence with gaps', async () => {
  const { question } = everyKind().find(({ question: one }) => one.kind === 'gap')!;
  const page = await reviewOf([question], { 'answer.gaps.gaps.one': 'luck', 'answer.gaps.gaps.two': '<cost>' });
  expect(page).toContain('Price is <b class="filling">Option luck</b> plus <b class="filling">&lt;cost&gt;</b>.');
  expect(page).toContain('Price is <b class="filling">Option cost</b> plus <b class="filling">margin</b>.');
  expect(page).not.toContain('____');
});

it('shows a text with gaps that was left empty as it was asked, and half filled as it was filled', async () => {
  const { question } = everyKind().find(({ question: one }) => one.kind === 'gap')!;
  expect(await reviewOf([question], {})).toContain('Price is ____ plus ____.');
  expect(await reviewOf([question], { 'answer.gaps.gaps.one': 'luck' })).toContain('Price is <b class="filling">Option luck</b> plus <b class="filling">____</b>.');
});

it('lists the pairs in the order of her sheet', async () => {
  const pairs = ['q', 'r', 's', 't', 'u', 'v'].map((id) => ({ id, stem: { en: `Stem ${id}` }, answer: { en: `Answer ${id}` } }));
  const question = { ...everyKind().find(({ question: one }) => one.kind === 'matching')!.question, pairs, distractors: [] } as Question;
  const asked: string[] = [];
  const page = await reviewOf([question], Object.fromEntries(pairs.map(({ id }) => [`answer.pairs.matches.${id}`, 'q'])), (sheet) => asked.push(...[...sheet.matchAll(/>(Stem .)<\/label>/g)].map(([, stem]) => stem!)));
  const [given, right] = [...page.matchAll(/<ul class="plain">(.*?)<\/ul>/gs)].map(([list]) => [...list.matchAll(/(Stem .) — /g)].map(([, stem]) => stem));
  expect(asked).toHaveLength(6);
  expect([given, right]).toEqual([asked, asked]);
});
