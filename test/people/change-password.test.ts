import { password } from '../cast.js';
import { useApp } from '../support/app.js';

const test = useApp();

const fresh = 'four other words together';

it('gives her a new one, a new session here, and none elsewhere', async () => {
  const [here, elsewhere] = [await test.as(test.cast.ada), await test.as(test.cast.ada)];
  const before = here.cookie('__Host-session');
  const answer = await here.post('/me/password', { current: password, password: fresh });
  expect(answer.headers['location']).toBe('/me');
  expect((await here.follow(answer)).text).toContain('Your new password is saved.');
  expect(here.cookie('__Host-session')).not.toBe(before);
  expect((await elsewhere.get('/home')).status).toBe(303);
  expect((await test.visitor().post('/sign-in', { signInName: 'ada@example.org', password })).status).toBe(422);
  expect((await test.visitor().post('/sign-in', { signInName: 'ada@example.org', password: fresh })).status).toBe(303);
});

it.each([
  ['no present password', { current: '', password: fresh }, 'Write your password'],
  ['a wrong present password', { current: 'not her password', password: fresh }, 'This is not your password'],
  ['a short new one', { current: password, password: 'short' }, 'too short'],
])('shows the mistake, and none of the passwords: %s', async (_name, form, sentence) => {
  const page = await (await test.as(test.cast.ben)).post('/me/password', form);
  expect(page.status).toBe(422);
  expect(page.text).toContain(sentence);
  for (const typed of Object.values(form).filter(Boolean)) expect(page.text).not.toContain(`value="${typed}"`);
  expect((await test.visitor().post('/sign-in', { signInName: 'ben@example.org', password })).status).toBe(303);
});

it('holds back somebody who guesses the present one on an open phone', async () => {
  const phone = await test.as(test.cast.max);
  const statuses = [];
  for (let tries = 0; tries < 11; tries++) statuses.push((await phone.post('/me/password', { current: `guess ${tries}`, password: fresh })).status);
  expect(statuses).toEqual([...Array(10).fill(422), 429]);
});
