import { v7 as uuid } from 'uuid';
import { Role } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import type { CastMember } from '../cast.js';
import { useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

function rolesOf({ id }: CastMember): Promise<string[]> {
  return test.get(Database).repository(Role).find({ where: { personId: id }, order: { role: 'ASC' } }).then((roles) => roles.map(({ role, country, organisationId }) => [role, country, organisationId].filter(Boolean).join(' ')));
}

function removalOn(page: string): string {
  return /action="(\/people\/[\w-]+\/roles\/[\w-]+\/removal)"/.exec(page)![1]!;
}

describe('an administrator', () => {
  it('finds somebody by the name that she signs in with, and gives her a role in one place', async () => {
    const noor = await test.as(test.cast.noor);
    const found = await noor.post('/people/search', { signInName: 'Max@Example.org' });
    expect(found.headers['location']).toBe(`/people/${test.cast.max.id}`);
    await noor.post(`${found.headers['location']}/roles`, { role: 'analyst', country: 'SK', organisationId: 'zarif' });
    expect(await rolesOf(test.cast.max)).toEqual(['analyst SK zarif']);
    expect((await noor.follow(found)).text).toContain('Analyst – ZARIF, Slovakia');
  });

  it('gives a role once', async () => {
    const noor = await test.as(test.cast.noor);
    await Promise.all([1, 2, 3].map(() => noor.post(`/people/${test.cast.ben.id}/roles`, { role: 'author' })));
    expect(await rolesOf(test.cast.ben)).toEqual(['author', 'mentor']);
  });

  it('takes a role', async () => {
    const noor = await test.as(test.cast.noor);
    await noor.post(removalOn((await noor.get(`/people/${test.cast.cleo.id}`)).text));
    expect(await rolesOf(test.cast.cleo)).toEqual([]);
  });

  it('cannot take the role of the last administrator, which nobody could give back', async () => {
    const noor = await test.as(test.cast.noor);
    const answer = await noor.post(removalOn((await noor.get(`/people/${test.cast.noor.id}`)).text));
    expect((await noor.follow(answer)).text).toContain('This is the last administrator.');
    expect(await rolesOf(test.cast.noor)).toEqual(['administrator']);
  });

  it('gives more time', async () => {
    const noor = await test.as(test.cast.noor);
    await noor.post(`/people/${test.cast.ada.id}/extra-time`, { percent: '50' });
    expect((await noor.get(`/people/${test.cast.ada.id}`)).text).toContain('value="50"');
  });
});

describe('a coordinator', () => {
  it('gives a role in her own country', async () => {
    const elin = await test.as(test.cast.elin);
    await elin.post(`/people/${test.cast.ada.id}/roles`, { role: 'mentor', country: 'FI' });
    expect(await rolesOf(test.cast.ada)).toEqual(['learner', 'mentor FI']);
  });

  it('looks after those who have a role there: only they get more time from her', async () => {
    const elin = await test.as(test.cast.elin);
    expect((await elin.post(`/people/${test.cast.ada.id}/extra-time`, { percent: '25' })).status).toBe(303);
    expect((await elin.post(`/people/${test.cast.dara.id}/extra-time`, { percent: '25' })).status).toBe(404);
  });

  it.each([
    ['elsewhere', { role: 'mentor', country: 'SK' }],
    ['everywhere', { role: 'mentor', country: '' }],
    ['that is not hers to give', { role: 'analyst', country: 'FI' }],
    ['like her own', { role: 'coordinator', country: 'FI' }],
    ['above her own', { role: 'administrator', country: 'FI' }],
  ])('gives no role %s', async (_name, form) => {
    const page = await (await test.as(test.cast.elin)).post(`/people/${test.cast.dara.id}/roles`, form);
    expect(page.status).toBe(422);
    expect(page.text).toContain('only in your own country or organisation');
    expect(await rolesOf(test.cast.dara)).toEqual(['analyst']);
  });

  it('sees of somebody else her name, and no role that she may not give', async () => {
    const page = await (await test.as(test.cast.elin)).get(`/people/${test.cast.dara.id}`);
    expect(page.text).toContain('Dara');
    expect(page.text).toContain('No role that you can give or take.');
    expect(page.text).not.toContain(test.cast.dara.email);
    expect(page.text).not.toContain('>Analyst<');
  });

  it('cannot take a role that she could not give', async () => {
    const [role] = await test.get(Database).repository(Role).findBy({ personId: test.cast.dara.id });
    expect((await (await test.as(test.cast.elin)).post(`/people/${test.cast.dara.id}/roles/${role!.id}/removal`)).status).toBe(404);
    expect(await rolesOf(test.cast.dara)).toEqual(['analyst']);
  });
});

it.each([
  ['nothing', '', 'Write the name'],
  ['a name that nobody has', 'nobody@example.org', 'Nobody signs in with this name.'],
  ['part of a name', 'example.org', 'Nobody signs in with this name.'],
])('shows in the form what cannot be found: %s', async (_name, signInName, sentence) => {
  const page = await (await test.as(test.cast.noor)).post('/people/search', { signInName });
  expect(page.status).toBe(422);
  expect(page.text).toContain(sentence);
});

it.each([
  ['a role that there is not', '/roles', { role: 'queen' }, 422],
  ['an organisation that there is not', '/roles', { role: 'mentor', organisationId: 'nowhere' }, 404],
  ['time that is no number', '/extra-time', { percent: 'much' }, 422],
  ['more time than there is', '/extra-time', { percent: '301' }, 422],
])('refuses %s', async (_name, path, form, status) => {
  expect((await (await test.as(test.cast.noor)).post(`/people/${test.cast.max.id}${path}`, form)).status).toBe(status);
});

it('does not exist for others, and for people who do not', async () => {
  for (const member of [test.cast.max, test.cast.ben]) {
    const browser = await test.as(member);
    expect((await browser.get('/people')).status).toBe(404);
    expect((await browser.get(`/people/${test.cast.ada.id}`)).status).toBe(404);
    expect((await browser.post(`/people/${member.id}/roles`, { role: 'administrator' })).status).toBe(404);
  }
  const noor = await test.as(test.cast.noor);
  for (const id of [uuid(), 'nobody']) expect((await noor.get(`/people/${id}`)).status).toBe(404);
});

it('shows one of several who share a number only when she is chosen, and the number to nobody', async () => {
  for (const password of ['first of the family', 'second of the family']) {
    await test.visitor().post('/sign-up', { name: `The ${password.split(' ')[0]}`, signInName: '+358 40 765 4321', password, consent: 'yes' });
  }
  const noor = await test.as(test.cast.noor);
  const page = await noor.post('/people/search', { signInName: '00358407654321' });
  expect(page.text).toContain('The first');
  expect(page.text).toContain('The second');
  const [path] = /\/people\/[0-9a-f-]{36}/.exec(page.text)!;
  expect((await noor.get(path)).text).not.toContain('7654321');
});

it('takes four queries to show somebody', async () => {
  const noor = await test.as(test.cast.noor);
  expect(await queriesOf(() => noor.get(`/people/${test.cast.ada.id}`))).toHaveLength(4);
});
