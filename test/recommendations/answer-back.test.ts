import { v7 as uuid } from 'uuid';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { ModuleFeedback } from '../../src/recommendations/feedback/module-feedback.entity.js';
import { makeRecommendable, rate } from '../make/recommended.js';
import { useApp } from '../support/app.js';
import { textOf } from '../support/text.js';

const test = useApp();

const [costs, ideas] = ['/results/baking/costs/feedback', '/results/baking/ideas/feedback'];

beforeAll(async () => {
  await makeRecommendable(test);
  for (const member of [test.cast.ada, test.cast.cleo, test.cast.elin]) await rate(test, member, { literacy: [4, 1], creativity: [3, 1], people: [4, 4] });
});

function said() {
  return test.get(Database).repository(ModuleFeedback).find({ order: { saidAt: 'ASC' } });
}

it('takes what is not for her out of the list, says why it is gone, and keeps her own words', async () => {
  const ada = await test.as(test.cast.ada);
  expect(textOf(await ada.get('/results'))).toContain('Module costs');
  const asked = await ada.get(costs);
  expect(textOf(asked)).toContain('Module costs What is not right?');
  const thanked = await ada.follow(await ada.post(costs, { answer: 'topic', words: 'My brother does <that>.' }));
  expect(textOf(thanked)).toContain('Module costs – It is not in your list any more. You said that it is not for you.');
  expect(thanked.text).toContain('My brother does &lt;that&gt;.');
  expect((await ada.get(costs)).text).toMatch(/value="topic" checked/);
});

it('changes nothing when it is sent again, or twice at once', async () => {
  const ada = await test.as(test.cast.ada);
  const [before] = await said();
  test.clock.pass(60);
  await Promise.all([1, 2, 3].map(() => ada.post(costs, { answer: 'topic', words: 'My brother does <that>.' })));
  expect(await said()).toEqual([before]);
});

it('brings it back only when it is worth a fifth more to her, or when she takes it back', async () => {
  test.clock.pass(91 * 86_400);
  const ada = await test.as(test.cast.ada);
  expect(textOf(await ada.get('/results'))).not.toMatch(/What to learn next.*Module costs.*What you need most/);
  const back = await ada.follow(await ada.post(`${costs}/removal`));
  expect(textOf(back)).toContain('Module costs – It is new in your list. You took back what you had said about it.');
  expect(await said()).toEqual([]);
  expect((await ada.post(`${costs}/removal`)).status).toBe(303);
});

it('turns down again what came back because she needs it more', async () => {
  const max = await test.as(test.cast.max);
  await rate(test, test.cast.max, { literacy: [4, 2] });
  await max.follow(await max.post(costs, { answer: 'time' }));
  await rate(test, test.cast.max, { literacy: [4, 1] });
  test.clock.pass(91 * 86_400);
  const later = await test.as(test.cast.max);
  expect(textOf(await later.get('/results'))).toContain('Module costs – It is new in your list. You said that it is not for you. But you need it more now than then.');
  expect(textOf(await later.follow(await later.post(costs, { answer: 'time' })))).toContain('Module costs – It is not in your list any more. You said that it is not for you.');
  await later.post(`${costs}/removal`);
});

it('moves what is too hard down for her, and says so', async () => {
  const cleo = await test.as(test.cast.cleo);
  await rate(test, test.cast.cleo, { creativity: [4, 1] });
  expect(textOf(await cleo.get('/results'))).toMatch(/Module costs.*Module ideas/);
  const page = textOf(await cleo.follow(await cleo.post(costs, { answer: 'too-hard' })));
  expect(page).toContain('Module costs – It moved down. You said that it is too hard for you.');
});

it('takes five who find a module too hard as its level for everybody', async () => {
  const elin = await test.as(test.cast.elin);
  await elin.get('/results');
  const before = await scoreOf(test.cast.elin.id, 'baking/ideas');
  const database = test.get(Database);
  for (let voter = 0; voter < 5; voter += 1) {
    const id = uuid();
    await database.repository(Person).insert({ id, name: 'A voter', language: 'en', createdAt: test.clock.now() });
    await database.repository(ModuleFeedback).insert({ personId: id, module: 'baking/ideas', kind: 'too-hard', why: null, words: '', score: 1, saidAt: test.clock.now() });
  }
  await elin.get('/results');
  expect(await scoreOf(test.cast.elin.id, 'baking/ideas')).toBeCloseTo(before, 12);
  test.clock.pass(601);
  await elin.get('/results');
  expect(await scoreOf(test.cast.elin.id, 'baking/ideas')).toBeCloseTo(0.6 * before, 12);
});

async function scoreOf(personId: string, module: string): Promise<number> {
  const [row] = await test.get(Database).query<{ places: { module: string; score: number }[] }>('SELECT places FROM recommendation_list WHERE person_id = $1 ORDER BY number DESC LIMIT 1', [personId]);
  return row!.places.find((place) => place.module === module)!.score;
}

it('sends who knows it already to three questions, and keeps nothing yet', async () => {
  const elin = await test.as(test.cast.elin);
  const answer = await elin.post(costs, { answer: 'known' });
  expect(answer.headers['location']).toBe('/courses/baking/costs/check');
  expect((await said()).filter(({ personId }) => personId === test.cast.elin.id)).toEqual([]);
});

it.each<[string, object]>([
  ['nothing', {}],
  ['something else', { answer: 'perhaps' }],
  ['a list', { answer: ['time', 'topic'] }],
  ['too many words', { answer: 'other', words: 'a'.repeat(501) }],
])('asks again where it was sent %s', async (_what, fields) => {
  const elin = await test.as(test.cast.elin);
  const page = await elin.post(ideas, fields as Record<string, unknown>);
  expect(page.status).toBe(422);
  expect(page.text).toContain('class="error-summary error"');
});

it.each(['/results/baking/nowhere/feedback', '/results/nowhere/costs/feedback'])('knows no module that is not offered: %s', async (path) => {
  const elin = await test.as(test.cast.elin);
  expect((await elin.get(path)).status).toBe(404);
  expect((await elin.post(path, { answer: 'topic' })).status).toBe(404);
});

it('promises no change where an answer moves nothing', async () => {
  const elin = await test.as(test.cast.elin);
  const thanked = await elin.follow(await elin.post(ideas, { answer: 'too-hard' }));
  expect(textOf(thanked)).toContain('Your list takes into account what you said.');
  await elin.post(`${ideas}/removal`);
});
