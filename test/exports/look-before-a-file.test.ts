import { v7 as uuid } from 'uuid';
import { ExportedFile } from '../../src/exports/requests/exported-file.entity.js';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { makeResponse } from '../make/response.js';
import { makeSurvey } from '../make/survey.js';
import { smallSurvey } from '../make/survey-file.js';
import { useApp, type Browser } from '../support/app.js';
import { programOf } from '../support/program.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();
const path = '/exports/surveys/small';
const asked = `
      - id: age-band
        kind: single
        text: How old are you?
        options:
          - { id: young, label: 'Under 30' }
          - { id: middle, label: '30 to 49' }
      - id: birth-country
        kind: single
        text: Where were you born?
        options:
          - { id: co, label: Colombia }
          - { id: pe, label: Peru }
`;

let dara: Browser;

beforeAll(async () => {
  const survey = smallSurvey.replace('      - id: business-name', `${asked.slice(1)}      - id: business-name`);
  await makeSurvey(test, survey);
  await makeSurvey(test, smallSurvey, 'empty');
  dara = await test.as(test.cast.dara);
  for (let count = 0; count < 6; count += 1) await answered('young', 'co');
  await answered('middle', 'pe', { wave: 'after' });
  await answered('young', 'co', { isFinished: false });
});

async function answered(age: string, birth: string, more: Partial<Parameters<typeof makeResponse>[1]> = {}): Promise<void> {
  const member = { id: uuid(), name: 'Somebody', createdAt: test.clock.now(), language: 'en' };
  await test.get(Database).repository(Person).insert(member);
  await makeResponse(test, { member, answers: { business: 'planned', 'age-band': age, 'birth-country': birth, story: 'Hello' }, wave: 'before', ...more });
}

it('says before a file is asked for how many are rare, what makes them so, and what the file does with the answers', async () => {
  expect((await dara.get(path)).text).toContain('See how well people are hidden');
  const page = await dara.get(`${path}/hiding?format=csv&layout=long`);
  expect(page.status).toBe(200);
  expect(page.text).toContain('1 of 7 (14.3 %)');
  expect(page.text).toMatch(/How old are you\?.*?age_band.*?<td class="number">0<\/td>/s);
  for (const sentence of ['Names are not in it.', 'told as a region of the world only', 'is left out. The file only says whether they wrote something.', 'Responses that were not sent are left out.', 'People with a rare combination stay in it']) expect(page.text).toContain(sentence);
  expect(await test.get(Database).repository(ExportedFile).count()).toBe(0);
});

it('keeps what she has chosen, and looks at that', async () => {
  const { text } = await dara.get(`${path}/hiding?purpose=a+talk&format=sav&layout=wide&waves=before&texts=yes&unfinished=yes`);
  expect(text).toContain('value="a talk"');
  expect(text).toMatch(/value="sav" checked/);
  expect(text).toContain('0 of 7 (0 %)');
  expect(text).toContain('is in it, without words that were hidden before.');
  for (const sentence of ['What makes people rare', 'Responses that were not sent are left out.', 'People with a rare combination']) expect(text).not.toContain(sentence);
});

it('says the same as the file says when it is there', async () => {
  const { headers } = await dara.post(path, { format: 'csv', layout: 'long', purpose: 'a report for 2027', language: 'en' });
  await test.get(Jobs).drain();
  const file = await test.get(Database).repository(ExportedFile).findOneByOrFail({ id: headers['location']!.split('/').at(-1)! });
  const { known, k, anonymity, variables } = file.outcome!;
  const program = await programOf(test, test.cast.dara, 'exports:read');
  const { body } = await program.get('/api/v1/exports/surveys/small/hiding');
  expect(body).toEqual({
    known, k, leastK: anonymity.leastK, shareBelow: anonymity.shareBelow, below: 1,
    variables: variables!.map(({ name, belowWithout }) => ({ name, belowWithout })),
    together: null,
    treatments: ['names', 'dates', 'birth', 'textsLeftOut', 'unfinishedLeftOut', 'rareStays'],
  });
  expect(body.known).toEqual(['language', 'organisation', 'age_band', 'birth_country']);
  expect((await dara.get(headers['location']!)).text).toContain('1 of 7 (14.3 %)');
  expect((await program.get('/api/v1/exports/surveys/small/hiding?waves=before&unfinished=true')).body).toMatchObject({ leastK: 7, below: 0, shareBelow: 0 });
});

it('names the variables that others may know in the language of the reader, and beside that as they are called in the file', async () => {
  const reader = await test.as(test.cast.dara);
  await reader.post('/language', { language: 'ar' });
  const { text } = await reader.get(`${path}/hiding?format=csv&layout=long`);
  await reader.post('/language', { language: 'en' });
  const known = /متغيرات قد يعرفها آخرون<\/p>\s*<ul>(.*?)<\/ul>/s.exec(text)![1]!;
  expect(known).toContain('<li>لغة الإجابات <bdi class="meta">language</bdi></li>');
  expect(known).toContain('<li><span lang="en" dir="ltr">How old are you?</span> <bdi class="meta">age_band</bdi></li>');
});

it('has something to say of a survey that nobody has answered, and of files that were made before', async () => {
  const { status, text } = await dara.get('/exports/surveys/empty/hiding');
  expect([status, text.includes('Nobody’s answers would be in this file.')]).toEqual([200, true]);
  await test.get(Database).query("UPDATE exported_file SET outcome = outcome - 'variables'");
  const { id } = (await test.get(Database).repository(ExportedFile).find())[0]!;
  expect((await dara.get(`/exports/${id}`)).text).toContain('1 of 7 (14.3 %)');
});

it('shows what cannot be chosen beside the field, and looks at nothing then', async () => {
  const page = await dara.get(`${path}/hiding?format=pdf&waves=never&language=xx&purpose=x`);
  expect(page.status).toBe(422);
  for (const sentence of ['Choose a kind of file.', 'Choose waves that this survey has.', 'Choose a language that this survey has.']) expect(page.text).toContain(sentence);
  for (const sentence of ['How well people are hidden</h2>', 'Say what the file is for, in']) expect(page.text).not.toContain(sentence);
});

it('is for who may ask for the file alone', async () => {
  expect((await (await test.as(test.cast.ada)).get(`${path}/hiding`)).status).toBe(404);
  expect((await dara.get('/exports/surveys/none-such/hiding')).status).toBe(404);
});

it('stands in the release log, once a day', async () => {
  const looks = await test.get(Database).query<{ name: string; purpose: string }>("SELECT logged_release.name, purpose FROM release_look JOIN logged_release ON logged_release.id = release_id WHERE subject = 'small' AND logged_release.name LIKE 'look%' AND person_id = $1 ORDER BY 1", [test.cast.dara.id]);
  expect(looks).toEqual([{ name: 'look before a file: 7 people, least k 1', purpose: 'page' }, { name: 'look before a file: 7 people, least k 7', purpose: 'page' }]);
});

it('asks the database as often for many people as for few', async () => {
  const before = (await queriesOf(() => dara.get(`${path}/hiding`))).length;
  for (let count = 0; count < 30; count += 1) await answered('middle', 'pe');
  await dara.get(`${path}/hiding`);
  expect((await queriesOf(() => dara.get(`${path}/hiding`))).length).toBe(before);
});
