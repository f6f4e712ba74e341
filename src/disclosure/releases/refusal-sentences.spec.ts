import { resolve } from 'node:path';
import { languageCodes } from '../../platform/language/languages.js';
import { Translations } from '../../platform/language/translations.js';
import { refusalSentence } from './refusal-sentence.js';
import { refusalOf } from './release-rule.js';

const translations = Translations.load(resolve(import.meta.dirname, '../../locales'));

it.each(languageCodes)('says in %s why a release is refused, with the earlier one and the threshold', (language) => {
  const of = (count: number) => ({ name: 'Women by country', audience: 'public' as const, counts: [{ people: {}, count }] });
  const refusal = refusalOf(of(41), [of(40)])!;
  const sentence = refusalSentence(refusal, translations.in(language));
  expect(sentence).toContain('Women by country');
  expect(sentence).toContain('10');
});
