import { v7 as uuid } from 'uuid';
import type { ExportRequest } from '../../src/exports/export-request.js';
import { ExportsService } from '../../src/exports/exports.service.js';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import type { Answers } from '../../src/surveys/index.js';
import { makeResponse, type MadeResponse } from '../make/response.js';
import { makeSurvey } from '../make/survey.js';
import { smallSurvey } from '../make/survey-file.js';
import { useApp } from '../support/app.js';

const test = useApp();
const background = `
      - id: birth-country
        kind: single
        text: Where were you born?
        no-answer: [rather-not-say]
        options:
          - { id: co, label: Colombia }
          - { id: pe, label: Peru }
          - { id: vn, label: Vietnam }
      - id: education
        kind: single
        text: What did you finish last?
        show-if: birth-country != 'vn' and years > 3
        options:
          - { id: school, label: School }
          - { id: studies, label: Studies }
`;
// Where she lives is asked on the page of those who have a business, and how old her business is hangs on the day.
const first = smallSurvey
  .replace('is: hours * 50 }', "is: hours * 50 }\n  - { id: years, is: years-since(since) }\n  - { id: age, is: 'if(years > 2, hours, 0)' }")
  .replace('      - id: sells', `      - id: region\n        kind: text\n        text: Where do you live, in O'Higgins?\n${background.slice(1)}      - id: sells`);
const second = first.replace("          - { id: vn, label: Vietnam }\n", "          - { id: vn, label: Vietnam }\n          - { id: bo, label: Bolivia }\n").replace('      - id: sells', '      - id: sex\n        kind: single\n        text: Are you a woman?\n        options:\n          - { id: woman, label: Yes }\n          - { id: other, label: No }\n      - id: sells');

const answers: readonly Answers[] = [
  { business: 'planned' },
  { business: 'yes-open', hours: 20, since: '2015-05-17', 'birth-country': 'co', education: 'school' },
  { business: 'yes-open', hours: 20, since: '2015-05-18', 'birth-country': 'pe', education: 'school' },
  { business: 'yes-open', hours: { missing: 'dont-know' }, since: '2024-01-01', 'birth-country': { missing: 'rather-not-say' }, education: 'studies' },
  { business: 'yes-open', since: '2023-11-25', 'birth-country': 'vn', education: 'studies', sex: 'woman' },
  { business: 'planned', hours: 7, since: '2015-05-17', 'birth-country': 'vn', sex: 'other', story: 'a "b"\\n\t,' },
];

beforeAll(async () => {
  await makeSurvey(test, first);
  for (const one of answers) await answered([{ answers: one }, { answers: one, day: '2026-03-01' }]);
  await makeSurvey(test, second);
  for (const one of answers) for (const other of answers) await answered([{ answers: one, wave: 'before' }, { answers: other, wave: 'after', version: 1, day: '2026-11-25' }]);
  for (const one of answers) for (const page of [null, 'you', 'work', 'order']) await answered([{ answers: one, page, isFinished: false, member: null }]);
});

async function answered(responses: readonly MadeResponse[]): Promise<void> {
  const member = { id: uuid(), name: 'Somebody', createdAt: test.clock.now(), language: 'en' };
  await test.get(Database).repository(Person).insert(member);
  // Nobody answers twice in one wave with an account.
  for (const [at, response] of responses.entries()) await makeResponse(test, { member: at === 0 || response.wave ? member : null, ...response });
}

function request(also: Partial<ExportRequest>): ExportRequest {
  return { by: null, survey: 'small', format: 'csv', purpose: 'a comparison', layout: 'long', language: null, texts: false, unfinished: false, waves: null, without: [], coarsen: [], known: [], now: test.clock.now(), ...also };
}

async function passOver(pieces: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of pieces);
}

it.each<Partial<ExportRequest>>([{}, { unfinished: true }, { waves: ['before'] }, { waves: ['before', 'after'], layout: 'wide', unfinished: true }, { without: ['birth_country'] }, { texts: true, without: ['age', 'language'] }])('says of %j what the file says that is made of it', async (also) => {
  const exports = test.get(ExportsService);
  const looked = await exports.look(request(also));
  const { known, anonymity, k, variables, together } = await exports.write(request(also), passOver, () => {});
  expect(looked).toMatchObject({ known, anonymity, k, variables, together });
  expect(looked.anonymity.rows).toBeGreaterThan(20);
  expect(looked.anonymity.classes).toBeGreaterThan(3);
});
