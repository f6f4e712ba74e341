import { password } from '../cast.js';
import { useApp } from '../support/app.js';

const test = useApp();

async function newCode(): Promise<string> {
  const ada = await test.as(test.cast.ada);
  const answer = await ada.post('/me/recovery-code', { current: password });
  expect(answer.headers['location']).toBe('/recovery-code');
  return /([A-Z2-9]{4}-){3}[A-Z2-9]{4}/.exec((await ada.follow(answer)).text)![0];
}

it('lets her in, and the one before no more', async () => {
  const [first, second] = [await newCode(), await newCode()];
  const recover = (code: string) => test.visitor().post('/password/recovery', { signInName: 'ada@example.org', code, password });
  expect((await recover(first)).status).toBe(422);
  expect((await recover(second)).status).toBe(303);
});

it('leads back to her account when it is written down', async () => {
  const ada = await test.as(test.cast.ada);
  await ada.post('/me/recovery-code', { current: password });
  expect((await ada.post('/recovery-code/written')).headers['location']).toBe('/me');
});

it('wants her password first', async () => {
  const page = await (await test.as(test.cast.ada)).post('/me/recovery-code', { current: 'not her password' });
  expect(page.status).toBe(422);
  expect(page.text).toContain('This is not your password');
});
