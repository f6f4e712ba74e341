import { makeAttempt } from '../make/attempt.js';
import { aNumber, everyKind } from '../make/quiz.js';
import { useApp } from '../support/app.js';
import { fieldsOf } from '../support/fields.js';

const test = useApp();

const essay = everyKind().find(({ question }) => question.kind === 'essay')!.question;
const tooLong = 'This text is too long. Write at most 10,000 letters.';

it('keeps 10,000 characters, of any script and with emoji', async () => {
  const { browser, attempt } = await makeAttempt(test, test.cast.ada, [essay]);
  for (const letter of ['x', 'ش', '🍞']) {
    const saved = await browser.post(attempt, { 'answer.essay.text': letter.repeat(10_000), press: 'look-over' });
    expect(saved.headers['location']).toBe(`${attempt}/submission`);
    expect(fieldsOf((await browser.get(attempt)).text)['answer.essay.text']).toBe(letter.repeat(10_000));
  }
});

it('refuses one more with a clear sentence, and leaves the text where it was typed', async () => {
  const { browser, attempt } = await makeAttempt(test, test.cast.ben, [essay, aNumber('rent')]);
  await browser.post(attempt, { 'answer.essay.text': 'My bakery.', press: 'save' });
  const text = 'y'.repeat(10_001);
  const refused = await browser.post(attempt, { 'answer.essay.text': text, 'answer.rent.text': '12', press: 'look-over' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain(`<a href="#question-essay">${tooLong}</a>`);
  expect(fieldsOf(refused.text)).toMatchObject({ 'answer.essay.text': text, 'answer.rent.text': '12' });
  expect(fieldsOf((await browser.get(attempt)).text)).toMatchObject({ 'answer.essay.text': 'My bakery.', 'answer.rent.text': '12' });
  expect((await browser.post(attempt, { ...fieldsOf(refused.text), 'answer.essay.text': text.slice(1), press: 'save' })).status).toBe(303);
});

it('tells the browser’s queue the same', async () => {
  const { browser, attempt } = await makeAttempt(test, test.cast.cleo, [essay]);
  const change = { deed: 'save', response: { text: 'z'.repeat(10_001) }, key: 'change-too-long', sentAt: '2026-11-22T10:00:00.000Z', elapsed: 1000 };
  expect((await browser.postJson(`${attempt}/answers/essay`, change)).body).toEqual({ kept: 'unreadable', sentence: tooLong });
});

it('removes control characters, and keeps line ends', async () => {
  const { browser, attempt } = await makeAttempt(test, test.cast.dara, [essay, aNumber('rent')]);
  await browser.post(attempt, { 'answer.essay.text': 'One\u0000\r\ntwo\u0007\u001b[31m', 'answer.rent.text': '1\u00002,5', press: 'save' });
  expect(fieldsOf((await browser.get(attempt)).text)).toMatchObject({ 'answer.essay.text': 'One\ntwo[31m', 'answer.rent.text': '12,5' });
});
