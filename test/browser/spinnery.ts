import { makeCohort } from '../make/cohort.js';
import { makeCourse } from '../make/course.js';
import { makeHandedIn, type Sheet } from '../make/handed-in.js';
import { anEssay, everyKind, makeQuiz } from '../make/quiz.js';
import type { TestApp } from '../support/app.js';

/** What authors and markers have to look after: addresses of the pages. */
export interface Spinnery {
  statistics: string;
  text: string;
}

/** A course with a quiz of all kinds that forty learners have taken in two languages, and a text of Ada’s that waits. */
export async function makeSpinnery(test: TestApp): Promise<Spinnery> {
  const kinds = everyKind().map(({ question }) => question).filter(({ kind }) => kind !== 'essay');
  const steps = [{ slug: 'check', contentId: await makeQuiz(test, kinds) }, { slug: 'tell', contentId: await makeQuiz(test, [anEssay('why')]) }];
  const course = await makeCourse(test, { slug: 'spinning', title: { en: 'Spin and sell', ar: 'الغزل والبيع' }, modules: [{ slug: 'wool', steps: steps.map((step) => ({ ...step, kind: 'quiz' as const })) }] });
  const [check] = course.modules[0]!.steps;
  await makeHandedIn(test, { stepId: check!.id, quizId: check!.contentId }, Array.from({ length: 40 }, (_, at) => sheet(at)));
  return { statistics: '/quizzes/spinning/wool/check/statistics', text: await writeText(test) };
}

function sheet(at: number): Sheet {
  return {
    language: at % 2 ? 'en' : 'fi',
    responses: {
      single: { option: at % 20 ? 'flour' : 'bread' },
      multiple: { options: at % 5 ? ['a', 'c'] : ['a', 'b'] },
      truth: { answer: at % 4 > 1 },
      number: { text: at % 3 ? '12.5' : '3' },
      word: { text: at > 35 ? 'cost' : 'margin' },
      order: { places: { one: 1, two: at % 3 ? 2 : 3, three: at % 3 ? 3 : 2 } },
      poll: { option: at % 3 ? 'good' : 'hard' },
      pairs: { matches: { x: 'x', y: at % 3 ? 'z' : 'y' } },
      gaps: { gaps: { one: at % 4 ? 'cost' : 'luck', two: 'margin' } },
    },
  };
}

async function writeText(test: TestApp): Promise<string> {
  const { enrolmentKey } = await makeCohort(test, 'spinning', { organisationId: 'zarif' });
  const ada = await test.as(test.cast.ada);
  await ada.post('/enrolments', { key: enrolmentKey });
  const attempt = (await ada.post('/courses/spinning/wool/quiz/tell/attempts')).headers['location']!;
  await ada.post(attempt, { 'answer.why.text': 'My customers are families with children.\n\nThey buy wool because it is warm, and they come back.', press: 'save' });
  await ada.post(`${attempt}/submission`);
  return `/marking${attempt.slice('/attempts'.length)}/why`;
}
