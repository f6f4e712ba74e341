import { Database } from '../../src/platform/database/database.service.js';
import { SurveyRound } from '../../src/surveys/rounds/round.entity.js';
import { Survey } from '../../src/surveys/survey.entity.js';
import type { CastMember } from '../cast.js';
import { makeRound } from '../make/round.js';
import { makeSurvey } from '../make/survey.js';
import { useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();
let form: Record<string, unknown>;

beforeAll(async () => {
  await makeSurvey(test);
  const { id } = await test.get(Database).repository(Survey).findOneByOrFail({ slug: 'small' });
  form = { name: 'Kouvola, spring', survey: String(id), wave: 'before', country: 'FI', organisationId: '', opens: '2026-11-20', closes: '2026-12-20', ways: ['invitation', 'open'], reminders: '2', reminderDays: '7', after: '' };
});

it('is planned by a coordinator, who sees where it stands and its public link', async () => {
  const elin = await test.as(test.cast.elin);
  const planned = await elin.post('/rounds', form);
  expect(planned.status).toBe(303);
  const page = await elin.follow(planned);
  expect(page.text).toContain('Before · Finland · from 20 November 2026 to 20 December 2026');
  const [link] = /\/s\/[\w-]+/.exec(page.text)!;
  expect((await test.visitor().get(link)).status).toBe(200);
  expect((await elin.get('/rounds')).text).toContain('Kouvola, spring');
});

it.each<[string, Record<string, unknown>, string]>([
  ['no name', { name: '' }, 'Write a name for the round.'],
  ['no survey', { survey: '' }, 'Choose a survey.'],
  ['a survey that there is not', { survey: '999' }, 'Choose a survey.'],
  ['a day that there is not', { opens: '2026-02-30' }, 'Write a day, for example 2026-09-01.'],
  ['a last day before the first', { closes: '2026-11-19' }, 'The last day comes before the first.'],
  ['no way to answer', { ways: [] }, 'Choose at least one way to answer.'],
  ['a way that there is not', { ways: ['pigeon'] }, 'Choose at least one way to answer.'],
  ['too many reminders', { reminders: '9' }, 'Write a number from 0 to 5.'],
  ['mails every day', { reminderDays: '1' }, 'Write a number from 3 to 30.'],
  ['another country', { country: 'TR' }, 'only for your own country'],
  ['all countries', { country: '' }, 'only for your own country'],
])('shows the mistake: %s', async (_what, difference, sentence) => {
  const answer = await (await test.as(test.cast.elin)).post('/rounds', { ...form, ...difference });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(sentence);
});

it('offers only the places where she may run one', async () => {
  const options = async (member: CastMember) => [...(await (await test.as(member)).get('/rounds/new')).text.matchAll(/<option value="([^"]*)"[^>]*>/g)].map(([, value]) => value);
  const [limited, everywhere] = [await options(test.cast.elin), await options(test.cast.noor)];
  expect(limited.filter((value) => value === 'FI' || value === 'SK')).toEqual(['FI']);
  // “All countries” is for those who have them all: a choice of none is left for the survey, the wave and the organisation.
  expect(everywhere.filter((value) => value === '').length - limited.filter((value) => value === '').length).toBe(1);
});

it('is changed, closed and opened again, and says so at its public link', async () => {
  const round = await makeRound(test);
  const elin = await test.as(test.cast.elin);
  await elin.post(`/rounds/${round.id}/plan`, { name: 'Kotka', opens: '2026-11-30', closes: '2026-12-01', ways: 'open', reminders: '0', reminderDays: '7' });
  expect(await test.get(Database).repository(SurveyRound).findOneByOrFail({ id: round.id })).toMatchObject({ name: 'Kotka', opens: '2026-11-30', ways: ['open'], wave: '' });
  expect((await test.visitor().get(`/s/${round.link}`)).text).toContain('This survey opens on 30 November 2026.');
  await elin.post(`/rounds/${round.id}/plan`, { name: 'Kotka', opens: '2026-11-01', closes: '2026-12-01', ways: 'open', reminders: '0', reminderDays: '7' });
  await elin.post(`/rounds/${round.id}/closure`);
  expect((await test.visitor().get(`/s/${round.link}`)).text).not.toContain('Begin');
  await elin.post(`/rounds/${round.id}/closure/end`);
  expect((await test.visitor().get(`/s/${round.link}`)).text).toContain('Begin');
});

it('is not there for those whose country it is not, nor for learners', async () => {
  const round = await makeRound(test, { country: 'TR', name: 'Izmir' });
  for (const member of [test.cast.elin, test.cast.ada, test.cast.max]) {
    const browser = await test.as(member);
    for (const path of ['', '/plan', '/invitations']) expect((await browser.get(`/rounds/${round.id}${path}`)).status).toBe(404);
    for (const path of ['/plan', '/closure', '/quotas', '/quotas/removal', '/invitations', '/invitations/earlier']) expect((await browser.post(`/rounds/${round.id}${path}`, { addresses: 'a@example.org' })).status).toBe(404);
  }
  expect((await (await test.as(test.cast.elin)).get('/rounds')).text).not.toContain('Izmir');
  expect((await (await test.as(test.cast.dara)).get('/rounds')).text).toContain('Izmir');
  expect((await (await test.as(test.cast.elin)).post('/rounds', { ...form, after: round.id })).status).toBe(404);
});

it('is listed and shown by few queries, however many there are', async () => {
  const rounds = await Promise.all([1, 2, 3, 4].map(() => makeRound(test)));
  const elin = await test.as(test.cast.elin);
  await elin.get('/rounds');
  expect(await queriesOf(() => elin.get('/rounds'))).toHaveLength(3);
  expect(await queriesOf(() => elin.get(`/rounds/${rounds[0]!.id}`))).toHaveLength(6);
  expect(await queriesOf(() => elin.get(`/rounds/${rounds[0]!.id}/invitations`))).toHaveLength(5);
});

it('follows another half a year later, with the same people in mind', async () => {
  const round = await makeRound(test, { closes: '2026-08-31', name: 'Autumn' });
  const page = await (await test.as(test.cast.elin)).get(`/rounds/new?after=${round.id}`);
  expect(page.text).toContain('value="Autumn, six months later"');
  expect(page.text).toContain('value="2027-02-28"');
  expect(page.text).toContain(`name="after" value="${round.id}"`);
});
