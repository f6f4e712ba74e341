import { EnrolmentsService } from '../../src/courses/index.js';
import { Person, type Viewer } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Mail } from '../../src/platform/mail/mail.entity.js';
import type { CastMember } from '../cast.js';
import { makeCohort } from '../make/cohort.js';
import { makeCourse } from '../make/course.js';
import { anEssay, aSingle, makeQuiz } from '../make/quiz.js';
import { useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

const text = 'My customers are families.\nThey want halal food <b>near</b> their home.';
let courses = 0;

/** A learner in a cohort (in Finland, of ZARIF; null for none) who has handed in a text. */
async function written({ learner = test.cast.ada, cohort = {}, questions = [anEssay('why')] }: { learner?: CastMember; cohort?: object | null; questions?: Parameters<typeof makeQuiz>[1] } = {}) {
  const slug = `selling-${(courses += 1)}`;
  const contentId = await makeQuiz(test, questions, { passPercent: 60 });
  await makeCourse(test, { slug, modules: [{ slug: 'start', steps: [{ slug: 'tell', kind: 'quiz', rule: 'pass', contentId }] }] });
  const browser = await test.as(learner);
  if (cohort) await browser.post('/enrolments', { key: (await makeCohort(test, slug, { organisationId: 'zarif', ...cohort })).enrolmentKey });
  else await test.get(EnrolmentsService).join({ id: learner.id } as Viewer, slug, test.clock.now());
  const attempt = (await browser.post(`/courses/${slug}/start/quiz/tell/attempts`)).headers['location']!;
  for (const { id, kind } of questions) if (kind === 'essay') await browser.post(attempt, { [`answer.${id}.text`]: text, press: 'save' });
  await browser.post(`${attempt}/submission`);
  test.clock.pass(60);
  return { browser, attempt, course: `/courses/${slug}`, path: `/marking${attempt.slice('/attempts'.length)}/why` };
}

it('is listed, read with its guide, marked, and counts at once', async () => {
  const { browser, attempt, course, path } = await written();
  expect((await browser.get(course)).text).not.toContain('Done on');
  const elin = await test.as(test.cast.elin);
  const list = await elin.get('/marking');
  expect(list.text).toContain(`<a href="${path}">Who are your customers?`);
  expect(list.text).toContain('11 words, English, handed in on 22 November 2026');
  const page = await elin.get(path);
  expect(page.text).toContain('They want halal food &lt;b&gt;near&lt;/b&gt; their home.');
  expect(page.text).toContain('Two points for a reason.');
  expect(page.text).not.toContain('Ada');
  const marked = await elin.post(path, { points: '3,5', comment: 'Good.\nSay why they come to you.', seen: '0' });
  expect(marked.headers['location']).toBe('/marking');
  expect((await elin.follow(marked)).text).toContain('The mark is kept.');
  expect((await elin.get('/marking')).text).not.toContain(path);
  const review = await browser.get(attempt);
  expect(review.text).toContain('3.5 of 4 points');
  expect(review.text).toContain('Good.\nSay why they come to you.');
  expect(review.text).not.toContain('Two points for a reason.');
  expect((await browser.get(course)).text).toContain('Done on');
});

it.each([
  ['nothing', { points: '' }, 'Write how many points you give.'],
  ['no number', { points: 'many' }, 'We cannot read these points.'],
  ['too many points', { points: '4.5' }, 'Give from 0 to 4 points.'],
  ['less than nothing', { points: '-1' }, 'Give from 0 to 4 points.'],
  ['a very long comment', { comment: 'x'.repeat(2001) }, 'Use at most 2,000 letters.'],
])('shows the mistake: %s, and keeps what was typed', async (_name, difference, sentence) => {
  const { path } = await written();
  const elin = await test.as(test.cast.elin);
  const page = await elin.post(path, { points: '2', comment: 'Kept words.', seen: '0', ...difference });
  expect(page.status).toBe(422);
  expect(page.text).toContain(sentence);
  expect(page.text).toContain('comment' in difference ? 'value="2"' : 'Kept words.');
  expect((await elin.get('/marking')).text).toContain(path);
});

it('keeps one of two marks that are given at once, and shows it to the other marker', async () => {
  const { browser, attempt, path } = await written();
  const markers = await Promise.all([test.cast.elin, test.cast.cleo, test.cast.noor].map((member) => test.as(member)));
  const answers = await Promise.all(markers.map((marker, index) => marker.post(path, { points: `${index + 1}`, comment: `Comment ${index + 1}`, seen: '0' })));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
  const kept = answers.findIndex(({ status }) => status === 303);
  const loser = answers.findIndex(({ status }) => status === 409);
  expect(answers[loser]!.text).toContain('Somebody else marked this text in the meantime');
  expect(answers[loser]!.text).toContain(`Comment ${kept + 1}</span>`);
  expect(answers[loser]!.text).toContain(`>Comment ${loser + 1}</textarea>`);
  expect(answers[loser]!.text).toContain('Replace the mark');
  expect((await browser.get(attempt)).text).toContain(`Comment ${kept + 1}`);
  const [seen] = /name="seen" value="(\d+)"/.exec(answers[loser]!.text)!.slice(1);
  await markers[loser]!.post(path, { points: `${loser + 1}`, comment: `Comment ${loser + 1}`, seen });
  expect((await browser.get(attempt)).text).toContain(`Comment ${loser + 1}`);
});

describe('who may mark', () => {
  const everybody = ['ada', 'ben', 'cleo', 'dara', 'elin', 'noor', 'max'] as const;

  it.each([
    ['in a cohort of her country and organisation', {}, ['cleo', 'elin', 'noor']],
    ['in a cohort of another country', { country: 'TR' }, ['cleo', 'noor']],
    ['in a cohort of no organisation', { organisationId: null }, ['elin', 'noor']],
    ['in no cohort', null, ['noor']],
  ])('a learner %s: %j', async (_case, cohort, markers) => {
    const { path } = await written({ cohort });
    for (const name of everybody) {
      const browser = await test.as(test.cast[name]);
      const may = markers.includes(name);
      expect([name, (await browser.get(path)).status]).toEqual([name, may ? 200 : 404]);
      expect([name, (await browser.get('/marking')).text.includes(path)]).toEqual([name, may]);
      if (!may) expect((await browser.post(path, { points: '1', comment: '', seen: '0' })).status).toBe(404);
    }
  });

  it('nobody her own text', async () => {
    const { browser, path } = await written({ learner: test.cast.elin });
    expect((await browser.get(path)).status).toBe(404);
    expect((await browser.get('/marking')).text).not.toContain(path);
    expect((await browser.post(path, { points: '4', comment: '', seen: '0' })).status).toBe(404);
  });
});

it('is not there before it is handed in, where nothing was written, nor for other kinds', async () => {
  const { attempt, path } = await written({ questions: [anEssay('why'), aSingle('bread')] });
  const noor = await test.as(test.cast.noor);
  expect((await noor.get(path)).status).toBe(200);
  expect((await noor.get(path.replace('why', 'bread'))).status).toBe(404);
  expect((await noor.get(path.replace('why', 'nothing'))).status).toBe(404);
  expect((await noor.get('/marking/none/why')).status).toBe(404);
  const ada = await test.as(test.cast.ada);
  const place = `/courses/selling-${courses}/start/quiz/tell/attempts`;
  const open = (await ada.post(place)).headers['location']!;
  expect(open).not.toBe(attempt);
  await ada.post(open, { 'answer.why.text': '  ', press: 'save' });
  const openPath = `/marking${open.slice('/attempts'.length)}/why`;
  expect((await noor.get(openPath)).status).toBe(404);
  await ada.post(`${open}/submission`);
  expect((await noor.get(openPath)).status).toBe(404);
});

describe('the mail to the learner', () => {
  async function wishesMails(digest: boolean): Promise<void> {
    await test.get(Database).repository(Person).update({ id: test.cast.ada.id }, { digest, language: digest ? 'fi' : 'en' });
  }

  const mailsAbout = (attempt: string) => test.get(Database).repository(Mail).findBy({ personId: test.cast.ada.id }).then((mails) => mails.filter(({ text: words }) => words.includes(attempt)));

  it('is written when all her texts are marked, if she wishes mails, in her language', async () => {
    await wishesMails(true);
    const { attempt, path } = await written({ questions: [anEssay('why'), anEssay('how')] });
    const elin = await test.as(test.cast.elin);
    await elin.post(path, { points: '3', comment: 'Only for her eyes.', seen: '0' });
    expect(await mailsAbout(attempt)).toEqual([]);
    await elin.post(path.replace('/why', '/how'), { points: '3', comment: '', seen: '0' });
    const [mail, ...others] = await mailsAbout(attempt);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ recipient: 'ada@example.org', language: 'fi' });
    expect(mail!.text).toContain(`http://localhost${attempt}`);
    expect(mail!.text).not.toContain('Only for her eyes.');
    await elin.post(path, { points: '4', comment: '', seen: '1' });
    expect(await mailsAbout(attempt)).toHaveLength(1);
  });

  it('is not written when she does not', async () => {
    await wishesMails(false);
    const { attempt, path } = await written();
    await (await test.as(test.cast.elin)).post(path, { points: '3', comment: '', seen: '0' });
    expect(await mailsAbout(attempt)).toEqual([]);
  });
});

it('lists twenty at a time, each once, the oldest first, in as many queries however many wait', async () => {
  await test.get(Database).query('UPDATE attempt SET waiting = 0');
  const elin = await test.as(test.cast.elin);
  const paths: string[] = [];
  for (let count = 0; count < 11; count += 1) {
    const { path } = await written({ questions: [anEssay('how'), anEssay('why')] });
    paths.push(path.replace('/why', '/how'), path);
  }
  const listed = (page: string) => [...page.matchAll(/href="(\/marking\/[^"?]+)"/g)].map((match) => match[1]!);
  const first = await elin.get('/marking');
  expect(listed(first.text)).toEqual(paths.slice(0, 20));
  const after = /href="\/marking\?after&#x3D;([^"]+)"/.exec(first.text)![1]!;
  expect(listed((await elin.get(`/marking?after=${after}`)).text)).toEqual(paths.slice(20));
  expect(await queriesOf(() => elin.get('/marking'))).toHaveLength(2);
  expect((await elin.get('/marking?after=nonsense')).status).toBe(200);
});
