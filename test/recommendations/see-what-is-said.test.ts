import { v7 as uuid } from 'uuid';
import { Person, Role } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { ModuleFeedback } from '../../src/recommendations/feedback/module-feedback.entity.js';
import { SaidCounts } from '../../src/recommendations/said/said-counts.service.js';
import { makeRecommendable, rate } from '../make/recommended.js';
import { useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';
import { textOf } from '../support/text.js';

const test = useApp();

beforeAll(() => makeRecommendable(test));

const page = '/said/baking/costs';

/** So many more people said the same last month; the first of them is returned. */
async function say(people: number, said: Partial<ModuleFeedback>): Promise<string> {
  const ids = Array.from({ length: people }, () => uuid());
  for (const personId of ids) {
    await test.get(Database).repository(Person).insert({ id: personId, name: 'Somebody Secret', language: 'en', createdAt: test.clock.now() });
    await test.get(Database).repository(ModuleFeedback).insert({ personId, module: 'baking/costs', kind: 'too-hard', why: null, words: '', language: 'en', score: 1, saidAt: new Date('2026-10-10T10:00:00Z'), ...said });
  }
  return ids[0]!;
}

/** Another month begins. */
function count(): Promise<void> {
  return test.get(SaidCounts).count();
}

async function seen(address = page): Promise<string> {
  return textOf(await (await test.as(test.cast.cleo)).get(address));
}

it('tells her who will read it, and keeps in which language she said it', async () => {
  await rate(test, test.cast.ada, { literacy: [4, 1] });
  const ada = await test.as(test.cast.ada);
  expect(textOf(await ada.get('/results/baking/costs/feedback'))).toContain('They can also read your words, without your name.');
  await ada.post('/results/baking/costs/feedback', { answer: 'topic', words: 'I sell <b>bread</b>.' });
  expect(await test.get(Database).repository(ModuleFeedback).findOneByOrFail({ personId: test.cast.ada.id })).toMatchObject({ language: 'en' });
});

it('hides numbers of fewer than five, and their words', async () => {
  await say(3, { kind: 'not-for-me', why: 'time' });
  await say(4, { kind: 'too-easy' });
  await count();
  expect(await seen()).toMatch(/All languages together × × × 0|All languages together × 0 × 0/);
  expect(await seen()).toContain('Words are shown when at least 5 people');
  expect(await seen()).not.toContain('bread');
});

it('shows numbers of five, and words without a name or a day, escaped and marked with their language', async () => {
  await say(1, { kind: 'too-easy' });
  const fifth = await say(1, { kind: 'not-for-me', why: 'other', words: 'Ei <script>sovi</script>', language: 'fi' });
  await say(5, { kind: 'not-for-me', why: 'time' });
  await say(10, { kind: 'too-hard' });
  await test.get(Database).repository(ModuleFeedback).update({ personId: test.cast.ada.id }, { saidAt: new Date('2026-10-11T10:00:00Z') });
  await count();
  const { text } = await (await test.as(test.cast.cleo)).get(page);
  expect(text).toContain('I sell &lt;b&gt;bread&lt;/b&gt;.');
  expect(text).toContain('<span lang="fi" dir="ltr">Ei &lt;script&gt;sovi&lt;/script&gt;</span>');
  expect(text).not.toContain('Secret');
  expect(await seen('/said')).toMatch(/Module costs.*? 5 10 10 0/);
  await test.get(Database).repository(Person).delete({ id: fifth });
  expect(await seen()).not.toContain('sovi');
});

it('tells nothing of what somebody says now: no number moves, and no word is shown, until the month is over', async () => {
  const before = [await seen(), await seen('/said')];
  await say(6, { kind: 'too-hard', saidAt: test.clock.now() });
  await say(1, { kind: 'not-for-me', why: 'other', words: 'Said today', saidAt: test.clock.now() });
  expect([await seen(), await seen('/said')]).toEqual(before);
});

it('keeps the numbers for another month where too few have a new word', async () => {
  // Eight differences wait since the last count: seven new answers, and one that was erased. Of sixteen, four women can be behind.
  await say(8, { kind: 'too-hard' });
  await count();
  expect(await seen('/said')).toMatch(/Module costs.*? 5 10 10 0/);
  await say(1, { kind: 'too-hard' });
  await count();
  expect(await seen('/said')).toMatch(/Module costs.*? 5 25 10 0/);
});

it('takes a woman who says something else of a module for one of four, and who changed her language too', async () => {
  const women = await test.get(Database).repository(ModuleFeedback).find({ where: { kind: 'too-hard', language: 'en' }, take: 8 });
  for (const { personId } of women) await test.get(Database).repository(ModuleFeedback).update({ personId }, { kind: 'too-easy' });
  await count();
  expect(await seen('/said')).toMatch(/Module costs.*? 5 25 10 0/);
  for (const { personId } of women) await test.get(Database).repository(ModuleFeedback).update({ personId }, { kind: 'too-hard' });
});

it('never shows what was written before the form told who reads it', async () => {
  await say(1, { kind: 'not-for-me', why: 'other', words: 'Only for the list', language: null });
  expect(await seen()).not.toContain('Only for the list');
});

it('shows the same to authors of every organisation, because content is shared', async () => {
  const database = test.get(Database);
  await database.repository(Role).insert({ id: uuid(), personId: test.cast.max.id, role: 'author' });
  const max = await test.as(test.cast.max);
  expect(textOf(await max.get('/said'))).toMatch(/Module costs.*? 5 25 10 0/);
});

it('lists the modules of one level, and knows no other page', async () => {
  const cleo = await test.as(test.cast.cleo);
  expect(textOf(await cleo.get('/said?level=3'))).toContain('There are no modules here yet.');
  for (const wrong of ['level=4', 'page=0', 'page=2', 'page=x']) expect((await cleo.get(`/said?${wrong}`)).status).toBe(404);
});

it('asks the database once for all modules of a page, and twice for a module with words, however many have said something', async () => {
  const cleo = await test.as(test.cast.cleo);
  await cleo.get('/said');
  const about = (queries: string[]) => queries.filter((query) => /module_feedback|said_count/.test(query)).length;
  expect(about(await queriesOf(() => cleo.get('/said')))).toBe(1);
  expect(about(await queriesOf(() => cleo.get(page)))).toBe(2);
});
