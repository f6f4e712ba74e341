import { NotesService } from '../../src/lessons/index.js';
import { Person, SessionsService } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { makeCourse } from '../make/course.js';
import { Browser, useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

const lesson = '/courses/baking/costs/lesson/flour';

beforeAll(async () => {
  await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'flour' }, { slug: 'price', after: 'flour' }] }] });
  await (await test.as(test.cast.ada)).post('/courses/baking/enrolment');
  await (await test.as(test.cast.ben)).post('/courses/baking/enrolment');
});

it('keeps what she wrote, for her alone', async () => {
  const ada = await test.as(test.cast.ada);
  const answer = await ada.post(`${lesson}/note`, { note: 'Ask <b>Samira</b> about flour\nسؤال' });
  expect(answer.headers['location']).toBe(`${lesson}#notes`);
  expect((await ada.follow(answer)).text).toContain('Ask &lt;b&gt;Samira&lt;/b&gt; about flour\nسؤال</textarea>');
  expect((await (await test.as(test.cast.ben)).get(lesson)).text).not.toContain('Samira');
});

it('takes the last text that was sent, and forgets an empty one', async () => {
  const ada = await test.as(test.cast.ada);
  await ada.post(`${lesson}/note`, { note: 'First' });
  await ada.post(`${lesson}/note`, { note: 'Second' });
  expect((await test.get(NotesService).personalData(test.cast.ada.id)).notes).toEqual([{ course: 'baking', step: 'costs/flour', text: 'Second', changedAt: test.clock.now() }]);
  await ada.post(`${lesson}/note`, { note: '  ' });
  expect((await test.get(NotesService).personalData(test.cast.ada.id)).notes).toEqual([]);
});

it('keeps what she wrote in two places, and shows both', async () => {
  const [phone, library] = [await test.as(test.cast.ada), await test.as(test.cast.ada)];
  await phone.post(`${lesson}/note`, { note: 'Flour' });
  expect((await phone.get(lesson)).text).toContain('name="before" value="Flour"');
  await phone.post(`${lesson}/note`, { note: 'Flour\r\nAsk Samira', before: 'Flour' });
  const answer = await library.post(`${lesson}/note`, { note: 'Flour\r\nCount the bags', before: 'Flour' });
  expect(answer.headers['location']).toBe(`${lesson}#notes`);
  const page = (await library.follow(answer)).text;
  expect(page).toContain('Flour\nAsk Samira\nCount the bags</textarea>');
  expect(page).toContain('You wrote in these notes in another place, too. Now both texts are here.');
  // A script is led there as well: it has to see what came along.
  expect((await phone.post(`${lesson}/note`, { note: 'Oven', before: 'Flour' }, { prefer: 'return=minimal' })).status).toBe(303);
  expect((await phone.post(`${lesson}/note`, { note: 'All sold', before: 'Flour\r\nAsk Samira\r\nCount the bags\r\nOven' }, { prefer: 'return=minimal' })).status).toBe(204);
});

it('loses nothing when both are sent at the same moment', async () => {
  const ada = await test.as(test.cast.ada);
  await ada.post(`${lesson}/note`, { note: '' });
  await Promise.all(['one', 'two', 'three', 'four'].map((note) => ada.post(`${lesson}/note`, { note, before: '' })));
  const [kept] = (await test.get(NotesService).personalData(test.cast.ada.id)).notes;
  expect(kept!.text.split('\n').toSorted()).toEqual(['four', 'one', 'three', 'two']);
});

it('takes ten thousand letters, and not one more', async () => {
  const ada = await test.as(test.cast.ada);
  expect((await ada.post(`${lesson}/note`, { note: 'ش'.repeat(10_000) })).status).toBe(303);
  const page = await ada.post(`${lesson}/note`, { note: `${'a'.repeat(10_000)}z` });
  expect(page.status).toBe(422);
  expect(page.text).toContain('<a href="#note">Your notes are too long. Use at most 10,000 letters.</a>');
  expect(page.text).toContain('aaaz</textarea>');
  expect((await ada.get(lesson)).text).toContain('شششش</textarea>');
});

it('tells a script only that it is kept, and says nothing on the next page', async () => {
  const ada = await test.as(test.cast.ada);
  const answer = await ada.post(`${lesson}/note`, { note: 'Quietly' }, { prefer: 'return=minimal' });
  expect(answer.status).toBe(204);
  const page = await ada.get(lesson);
  expect(page.text).toContain('Quietly</textarea>');
  expect(page.text).not.toContain('Your notes are kept.');
});

it('keeps none where she cannot read', async () => {
  const ben = await test.as(test.cast.ben);
  expect((await ben.post('/courses/baking/costs/lesson/price/note', { note: 'Hello' })).status).toBe(403);
  expect((await ben.post('/courses/baking/costs/lesson/sugar/note', { note: 'Hello' })).status).toBe(404);
  const max = await test.as(test.cast.max);
  expect((await max.post(`${lesson}/note`, { note: 'Hello' })).headers['location']).toBe('/courses/baking');
  expect((await test.visitor().post(`${lesson}/note`, { note: 'Hello' })).status).toBe(401);
});

it('costs the page no query', async () => {
  const ada = await test.as(test.cast.ada);
  await ada.post(`${lesson}/note`, { note: 'Hello' });
  await ada.get(lesson);
  expect(await queriesOf(() => ada.get(lesson))).toHaveLength(2);
});

it('goes when the person goes', async () => {
  const ben = await test.as(test.cast.ben);
  await ben.post(`${lesson}/note`, { note: 'Hello' });
  await test.get(Database).repository(Person).delete({ id: test.cast.ben.id });
  expect(await test.get(NotesService).personalData(test.cast.ben.id)).toEqual({ notes: [], ticks: [] });
});

it('tells a script that the phone has locked itself, instead of leading it to a page that nobody sees', async () => {
  const token = await test.get(SessionsService).open(test.cast.ada.id, true, test.clock.now());
  test.clock.pass(3600);
  const answer = await new Browser(test.address, token).post(`${lesson}/note`, { note: 'Too late' }, { prefer: 'return=minimal', accept: 'application/json' });
  expect(answer.status).toBe(401);
});
