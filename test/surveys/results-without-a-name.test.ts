import type { Response } from 'supertest';
import { Database } from '../../src/platform/database/database.service.js';
import { unseal } from '../../src/platform/web/sealed.js';
import { AnonymousBox } from '../../src/surveys/anonymous/anonymous.entity.js';
import { beginWithCode } from '../make/code.js';
import { makeCourse } from '../make/course.js';
import { makeRound } from '../make/round.js';
import { makeSurvey } from '../make/survey.js';
import { useApp, type Browser } from '../support/app.js';
import { textOf } from '../support/text.js';

const test = useApp();
let roundId: string;
let path: string;

beforeAll(async () => {
  await makeSurvey(test);
  await makeSurvey(test, 'title: Short\naudience: everybody\nintro: Short.\nthanks: Thanks!\nminutes: 1\npages:\n  - id: only\n    questions:\n      - { id: story, kind: text, text: Tell us. }\n', 'short');
  await makeCourse(test, { slug: 'money', modules: [{ slug: 'costs', teaches: { literacy: 0.6 }, minutes: 25, languages: ['en', 'ar'], title: { en: 'Costs', ar: 'التكاليف' }, steps: [] }] });
});
beforeEach(async () => {
  await test.get(Database).query('TRUNCATE survey_round, anonymous_draft, anonymous_box CASCADE');
  const round = await makeRound(test, { ways: ['anonymous'] });
  [roundId, path] = [round.id, `/a/${round.link}`];
});

/** Answers all pages, and rates as the test says. */
async function fill(rated: Record<string, string>, browser: Browser): Promise<void> {
  await browser.post(`${path}/answers/pages/you`, { shown: ['business'], 'answer.business': 'planned', press: 'next' });
  await browser.post(`${path}/answers/pages/needs`, { shown: ['needs'], ...Object.fromEntries(Object.entries(rated).map(([name, step]) => [`answer.needs.${name}`, step])), press: 'next' });
  await browser.post(`${path}/answers/pages/end`, { shown: ['explain', 'agree', 'story'], 'answer.agree': 'yes', 'answer.story': 'I bake.', press: 'next' });
}

/** The same, and sends. Returns what answers her. */
async function send(rated: Record<string, string>, browser: Browser): Promise<Response> {
  await fill(rated, browser);
  return browser.post(`${path}/answers/submission`);
}

describe('the results of somebody whose name nobody knows', () => {
  const rated = { 'literacy.importance': '4', 'literacy.ability': '1', 'creativity.importance': '3', 'creativity.ability': '4' };

  it('are in the answer to sending, and nowhere later: not by a reload, the code, or any page', async () => {
    const { browser, code } = await beginWithCode(test, path);
    const results = await send(rated, browser);
    expect(results.status).toBe(200);
    expect(textOf(results)).toContain('This you need most Counting costs Learn this first Costs Course money · 25 minutes Together: 25 minutes This you do well Finding ideas');
    expect(results.text).toContain('We show this page only once');
    expect(results.text).not.toContain('I bake.');
    expect(results.headers['cache-control']).toBe('no-store');

    const again = await browser.follow(await browser.post(`${path}/answers/submission`));
    expect(again.headers['location']).toBe(`${path}/thanks`);
    const pages = [await browser.follow(again), ...(await Promise.all([path, `${path}/answers`, `${path}/answers/submission`, `${path}/thanks`].map((at) => browser.get(at))))];
    await browser.post(`${path}/resumption`, { code });
    pages.push(await browser.get(path), await browser.get(`${path}/answers`));
    for (const { text } of pages) expect(text).not.toContain('Counting costs');
    expect(await test.get(Database).repository(AnonymousBox).find()).toMatchObject([{ sheets: 1 }]);
  });

  it('are said to be shown once, when a second press comes after the first', async () => {
    const { browser } = await beginWithCode(test, path);
    await send(rated, browser);
    const again = await browser.follow(await browser.post(`${path}/answers/submission`));
    expect(textOf(await browser.follow(again))).toContain('We can show your results only once, right after you send your answers.');
  });

  it('come, or are said to be shown once, when two presses arrive together; one sheet is kept', async () => {
    const { browser } = await beginWithCode(test, path);
    await fill(rated, browser);
    const answers = await Promise.all([1, 2].map(() => browser.post(`${path}/answers/submission`)));
    const shown = answers.filter(({ status, text }) => status === 200 && text.includes('Counting costs'));
    const ledAway = answers.filter(({ status }) => status === 303);
    expect([shown.length > 0, shown.length + ledAway.length]).toEqual([true, 2]);
    expect(await test.get(Database).repository(AnonymousBox).find()).toMatchObject([{ sheets: 1 }]);
  });

  it('are not spoken of where a survey leads to none', async () => {
    const round = await makeRound(test, { slug: 'short', ways: ['anonymous'] });
    expect(textOf(await test.visitor().get(`/a/${round.link}/thanks`))).not.toContain('only once');
  });

  it.each([
    ['too little was asked', 'short', 'This survey asks too little'],
    ['nothing was rated', 'small', 'You did not say how well you can do things'],
  ])('are not promised above the thanks, nor offered on paper, where %s', async (_why, slug, sentence) => {
    const { link } = await makeRound(test, { slug, ways: ['anonymous'] });
    const { browser } = await beginWithCode(test, `/a/${link}`);
    for (const page of ['you', 'end']) await browser.post(`/a/${link}/answers/pages/${page}`, { shown: ['business', 'agree'], 'answer.business': 'planned', 'answer.agree': 'yes', press: 'next' });
    const thanks = await browser.post(`/a/${link}/answers/submission`);
    expect(textOf(thanks)).toContain(sentence);
    expect(thanks.text).not.toContain('Your results');
    expect(thanks.text).not.toContain('data-print');
  });

  it('are in her language, and say so where nothing was rated', async () => {
    const { browser } = await beginWithCode(test, path);
    await browser.post(`${path}/answers/pages/you`, { shown: ['business'], 'answer.business': 'planned', press: 'language ar' });
    const results = await send(rated, browser);
    expect(results.text).toContain('<html lang="ar" dir="rtl"');
    expect(results.text).toContain('<b>التكاليف</b>');
    expect(results.text).toContain('<li><span lang="en" dir="ltr">Counting costs</span></li>');
    expect((await send({}, (await beginWithCode(test, path)).browser)).text).toContain('You did not say how well you can do things');
  });

  it('leave in her browser that something was sent, and neither what nor a way to it', async () => {
    const { browser } = await beginWithCode(test, path);
    await send(rated, browser);
    expect(unseal(browser.cookie('answering'), test.settings.secret, `answering ${roundId}`, test.clock.now())).toEqual({ sent: true });
    expect((await browser.post(`${path}/beginning`)).headers['location']).toBe(path);
  });

  it('lead everybody the same way, whatever they are', async () => {
    const [one, other] = [await send(rated, (await beginWithCode(test, path)).browser), await send({}, (await beginWithCode(test, path)).browser)];
    const ways = ({ text }: Response) => [...text.matchAll(/<(?:a|form) [^>]*(?:href|action)="([^"]*)"/g)].map(([, way]) => way);
    expect(ways(one)).toEqual(ways(other));
    expect(ways(one)).toEqual(expect.arrayContaining(['/courses', '/sign-up']));
  });
});
