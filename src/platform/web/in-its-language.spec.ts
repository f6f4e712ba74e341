import { foreignLanguageOf, inItsLanguage, inOneLine, languageOf, textOf, type Spoken } from './in-its-language.js';

const own: Spoken = { text: 'Hinta & <määrä>', language: 'fi', direction: 'ltr', foreign: false };
const foreign: Spoken = { text: 'السعر', language: 'ar', direction: 'rtl', foreign: true };

it.each<[Spoken, string, string, string]>([
  ['Price <1>', 'Price &lt;1&gt;', '', 'Price <1>'],
  [own, 'Hinta &amp; &lt;määrä&gt;', '', 'Hinta & <määrä>'],
  [foreign, '<span lang="ar" dir="rtl">السعر</span>', ' lang="ar" dir="rtl"', 'السعر'],
  ['', '', '', ''],
])('marks words in another language than the page’s, and no others: %j', (words, element, attributes, text) => {
  expect([inItsLanguage(words).toString(), languageOf(words).toString(), textOf(words)]).toEqual([element, attributes, text]);
});

it('says the language of a line where all words in it are of it', () => {
  expect(inOneLine([foreign, { ...foreign, text: 'الثمن' }], ' · ')).toEqual({ ...foreign, text: 'السعر · الثمن' });
  for (const others of [[own], ['Price'], [foreign, own]] as const) expect(inOneLine([foreign, ...others], ' · ')).toBe(['السعر', ...others.map(textOf)].join(' · '));
  expect([foreign, own, 'Price'].map(foreignLanguageOf)).toEqual(['ar', null, null]);
});
