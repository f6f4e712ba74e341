import { useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

const form = { name: 'Ada Lovelace', language: 'tr', readingLanguage: 'ar' };

it('changes her name and languages', async () => {
  const ada = await test.as(test.cast.ada);
  const answer = await ada.post('/me/details', form);
  expect(answer.headers['location']).toBe('/me');
  const page = await ada.follow(answer);
  expect(page.text).toContain('<html lang="tr"');
  for (const value of ['Ada Lovelace', 'Türkçe', 'العربية']) expect(page.text).toContain(value);
});

it('takes nothing back with a page that was left open while something else was changed in another tab', async () => {
  const dara = await test.as(test.cast.dara);
  const stale = Object.fromEntries([...(await dara.get('/me/details')).text.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]));
  await dara.post('/me/details', { ...stale, name: 'Dara', language: 'fi', readingLanguage: 'ar' });
  await dara.post('/me/details', { ...stale, name: 'Dara Holm', language: 'en', readingLanguage: '' });
  const page = (await dara.get('/me/details')).text;
  expect(page).toContain('value="Dara Holm"');
  for (const kept of ['fi', 'ar']) expect(page).toContain(`<option value="${kept}" selected>`);
  await dara.post('/me/details', { name: 'Dara Holm', nameBefore: 'Dara Holm', language: 'en', languageBefore: 'fi', readingLanguage: '', readingLanguageBefore: 'ar' });
  expect((await dara.get('/me/details')).text.match(/<option value="[a-z]*" selected>/g)).toEqual(['<option value="en" selected>', '<option value="" selected>']);
});

it('shows the form with what is so now', async () => {
  const page = await (await test.as(test.cast.ben)).get('/me/details');
  expect(page.text).toContain('value="Ben"');
  expect(page.text).toContain('<option value="en" selected>English</option>');
});

it.each([
  ['no name', { name: '' }, 'Write a name.'],
  ['a name that nobody sees', { name: '\u200b' }, 'Write a name.'],
  ['a long name', { name: 'x'.repeat(101) }, 'This name is too long.'],
  ['a language that we do not speak', { language: 'xx' }, 'Choose a language from the list.'],
  ['a second language that we do not speak', { readingLanguage: 'xx' }, 'Choose a language from the list.'],
])('shows the mistake beside what was typed: %s', async (_name, difference, sentence) => {
  const page = await (await test.as(test.cast.ben)).post('/me/details', { ...form, ...difference });
  expect(page.status).toBe(422);
  expect(page.text).toContain(sentence);
});

it('changes nobody else', async () => {
  expect((await (await test.as(test.cast.cleo)).get('/me')).text).toContain('Cleo');
});

it('shows her account in two queries', async () => {
  const ben = await test.as(test.cast.ben);
  expect(await queriesOf(() => ben.get('/me'))).toHaveLength(2);
});
