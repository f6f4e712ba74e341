import { makeCohort } from '../make/cohort.js';
import { makeCourse } from '../make/course.js';
import { aSingle, makeQuiz } from '../make/quiz.js';
import { useApp } from '../support/app.js';

const test = useApp();

beforeAll(async () => {
  const contentId = await makeQuiz(test, [aSingle('flour')], { passPercent: 60 });
  await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'flour' }, { slug: 'check', kind: 'quiz', rule: 'pass', contentId }, { slug: 'price' }] }] });
});

/** The titles of the cards under “Your work”. */
function workOn(html: string): string[] {
  const [, work = ''] = html.split('<h2>Your work</h2>');
  return [...work.split('</section>')[0]!.matchAll(/<h3>(?:<a [^>]*>)?([^<]+)/g)].map((match) => match[1]!);
}

it.each([
  ['a learner', 'ada', []],
  ['a mentor', 'ben', ['For mentors']],
  ['an author', 'cleo', ['Texts to mark', 'Quiz results', 'What learners say about modules', 'Content and translations', 'In person and on paper', 'Content that is lacking']],
  ['an analyst', 'dara', ['Survey rounds', 'In person and on paper', 'What learners need', 'Files of answers']],
  ['a coordinator', 'elin', ['My groups', 'Texts to mark', 'Survey rounds', 'In person and on paper', 'What learners need', 'People and roles']],
  ['an administrator', 'noor', ['My groups', 'Texts to mark', 'Quiz results', 'What learners say about modules', 'Content and translations', 'Survey rounds', 'In person and on paper', 'What learners need', 'Files of answers', 'People and roles']],
] as const)('offers %s her work', async (_who, name, expected) => {
  const page = await (await test.as(test.cast[name])).get('/home');
  expect(workOn(page.text)).toEqual(expected);
});

it('names the newest groups of a coordinator, and nobody else’s', async () => {
  for (const name of ['Kouvola', 'Kotka', 'Lahti', 'Oulu']) await makeCohort(test, 'baking', { name });
  await makeCohort(test, 'baking', { name: 'Izmir', country: 'TR' });
  const { text } = await (await test.as(test.cast.elin)).get('/home');
  const names = [...text.matchAll(/<a href="\/cohorts\/[^"]+"><bdi>([^<]+)</g)].map((match) => match[1]!);
  expect(names).toEqual(['Oulu', 'Lahti', 'Kotka']);
});

it('shows the beginning of a long name in its own direction, also beside Arabic', async () => {
  expect((await (await test.as(test.cast.ada)).get('/home')).text).toContain('<span dir="auto">Ada</span>');
});

it('says what a quiz that she did not pass has brought, and that she is there', async () => {
  const ada = await test.as(test.cast.ada);
  await ada.post('/courses/baking/enrolment');
  await ada.post('/courses/baking/costs/lesson/flour/completion');
  const { headers } = await ada.post('/courses/baking/costs/quiz/check/attempts');
  await ada.post(headers['location']!, { 'answer.flour.option': 'bread', press: 'save' });
  await ada.post(`${headers['location']}/submission`);
  const { text } = await ada.get('/home');
  const tried = 'Quiz, 5 minutes. You have 0 %, which is not enough yet.';
  expect(text.split(tried)).toHaveLength(3);
  const steps = [...text.matchAll(/<li class="step is-(\w+)"/g)].map((match) => match[1]);
  expect(steps).toEqual(['done', 'current', 'open']);
  expect(text.match(/You are here/g)).toHaveLength(1);
});

it('says what would have been enough, where the version of the course knows it', async () => {
  const contentId = await makeQuiz(test, [aSingle('flour')], { passPercent: 60 });
  await makeCourse(test, { slug: 'weaving', modules: [{ slug: 'wool', steps: [{ slug: 'check', kind: 'quiz', rule: 'pass', enough: 60, contentId }] }] });
  const ben = await test.as(test.cast.ben);
  await ben.post('/courses/weaving/enrolment');
  const { headers } = await ben.post('/courses/weaving/wool/quiz/check/attempts');
  await ben.post(`${headers['location']}/submission`);
  expect((await ben.get('/home')).text).toContain('Quiz, 5 minutes. You have 0 %, and 60 % is enough.');
});

it('congratulates her when everything is finished, and says what else there is', async () => {
  await makeCourse(test, { slug: 'sewing', title: { en: 'Sewing' }, modules: [{ slug: 'cloth', steps: [{ slug: 'cotton' }] }] });
  const max = await test.as(test.cast.max);
  await max.post('/courses/sewing/enrolment');
  expect((await max.get('/home')).text).not.toContain('You finished this course');
  await max.post('/courses/sewing/cloth/lesson/cotton/completion');
  const { text } = await max.get('/home');
  expect(text).toContain('You finished this course');
  expect(text).toContain('<a class="button" href="/courses/sewing/certificate">');
  expect(text).toContain('Find another course');
});
