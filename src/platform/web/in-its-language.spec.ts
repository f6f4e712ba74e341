import { foreignLanguageOf, inItsLanguage, inOneLine, languageOf, saidWith, textOf, type Spoken } from './in-its-language.js';

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
  expect(inOneLine([own, 'Price'], ' · ')).toBe('Hinta & <määrä> · Price');
  expect([foreign, own, 'Price', [foreign, own]].map(foreignLanguageOf)).toEqual(['ar', null, null, null]);
});

it('marks in a line what is of another language, and nothing else', () => {
  const line = inOneLine([own, inOneLine([foreign, 'Price'], ', ')], ' · ');
  expect(inItsLanguage(line).toString()).toBe('Hinta &amp; &lt;määrä&gt; · <span lang="ar" dir="rtl">السعر</span>, Price');
  expect([textOf(line), languageOf(line).toString()]).toEqual(['Hinta & <määrä> · السعر, Price', '']);
});

it('keeps the marks of words in a sentence, wherever it says them', () => {
  const t = (_key: string, values: Record<string, unknown> = {}) => `${String(values['across'])} by ${String(values['down'])}: ${String(values['n'])}`;
  expect(inItsLanguage(saidWith(t, 'crossed', { down: foreign, across: [foreign, '!'], n: 3 })).toString()).toBe('<span lang="ar" dir="rtl">السعر</span>! by <span lang="ar" dir="rtl">السعر</span>: 3');
  expect(saidWith(t, 'crossed', { down: own, across: 'Price', n: 3 })).toBe('Price by Hinta & <määrä>: 3');
});
