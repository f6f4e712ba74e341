import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

function digestOf(id: string): Promise<boolean> {
  return test.get(Database).repository(Person).findOneByOrFail({ id }).then(({ digest }) => digest);
}

it('are written down with their version and time when an account is opened', async () => {
  const browser = test.visitor();
  await browser.post('/sign-up', { name: 'Layla', signInName: 'layla@example.org', password: 'three words together', consent: 'yes' });
  const page = await browser.get('/me/consents');
  expect(page.text).toContain('22 November 2026, text 2026-11');
  expect(page.text).toContain('You agreed: Keeping your account (text 2026-11)');
});

it('can be given and taken back, and nothing is forgotten', async () => {
  const ada = await test.as(test.cast.ada);
  await ada.post('/me/consents/digest');
  expect(await digestOf(test.cast.ada.id)).toBe(true);
  test.clock.pass(24 * 3600);
  const answer = await ada.post('/me/consents/digest/withdrawal');
  expect(await digestOf(test.cast.ada.id)).toBe(false);
  const page = await ada.follow(answer);
  expect(page.text).toContain('22 November 2026: You agreed: A mail once a week');
  expect(page.text).toContain('23 November 2026: You took it back: A mail once a week');
});

it('leads to the end of the account where there is none without it', async () => {
  expect((await (await test.as(test.cast.ada)).post('/me/consents/account/withdrawal')).headers['location']).toBe('/me/erasure');
});

it('know no other purposes', async () => {
  const ada = await test.as(test.cast.ada);
  for (const purpose of ['selling', 'toString']) {
    expect((await ada.post(`/me/consents/${purpose}`)).status).toBe(404);
    expect((await ada.post(`/me/consents/${purpose}/withdrawal`)).status).toBe(404);
  }
});

it('takes two queries', async () => {
  const ada = await test.as(test.cast.ada);
  expect(await queriesOf(() => ada.get('/me/consents'))).toHaveLength(2);
});
