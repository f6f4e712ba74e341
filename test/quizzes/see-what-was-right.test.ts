import { makeOptions } from '../make/question.js';
import { makeCourse } from '../make/course.js';
import { aSingle, makeQuiz } from '../make/quiz.js';
import { useApp } from '../support/app.js';

const test = useApp();

let courses = 0;

/** The lines of a page that an attempt ends on, each option on its own. */
async function optionsAfter(questions: Parameters<typeof makeQuiz>[1], answers: Record<string, string | string[]>): Promise<string[]> {
  const contentId = await makeQuiz(test, questions);
  const course = `/courses/weaving-${(courses += 1)}`;
  await makeCourse(test, { slug: `weaving-${courses}`, modules: [{ slug: 'cloth', steps: [{ slug: 'check', kind: 'quiz', contentId }] }] });
  const ada = await test.as(test.cast.ada);
  await ada.post(`${course}/enrolment`);
  const attempt = (await ada.post(`${course}/cloth/quiz/check/attempts`)).headers['location']!;
  await ada.post(attempt, { ...answers, press: 'look-over' });
  await ada.post(`${attempt}/submission`);
  return [...(await ada.get(attempt)).text.matchAll(/<li class="choice([^"]*)">.*?<\/li>/gs)].map(([line, tone]) => [tone!.trim(), ...line!.replace(/<[^>]*>/g, ' ').trim().split(/\s{2,}/)].join('|'));
}

it('says of an option that brings half of the points that it is partly right', async () => {
  const question = aSingle('fraud', { options: makeOptions(0, 0.5, 1) } as object);
  expect(await optionsAfter([question], { 'answer.fraud.option': 'b' })).toEqual(['|Option a', 'partly|Option b|Your answer|Partly right|About b', 'correct|Option c|Right answer']);
});

it('says of every option that belongs to the right answer that it is right', async () => {
  const question = aSingle('places', { kind: 'multiple', rule: 'weights', options: makeOptions(0.5, 0.5, -1) } as object);
  expect(await optionsAfter([question], { 'answer.places.options': ['a', 'c'] })).toEqual(['correct|Option a|Your answer|Right answer|About a', 'correct|Option b|Right answer', 'wrong|Option c|Your answer|About c']);
});
