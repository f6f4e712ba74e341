import { useApp } from '../support/app.js';
import { textOf } from '../support/text.js';

const test = useApp();

const letters = { note: 'x'.repeat(300_000) };

it('says kindly that a form is too large, with a way on', async () => {
  const ada = await test.as(test.cast.ada);
  const page = await ada.post('/me/details', letters);
  expect(page.status).toBe(413);
  expect(textOf(page)).toContain('Too much at once This is too large to send. Make it shorter and try again.');
  expect(page.text).toContain('href="/"');
});

it('tells a program the same as a problem', async () => {
  const ada = await test.as(test.cast.ada);
  const problem = await ada.post('/me/details', letters, { accept: 'application/json' });
  expect(problem.status).toBe(413);
  expect(JSON.parse(problem.text)).toMatchObject({ status: 413, code: 'platform.errors.tooLarge' });
});
