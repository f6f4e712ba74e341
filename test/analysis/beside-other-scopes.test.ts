import { randomUUID } from 'node:crypto';
import { Role } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import type { SurveyRound } from '../../src/surveys/rounds/round.entity.js';
import { makeNeedsSurvey, makeResponses, type MadeResponse } from '../make/needs-survey.js';
import { makeRound } from '../make/round.js';
import { useApp, type Browser } from '../support/app.js';
import { programOf, type Program } from '../support/program.js';

const test = useApp();
const browsers: Record<string, Browser> = {};
const programs: Record<string, Program> = {};
let surveys = 0;

// Elin coordinates Finland and here Noor the partner ZARIF; Cleo writes for ZARIF; Dara analyses everything.
beforeAll(async () => {
  await test.get(Database).repository(Role).delete({ personId: test.cast.noor.id });
  await test.get(Database).repository(Role).insert({ id: randomUUID(), personId: test.cast.noor.id, role: 'coordinator', organisationId: 'zarif' });
  for (const who of ['dara', 'elin', 'noor', 'cleo'] as const) {
    browsers[who] = await test.as(test.cast[who]);
    programs[who] = await programOf(test, test.cast[who], 'analysis:read');
  }
});

const partner = { organisationId: 'zarif', country: 'FI' };
const alone = { organisationId: null, country: 'FI' };
const abroad = { organisationId: 'zarif', country: 'SK' };
const others = { organisationId: null, country: 'SK' };

/** How many were asked where; who looks at which page, and who may not look at the other one any more. */
const attacks: [string, [number, Partial<SurveyRound>][], [string, string], [string, string]][] = [
  ['everybody, and one country', [[21, partner], [1, others]], ['dara', 'needs'], ['elin', 'needs']],
  ['everybody, and one partner', [[21, partner], [1, others]], ['dara', 'needs'], ['noor', 'needs']],
  ['a country, and its only partner', [[21, partner], [1, alone], [9, others]], ['elin', 'needs'], ['noor', 'needs']],
  ['a partner, and its country', [[21, partner], [1, abroad], [9, others]], ['noor', 'needs'], ['elin', 'needs']],
  ['a country by a filter, and its only partner', [[21, partner], [1, alone], [9, others]], ['dara', 'needs?place=FI'], ['noor', 'needs']],
  ['a part of a country, and of its partner', [[21, partner], [1, alone], [9, others]], ['elin', 'needs?answer.stage=idea'], ['noor', 'needs?answer.stage=idea']],
  ['groups of a country, and of its partner', [[21, partner], [1, alone], [9, others]], ['elin', 'needs?by=answer.stage'], ['noor', 'needs']],
  ['how far answers of a country go together, and those of its partner', [[21, partner], [1, alone], [9, others]], ['elin', 'reliability'], ['noor', 'reliability']],
];

describe.each(attacks)('%s', (_name, asked, one, other) => {
  it('do not stand beside each other, whoever looks first', async () => {
    for (const [first, second] of [[one, other], [other, one]] as const) {
      const slug = await make(asked);
      expect(await isShown(slug, first)).toBe(true);
      expect(await isShown(slug, second)).toBe(false);
      expect((await programs[second[0]]!.get(`/api/v1/surveys/${slug}/${second[1]}`)).status).toBe(409);
    }
  });
});

it('are held against each other where one person sees both', async () => {
  const both = await test.as(test.cast.ben);
  await test.get(Database).repository(Role).insert([{ country: 'FI' }, { organisationId: 'zarif' }].map((place) => ({ id: randomUUID(), personId: test.cast.ben.id, role: 'coordinator' as const, ...place })));
  const slug = await make([[21, partner], [1, alone], [9, others]]);
  const pages = await Promise.all(['0', '1'].map(async (as) => (await both.get(`/analysis/${slug}/needs?as=${as}`)).text));
  expect(pages.filter((text) => text.includes('These figures are not shown'))).toHaveLength(1);
  expect((await both.get(`/analysis/${slug}/needs?as=2`)).status).toBe(404);
});

it('are shown to those of two places beside each other', async () => {
  const slug = await make([[21, partner], [9, others]]);
  for (const page of [['dara', 'needs'], ['elin', 'needs'], ['noor', 'needs'], ['dara', 'needs?place=SK'], ['dara', 'needs?by=organisation']] as const) expect(await isShown(slug, page)).toBe(true);
});

it('does not let places add up that different people see', async () => {
  const slug = await make([[21, partner], [14, { organisationId: null, country: 'TR' }], [1, others]]);
  expect(await isShown(slug, ['dara', 'needs'])).toBe(true);
  expect(await isShown(slug, ['dara', 'needs?place=TR'])).toBe(true);
  expect(await isShown(slug, ['elin', 'needs'])).toBe(false);
});

describe('whoever sees one place', () => {
  it.each(['place=SK', 'place=SK&place=TR', 'organisation=-', 'organisation=-&place=SK', 'as=1', 'as=0.5', 'as=-1', 'country=SK', 'scope=everybody'])('sees nothing of another with “%s”', async (query) => {
    const slug = await make([[12, partner], [9, others], [7, { organisationId: null, country: 'TR' }]]);
    for (const page of ['respondents', 'crossing', 'leaving', 'needs', 'reliability', 'content']) {
      const { status, text } = await browsers['elin']!.get(`/analysis/${slug}/${page}?${query}`);
      expect([200, 404]).toContain(status);
      expect(text).not.toMatch(/<td[^>]*>\s*(?:9|7|16|28)\s*</);
    }
    for (const page of ['respondents', 'crossing', 'needs', 'reliability']) {
      const { status, body } = await programs['elin']!.get(`/api/v1/surveys/${slug}/${page}?${query}`);
      expect([404, 409, 422]).toContain(status);
      expect(body).not.toHaveProperty('counts');
    }
  });

  it('counts her own alone, by whatever she counts', async () => {
    const slug = await make([[12, partner], [9, others]]);
    for (const by of ['place', 'organisation', 'round', 'language', 'way']) {
      const { counts } = (await programs['elin']!.get(`/api/v1/surveys/${slug}/respondents?by=${by}`)).body as { counts: number[][] };
      expect(counts.at(-1)).toEqual([12]);
    }
  });
});

it('shows an author what is lacking at her partner, and no other page', async () => {
  const slug = await make([[12, partner], [9, others]]);
  expect((await browsers['cleo']!.get(`/analysis/${slug}/content`)).status).toBe(200);
  for (const page of ['respondents', 'needs', 'reliability', 'crossing', 'leaving']) expect((await browsers['cleo']!.get(`/analysis/${slug}/${page}`)).status).not.toBe(200);
  for (const page of ['respondents', 'needs', 'reliability', 'crossing']) expect((await programs['cleo']!.get(`/api/v1/surveys/${slug}/${page}`)).status).not.toBe(200);
});

it('gives no figures to a program that may do something else', async () => {
  const slug = await make([[12, partner]]);
  const program = await programOf(test, test.cast.dara, 'exports:read', 'progress:read');
  expect((await program.get(`/api/v1/surveys/${slug}/needs`)).status).toBe(403);
});

async function isShown(slug: string, [who, page]: readonly [string, string]): Promise<boolean> {
  const { status, text } = await browsers[who]!.get(`/analysis/${slug}/${page}`);
  expect(status).toBe(200);
  return text.includes('<th scope="row">') && !text.includes('These figures are not shown');
}

/** A survey with a round in each place, in which so many answered who do not all say the same. */
async function make(asked: readonly [number, Partial<SurveyRound>][]): Promise<string> {
  surveys += 1;
  const slug = `scopes-${surveys}`;
  await makeNeedsSurvey(test, slug);
  for (const [count, place] of asked) {
    const { id: roundId } = await makeRound(test, { slug, name: 'A round', ...place });
    await makeResponses(test, Array.from({ length: count }, (_, at): MadeResponse => ({ roundId, literacy: [3 + (at % 2), 1 + (at % 3)], creativity: [3 + (at % 2), 1 + (at % 3)] })), slug);
  }
  return slug;
}
