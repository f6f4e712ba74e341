import { makeAttempt } from '../make/attempt.js';
import { aNumber, aSingle } from '../make/quiz.js';
import { useApp } from '../support/app.js';
import { fieldsOf } from '../support/fields.js';

const test = useApp();

it('keeps what was typed, and goes on in the other language', async () => {
  const { browser, attempt } = await makeAttempt(test, test.cast.ada, [aNumber('rent', { text: { en: '<p>How much?</p>', ar: '<p>كم؟</p>' } })]);
  expect((await browser.get(attempt)).text).toContain('<button form="attempt" name="press" value="language ar" lang="ar">');
  const answer = await browser.post(attempt, { 'answer.rent.text': '12.5', press: 'language ar' });
  expect(answer.headers['location']).toBe(attempt);
  const page = await browser.follow(answer);
  expect(page.text).toContain('<html lang="ar" dir="rtl">');
  expect(page.text).toContain('<p>كم؟</p>');
  expect(fieldsOf(page.text)['answer.rent.text']).toBe('12.5');
});

it('presses nothing but “save” with the Enter key: the first button of the form is that one', async () => {
  const { browser, attempt } = await makeAttempt(test, test.cast.ben, [aSingle('bread')], { behaviour: 'immediate' });
  const [first] = /<button[^>]*name="press"[^>]*>/.exec((await browser.get(attempt)).text)!;
  expect(first).toContain('value="save"');
});

it('does nothing about a language that we do not speak', async () => {
  const { browser, attempt } = await makeAttempt(test, test.cast.cleo, [aSingle('bread')]);
  expect((await browser.post(attempt, { 'answer.bread.option': 'flour', press: 'language xx' })).status).toBe(422);
  expect(fieldsOf((await browser.get(attempt)).text)['answer.bread.option']).toBe('flour');
});
