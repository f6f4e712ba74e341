import { itemsOf } from '../../src/quizzes/statistics/items.js';
import { Database } from '../../src/platform/database/database.service.js';
import { makeCourse } from '../make/course.js';
import { makeHandedIn, type Sheet } from '../make/handed-in.js';
import { makeOptions } from '../make/question.js';
import { aNumber, anEssay, aSingle, everyKind, makeQuiz } from '../make/quiz.js';
import { useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

let courses = 0;

/** A quiz in a course of its own, with attempts at it; `publish` makes another version of it. */
async function quizWith(questions: Parameters<typeof makeQuiz>[1], sheets: Sheet[], rules: Parameters<typeof makeQuiz>[2] = {}) {
  const slug = `spinning-${(courses += 1)}`;
  const publish = async (wanted: typeof questions) => {
    const contentId = await makeQuiz(test, wanted, rules);
    const course = await makeCourse(test, { slug, modules: [{ slug: 'wool', steps: [{ slug: 'check', kind: 'quiz', contentId }] }] });
    return { stepId: course.modules[0]!.steps[0]!.id, quizId: contentId };
  };
  const sitting = await publish(questions);
  if (sheets.length > 0) await makeHandedIn(test, sitting, sheets);
  return { path: `/quizzes/${slug}/wool/check/statistics`, sitting, publish };
}

const right = { option: 'flour' };
const wrong = { option: 'bread' };

/** So many learners: every second knows the first question, those who know the second do not know the third. */
function learners(count: number, difference: Partial<Sheet> = {}): Sheet[] {
  return Array.from({ length: count }, (_, at) => ({ responses: { one: at % 2 ? right : wrong, two: at % 2 ? right : wrong, three: at % 2 ? wrong : right }, ...difference }));
}

const three = [aSingle('one'), aSingle('two', { mark: 2 }), aSingle('three')];

it('lists the quizzes of all courses', async () => {
  const { path } = await quizWith([aSingle('listed')], []);
  const page = await (await test.as(test.cast.cleo)).get('/quizzes');
  expect(page.text).toContain(`href="${path}"`);
});

it('shows figures with their reading and what was chosen, without anybody’s name', async () => {
  const { path } = await quizWith(three, learners(12));
  const page = await (await test.as(test.cast.cleo)).get(path);
  expect(page.text).toContain('Strong learners do worse here: check the key');
  expect(page.text).toContain('6 times (50 %)');
  expect(page.text).toContain('2 of 4 points');
  expect(page.text).toContain('There are only 12 attempts');
  expect(page.text).not.toContain('Somebody');
});

it('says of a choice that brings half of the points that it is partly right', async () => {
  const { path } = await quizWith([aSingle('half', { options: makeOptions(1, 0.5, 0) } as object)], Array.from({ length: 12 }, () => ({ responses: { half: { option: 'b' } } })));
  const page = (await (await test.as(test.cast.cleo)).get(path)).text;
  const lines = [...page.matchAll(/<label for="half-[abc]">(.*?)<\/label>/gs)].map(([line]) => [/Right answer/.test(line), /Partly right/.test(line)]);
  expect(lines).toEqual([[true, false], [false, true], [false, false]]);
});

it('shows what was typed, and only counts what one learner typed', async () => {
  const word = everyKind().find(({ question }) => question.kind === 'short')!.question;
  const texts = [...Array<string>(6).fill('margin'), ...Array<string>(5).fill('Left over'), 'I am Mia'];
  const { path } = await quizWith([word], texts.map((text) => ({ responses: { word: { text } } })));
  const page = (await (await test.as(test.cast.cleo)).get(path)).text;
  const lines = [...page.matchAll(/<label for="word-typed-\d">(.*?)<\/label>/gs)].map(([, line]) => line!.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim());
  expect(lines).toEqual(['margin Right answer 6 times (50 %)', 'Left over 5 times (42 %)']);
  expect(page).not.toContain('Mia');
  expect(page).toContain('There are 1.');
});

it('computes what “imentor items” computes of the same table', async () => {
  const kinds = everyKind().map(({ question }) => question).filter(({ kind }) => kind !== 'essay');
  const sheets = Array.from({ length: 30 }, (_, at): Sheet => ({ responses: { single: at % 3 ? right : wrong, truth: { answer: at % 4 > 1 }, multiple: { options: at % 5 ? ['a', 'c'] : ['a', 'b'] }, number: { text: at % 2 ? '12.5' : '3' }, word: { text: 'margin' }, poll: { option: 'good' }, pairs: { matches: { x: 'x', y: at % 3 ? 'z' : 'y' } } } }));
  const { path } = await quizWith(kinds, sheets);
  const noor = await test.as(test.cast.noor);
  const file = await noor.download(`${path}/marks`);
  expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
  const items = itemsOf((file.body as Buffer).toString());
  if (!items.ok) throw new Error(JSON.stringify(items.mistakes));
  expect(items.answer.attempts).toBe(30);
  const page = (await noor.get(path)).text;
  for (const { item, facility, discriminationIndex, discriminativeEfficiency, advice } of items.answer.items) {
    const row = page.slice(page.indexOf(`href="#figures-${item}"`)).split('</tr>')[0]!;
    const figures = [...row.matchAll(/<td role="cell" class="number"[^>]*>([^<]*)<\/td>/g)].map((match) => match[1]);
    const percent = (value: number | null) => (value === null ? '–' : `${Math.round(value)} %`);
    expect([item, ...figures.slice(0, 3)]).toEqual([item, percent(facility), percent(discriminationIndex), percent(discriminativeEfficiency)]);
    if (advice) expect(row.toLowerCase()).toContain(advice);
  }
  expect(page).toContain(`${Math.round(items.answer.test.internalConsistency! * 100) / 100} %`);
});

it('hides everything under ten attempts, and warns under thirty', async () => {
  const { path, sitting } = await quizWith(three, learners(9));
  const cleo = await test.as(test.cast.cleo);
  const hidden = await cleo.get(path);
  expect(hidden.text).toContain('There are 9 attempts.');
  for (const secret of ['figures-one', 'of 4 points', 'times (', 'statistics/marks']) expect(hidden.text).not.toContain(secret);
  expect((await cleo.get(`${path}/marks`)).status).toBe(404);
  await makeHandedIn(test, sitting, learners(1));
  expect((await cleo.get(path)).text).toContain('steadier from 30 attempts on');
  await makeHandedIn(test, sitting, learners(20));
  expect((await cleo.get(path)).text).not.toContain('steadier from 30');
});

it('counts first attempts only, and flags the figures of all', async () => {
  const { path, sitting } = await quizWith(three, learners(10));
  await makeHandedIn(test, sitting, (await peopleAt(sitting.stepId)).map((personId) => ({ personId, number: 2, responses: { one: right } })));
  const cleo = await test.as(test.cast.cleo);
  expect((await cleo.get(path)).text).toContain('There are only 10 attempts');
  const all = await cleo.get(`${path}?attempts=all`);
  expect(all.text).toContain('There are only 20 attempts');
  expect(all.text).toContain('These figures may be wrong');
});

async function peopleAt(stepId: number): Promise<string[]> {
  const people = await test.get(Database).query<{ person_id: string }>('SELECT person_id FROM attempt WHERE step_id = $1', [stepId]);
  return people.map((row) => row.person_id);
}

it('compares languages, and hides small ones', async () => {
  const words = [aSingle('one'), aSingle('two'), aNumber('three')];
  const sheet = (at: number, language: string, knows: boolean): Sheet => ({ language, responses: { one: knows ? right : wrong, two: at % 2 ? right : wrong, three: { text: at % 3 ? '12.5' : '1' } } });
  const sheets = Array.from({ length: 60 }, (_, at) => [sheet(at, 'en', at % 4 > 0), sheet(at, 'fi', at % 4 === 0)]).flat();
  const { path } = await quizWith(words, [...sheets, ...Array.from({ length: 11 }, (_, at) => sheet(at, at < 3 ? 'ar' : 'tr', true))]);
  const page = await (await test.as(test.cast.cleo)).get(path);
  expect(page.text).toContain('<bdi>Suomi</bdi>: 25 % right');
  expect(page.text).toContain('Harder than in other languages for learners who know as much');
  expect(page.text).toContain('<bdi>العربية</bdi>: too few answers to show');
});

it('leaves out attempts with texts that wait to be marked', async () => {
  const { path, sitting } = await quizWith([aSingle('one'), anEssay('why')], learners(10));
  const cleo = await test.as(test.cast.cleo);
  expect((await cleo.get(path)).text).toContain('An attempt counts here when all its texts are marked.');
  await makeHandedIn(test, sitting, [{ responses: { one: right, why: { text: 'Because.' } } }]);
  expect((await cleo.get(path)).text).toContain('There are only 10 attempts');
});

it('shows each version of a quiz apart', async () => {
  const { path, publish, sitting } = await quizWith(three, learners(10));
  const later = await publish([aSingle('one'), aSingle('two')]);
  await makeHandedIn(test, later, learners(11));
  const cleo = await test.as(test.cast.cleo);
  const present = await cleo.get(path);
  expect(present.text).toContain('There are only 11 attempts');
  expect(present.text).toContain('Version of 22 November 2026');
  expect((await cleo.get(`${path}?version=${sitting.quizId}`)).text).toContain('There are only 10 attempts');
  expect((await cleo.get(`${path}?version=999999`)).status).toBe(404);
});

it('is for authors and administrators; a quiz that is none is not there', async () => {
  const { path } = await quizWith(three, learners(10));
  for (const member of [test.cast.ada, test.cast.elin, test.cast.max]) {
    const browser = await test.as(member);
    for (const address of ['/quizzes', path, `${path}/marks`]) expect((await browser.get(address)).status).toBe(404);
  }
  const cleo = await test.as(test.cast.cleo);
  expect((await cleo.get(path.replace('check', 'nothing'))).status).toBe(404);
  expect((await cleo.get('/quizzes/none/wool/check/statistics')).status).toBe(404);
});

it('is computed once until another attempt is handed in', async () => {
  const { path, sitting } = await quizWith(three, learners(10));
  const cleo = await test.as(test.cast.cleo);
  const computed = async () => (await queriesOf(() => cleo.get(path))).filter((query) => query.includes('FROM answer')).length;
  expect(await computed()).toBe(1);
  expect(await computed()).toBe(0);
  expect(await queriesOf(() => cleo.get(path))).toHaveLength(3);
  await makeHandedIn(test, sitting, learners(1));
  expect([await computed(), await computed()]).toEqual([1, 0]);
  test.clock.pass(60);
  expect(await computed()).toBe(1);
});
