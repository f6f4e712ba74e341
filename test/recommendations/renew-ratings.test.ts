import { CompetencesService, type Framework } from '../../src/competences/index.js';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Rating } from '../../src/profile/index.js';
import { Renewal } from '../../src/recommendations/renewal/renewal.entity.js';
import { makeCourse } from '../make/course.js';
import { rate } from '../make/recommended.js';
import { useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';
import { textOf } from '../support/text.js';

const test = useApp();
const path = '/results/renewal';
const day = 24 * 3600;
const ids = ['costs', 'ideas', 'people', 'plans', 'risks', 'team', 'vision'];
const frameworkOf = (audience: string, competences: string[]): Framework => ({
  id: audience,
  audience,
  title: { en: 'Framework' },
  source: { en: 'JRC' },
  areas: [{ id: `${audience}-area`, title: { en: 'All' }, competences: competences.map((id) => ({ id, title: { en: `Title ${id}` }, says: { en: `I can do ${id}.` } })) }],
  goals: [],
});

beforeAll(async () => {
  await test.get(CompetencesService).publish([frameworkOf('entrepreneur', ids), frameworkOf('mentor', ['trust'])]);
  test.get(CompetencesService).forget();
  await makeCourse(test, { slug: 'baking', modules: [{ slug: 'vision', teaches: { vision: 0.9 }, steps: [{ slug: 'see' }] }, { slug: 'team', teaches: { team: 0.5 }, steps: [{ slug: 'ask' }] }] });
  await rate(test, test.cast.ben, { trust: [4, 1], costs: [4, 1] });
  for (const who of ['ada', 'max'] as const) await rate(test, test.cast[who], Object.fromEntries(ids.map((id) => [id, [4, id === 'team' ? 2 : 1]])));
});

const ratingsOf = async (personId: string) => new Map((await test.get(Database).repository(Rating).findBy({ personId })).map((rating) => [rating.competence, rating]));
const kept = (personId: string) => test.get(Database).repository(Renewal).find({ where: { personId }, order: { answeredAt: 'ASC' } });

/** The page as a browser sends it, untouched but for `changes`; null takes a field away. */
function sentFrom(html: string, changes: Record<string, string | null> = {}): Record<string, string | string[]> {
  const asked = [...html.matchAll(/name="asked" value="([^"]+)"/g)].map((match) => match[1]!);
  const chosen = [...html.matchAll(/name="((?:importance|ability)\.[^"]+)" value="(\d)" checked/g)].map((match) => [match[1]!, match[2]!]);
  const fields = Object.entries({ ...Object.fromEntries(chosen), ...changes }).filter((entry): entry is [string, string] => entry[1] !== null);
  return { asked, ...Object.fromEntries(fields) };
}

it('offers nothing, and has nothing to check, before twelve months have passed', async () => {
  test.clock.pass(360 * day);
  const ada = await test.as(test.cast.ada);
  expect((await ada.get('/results')).text).not.toContain(path);
  expect(textOf(await ada.follow(await ada.get(path)))).toContain('None of your answers is old, so there is nothing to check.');
  await ada.post(`${path}/postponement`);
  expect(await kept(test.cast.ada.id)).toEqual([]);
});

it('then says since when her answers are, in a sentence, and offers to check five of them', async () => {
  test.clock.pass(10 * day);
  const ada = await test.as(test.cast.ada);
  const text = textOf(await ada.get('/results'));
  expect(text).toMatch(/Your answers are from \w+ 20\d\d, and some of it may be different today\. Check five of them again Not now/);
  expect(text).toContain('Module vision');
});

it('asks again what tells most for her list, with what she said chosen already', async () => {
  const { text, status } = await (await test.as(test.cast.ada)).get(path);
  expect(status).toBe(200);
  expect(sentFrom(text)).toEqual({
    asked: ['vision', 'team', 'costs', 'ideas', 'people'],
    ...Object.fromEntries(['vision', 'costs', 'ideas', 'people'].flatMap((id) => [[`importance.${id}`, '4'], [`ability.${id}`, '1']])),
    'importance.team': '4',
    'ability.team': '2',
  });
  expect(textOf({ text })).toContain('Title vision I can do vision. How important is this for your business?');
});

it('keeps nothing of an unfinished page, says what is missing, and shows what she chose', async () => {
  const ada = await test.as(test.cast.ada);
  const before = await ratingsOf(test.cast.ada.id);
  const answer = await ada.post(path, sentFrom((await ada.get(path)).text, { 'ability.vision': '3', 'importance.team': null }));
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('<a href="#importance.team">Choose how important this is for you: Title team.</a>');
  expect(answer.text).toContain('id="importance.team-error"');
  expect(sentFrom(answer.text)).toMatchObject({ asked: ['vision', 'team', 'costs', 'ideas', 'people'], 'ability.vision': '3', 'ability.team': '2' });
  expect(sentFrom(answer.text)).not.toHaveProperty('importance.team');
  expect(await ratingsOf(test.cast.ada.id)).toEqual(before);
  expect(await kept(test.cast.ada.id)).toEqual([]);
});

it.each<[string, Record<string, string | string[]>]>([
  ['nothing', {}],
  ['a competence that is not hers', { asked: ['vision', 'flying'], 'ability.vision': '3', 'importance.vision': '4' }],
  ['more than five', { asked: ids, ...Object.fromEntries(ids.flatMap((id) => [[`importance.${id}`, '1'], [`ability.${id}`, '1']])), 'ability.vision': '3' }],
])('keeps nothing of %s, and asks anew', async (_what, sent) => {
  const before = await ratingsOf(test.cast.ada.id);
  const answer = await (await test.as(test.cast.ada)).post(path, sent);
  expect(answer.status).toBe(422);
  expect(textOf(answer)).toContain('We could not save this, because we ask about other things now.');
  expect(sentFrom(answer.text)['ability.vision']).toBe(sent['ability.vision'] ?? '1');
  expect(await ratingsOf(test.cast.ada.id)).toEqual(before);
});

it('takes what she says now, leaves what she was not asked, and makes her list anew with the reason', async () => {
  const ada = await test.as(test.cast.ada);
  const before = await ratingsOf(test.cast.ada.id);
  const sent = sentFrom((await ada.get(path)).text, { 'ability.vision': '4' });
  const text = textOf(await ada.follow(await ada.post(path, sent)));
  expect(text).toContain('Saved. Your list follows your answers of today.');
  expect(text).toContain('Module vision – It is not in your list any more. You said that you can do “Title vision” better now.');
  expect(text).not.toContain('Not now');
  const after = await ratingsOf(test.cast.ada.id);
  expect(after.get('vision')).toMatchObject({ importance: 4, ability: 4, ratedAt: test.clock.now() });
  expect(after.get('people')).toMatchObject({ importance: 4, ability: 1, ratedAt: test.clock.now() });
  for (const id of ['plans', 'risks']) expect(after.get(id)).toEqual(before.get(id));
  expect(await kept(test.cast.ada.id)).toMatchObject([{ ratings: [{ competence: 'vision', importance: 4, ability: 4 }, { competence: 'team' }, { competence: 'costs' }, { competence: 'ideas' }, { competence: 'people' }] }]);
});

it('keeps once what was sent twice, and what she corrects on the same page', async () => {
  const max = await test.as(test.cast.max);
  const sent = sentFrom((await max.get(path)).text);
  const answers = await Promise.all([1, 2, 3].map(() => max.post(path, sent)));
  expect(answers.map(({ status, headers }) => [status, headers['location']])).toEqual([1, 2, 3].map(() => [303, '/results']));
  expect(await kept(test.cast.max.id)).toHaveLength(1);
  await max.post(path, { ...sent, 'ability.team': '4' });
  expect((await ratingsOf(test.cast.max.id)).get('team')).toMatchObject({ ability: 4 });
  expect(await kept(test.cast.max.id)).toHaveLength(2);
});

it('comes back to the rest after three months, and says that only some answers are old', async () => {
  test.clock.pass(89 * day);
  expect((await (await test.as(test.cast.ada)).get('/results')).text).not.toContain(path);
  test.clock.pass(2 * day);
  const again = await test.as(test.cast.ada);
  expect(textOf(await again.get('/results'))).toMatch(/Your oldest answers are from \w+ 20\d\d, and some of it may be different today\. Check them again Not now/);
  expect(sentFrom((await again.get(path)).text)['asked']).toEqual(['plans', 'risks']);
});

it('is quiet for a month after “not now”, and can be opened all the same', async () => {
  const ada = await test.as(test.cast.ada);
  const answers = await Promise.all([1, 2].map(() => ada.post(`${path}/postponement`)));
  expect(textOf(await ada.follow(answers[0]!))).toContain('That is fine. We will ask you again in a month.');
  expect((await kept(test.cast.ada.id)).filter(({ ratings }) => ratings === null)).toHaveLength(1);
  expect((await ada.get('/results')).text).not.toContain(path);
  expect((await ada.get(path)).status).toBe(200);
  test.clock.pass(31 * day);
  expect((await (await test.as(test.cast.ada)).get('/results')).text).toContain(path);
});

it('asks a mentor about her work as a mentor, and nothing that she said as a learner', async () => {
  const ben = await test.as(test.cast.ben);
  expect(textOf(await ben.get('/results'))).toContain('Check them again');
  const page = await ben.get(path);
  expect(sentFrom(page.text)['asked']).toEqual(['trust']);
  expect(textOf(page)).toContain('How important is this for your work as a mentor?');
});

it('costs one query more where answers are old, and none where they are not', async () => {
  const [ada, elin] = [await test.as(test.cast.ada), await test.as(test.cast.elin)];
  await rate(test, test.cast.elin, { costs: [4, 1] });
  for (const one of [ada, elin]) await one.get('/results');
  const about = (queries: string[]) => queries.filter((query) => query.includes('renewal')).length;
  const [old, fresh] = [await queriesOf(() => ada.get('/results')), await queriesOf(() => elin.get('/results'))];
  expect([about(old), about(fresh)]).toEqual([1, 0]);
  expect(old.length).toBeLessThanOrEqual(10);
});

it('goes with her when she is erased', async () => {
  await test.get(Database).repository(Person).delete({ id: test.cast.max.id });
  expect(await kept(test.cast.max.id)).toEqual([]);
});
