import { AsyncResource } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { ExportedFile } from '../../src/exports/requests/exported-file.entity.js';
import { FileMakingService } from '../../src/exports/requests/file-making.service.js';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { makeResponse } from '../make/response.js';
import { makeSurvey } from '../make/survey.js';
import { smallSurvey } from '../make/survey-file.js';
import { useApp } from '../support/app.js';

const test = useApp();
// Taken here, where no transaction is carried along.
const outside = AsyncResource.bind(<Result>(work: () => Result) => work());
const single = (id: string, options: string[]) => `      - { id: ${id}, kind: single, text: What about ${id}?, options: [${options.map((option) => `{ id: ${option}, label: ${option} }`).join(', ')}] }\n`;

beforeAll(async () => {
  await makeSurvey(test, smallSurvey.replace('      - id: business-name', `${single('age-band', ['young', 'middle'])}${single('country', ['fi', 'sk'])}      - id: business-name`));
  for (let count = 0; count < 9; count += 1) await answered('young', 'fi');
  for (let count = 0; count < 9; count += 1) await answered('middle', 'sk');
  await answered('young', 'sk');
});

async function answered(age: string, country: string): Promise<void> {
  const member = { id: uuid(), name: 'Somebody', createdAt: test.clock.now(), language: 'en' };
  await test.get(Database).repository(Person).insert(member);
  await makeResponse(test, { member, answers: { business: 'planned', 'age-band': age, country } });
}

async function asked(without: string): Promise<string> {
  const dara = await test.as(test.cast.dara);
  const { headers } = await dara.post('/exports/surveys/small', { format: 'csv', layout: 'long', purpose: `a report without ${without}`, language: 'en', without });
  return headers['location']!;
}

/** Until so many transactions wait for each other. */
async function untilWaiting(count: number): Promise<void> {
  const waiting = () => test.get(Database).apart("SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
  for (let tries = 0; tries < 200 && (await waiting()).rows.length < count; tries += 1) await pause(25);
}

it('holds two files against each other that are made at the same moment', async () => {
  const paths = await Promise.all([asked('country'), asked('age_band')]);
  const ids = paths.map((path) => path.split('/').at(-1)!);
  let making: Promise<void>[] = [];
  // Both are written before either of them can be put into the release log.
  await test.get(Database).transaction(async () => {
    await test.get(Database).lock('releases small');
    making = outside(() => ids.map((id) => test.get(FileMakingService).make(id, test.clock.now())));
    await untilWaiting(2);
  });
  await Promise.all(making);
  const files = await test.get(Database).repository(ExportedFile).find();
  expect(files.map(({ state, outcome }) => [state, outcome!.anonymity.leastK])).toEqual([['completed', 9], ['completed', 9]]);
  // The one that came second: what it leaves out stands in the first.
  const held = files.filter(({ outcome }) => outcome!.together !== null);
  expect(held.map(({ outcome, without }) => ({ isOther: outcome!.together!.columns.every(({ name }) => without.includes(name)), leastK: outcome!.together!.anonymity.leastK }))).toEqual([{ isOther: true, leastK: 1 }]);
  const dara = await test.as(test.cast.dara);
  const pages = await Promise.all(paths.map((path) => dara.get(path)));
  expect(pages.filter(({ text }) => text.includes('People who then share theirs with fewer than 5: 1 of 19.'))).toHaveLength(1);
});
