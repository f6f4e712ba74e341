import { v7 as uuid } from 'uuid';
import { answeredBefore, ReleaseLog, ReleasesService } from '../../src/disclosure/index.js';
import { Person, Role } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { makeNeedsSurvey, makeResponses, times } from '../make/needs-survey.js';
import { useApp, type Browser } from '../support/app.js';
import { tablesIn, textIn } from '../support/words.js';

const test = useApp();
let [dara, noor]: Browser[] = [];

beforeAll(async () => {
  await makeNeedsSurvey(test);
  await makeNeedsSurvey(test, 'other');
  await makeResponses(test, [...times(20, { language: 'fi' }), ...times(2, { language: 'tr' })]);
  await makeResponses(test, times(9, {}), 'other');
  [dara, noor] = [await test.as(test.cast.dara), await test.as(test.cast.noor)];
  await dara!.get('/analysis/needs/respondents?language=fi');
  await dara!.get('/analysis/needs/respondents');
  await dara!.get('/analysis/other/content?language=en');
});

const entries = async (query = '') => tablesIn((await noor!.get(`/analysis/log${query}`)).text)[0] ?? '';

it('tells who asked when, what for, for which table, and whether it was shown', async () => {
  const log = await entries();
  expect(log).toMatch(/22 November 2026 Dara Needs Who answered · Language in which she answered: Suomi A page of the desk Shown/);
  expect(log).toMatch(/Dara Needs Who answered · Everybody who answered A page of the desk Not shown: a few are left over beside another page/);
  expect(log).toMatch(/The program itself Needs Content that is lacking · Everybody who answered Before a part of it Shown/);
  expect((await noor!.get('/analysis')).text).toContain('href="/analysis/log"');
});

it('notes a refusal once a day, and not what was shown of an earlier moment instead', async () => {
  const refusals = async () => (await entries('?outcome=refused')).match(/Not shown:/g)?.length;
  expect(await refusals()).toBe(1);
  await dara!.get('/analysis/needs/respondents');
  expect(await refusals()).toBe(1);
});

it('shows one survey, and what was refused or shown', async () => {
  expect(await entries('?survey=other')).not.toContain('Who answered');
  expect(await entries('?survey=other&outcome=refused')).toBe('');
  expect(await entries('?outcome=shown')).not.toContain('Not shown');
});

it('tells of files and of looks before them in the language of the reader', async () => {
  await dara!.get('/exports/surveys/needs/hiding?purpose=a+talk&format=csv&layout=long&language=en&without=language');
  const told = await entries();
  expect(told).toMatch(/Needs A look at how well people would be hidden in a file\. People: 22\. People who share the rarest combination: \d+\. Left out: language\. A page of the desk Shown/);
  await test.get(Database).repository(Person).update({ id: test.cast.noor.id }, { language: 'fi' });
  noor = await test.as(test.cast.noor);
  const finnish = await entries();
  expect(finnish).toMatch(/Katsottiin, kuinka hyvin ihmiset olisivat piilossa tiedostossa\. Ihmisiä: 22\. Ihmisiä, joilla on harvinaisin yhdistelmä: \d+\. Jätetty pois: language\./);
  await test.get(Database).repository(Person).update({ id: test.cast.noor.id }, { language: 'en' });
  noor = await test.as(test.cast.noor);
});

it('goes on to older entries, each once', async () => {
  const release = { subject: 'other', audience: 'analyst' as const, name: 'file', address: null, until: test.clock.now(), counts: [{ people: answeredBefore(test.clock.now()), count: 9, about: '' }] };
  for (let number = 0; number < 60; number += 1) await test.get(ReleasesService).ask(release, { personId: test.cast.dara.id, purpose: `report ${number}.` }, test.clock.now());
  const first = (await noor!.get('/analysis/log?survey=other')).text;
  const older = /href="(\/analysis\/log\?[^"]*before[^"]*)"/.exec(first)![1]!.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
  const second = (await noor!.get(older)).text;
  const told = (html: string) => textIn(html).match(/report \d+\./g) ?? [];
  expect(told(first)).toHaveLength(50);
  expect(told(first)[0]).toBe('report 59.');
  expect(told(second)).toEqual(Array.from({ length: 10 }, (_, at) => `report ${9 - at}.`));
  expect(second).not.toContain('Older entries');
});

it('is not for whoever answers for one place only, nor for analysts', async () => {
  const elin = await test.as(test.cast.elin);
  expect((await elin.get('/analysis/log')).status).toBe(404);
  expect((await elin.get('/analysis')).text).not.toContain('/analysis/log');
  expect((await dara!.get('/analysis/log')).status).toBe(404);
  await test.get(Database).repository(Role).insert({ id: uuid(), personId: test.cast.max.id, role: 'coordinator' });
  expect((await (await test.as(test.cast.max)).get('/analysis/log')).status).toBe(200);
});

it('forgets refusals after a year, and never what was shown', async () => {
  const shown = await entries('?outcome=shown');
  await test.get(ReleaseLog).tidy(new Date('2027-11-22T03:20:00Z'));
  expect(await entries('?outcome=refused')).toContain('Not shown');
  await test.get(ReleaseLog).tidy(new Date('2027-11-24T03:20:00Z'));
  expect(await entries('?outcome=refused')).toBe('');
  expect(await entries('?outcome=shown')).toBe(shown);
});

it('gives a copy of what was refused to her who asked', async () => {
  await dara!.get('/analysis/needs/respondents');
  expect(await test.get(ReleasesService).personalData(test.cast.dara.id)).toEqual(expect.arrayContaining([expect.objectContaining({ survey: 'needs', refused: true }), expect.objectContaining({ survey: 'needs', refused: false })]));
});
