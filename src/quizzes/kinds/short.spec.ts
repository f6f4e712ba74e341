import { makeQuestion } from '../../../test/make/question.js';
import { grade } from '../grading.js';
import { isComplete, readResponse, rightResponse } from '../question.js';

const settings = { decimalSeparator: '.' } as const;
const margin = makeQuestion('short', {
  answers: {
    en: [
      { text: 'margin', fraction: 1, feedback: { en: 'Good!' } },
      { text: 'profit', fraction: 0.8 },
      { text: '*', fraction: 0, feedback: { en: 'Not at all.' } },
    ],
  },
  matchCase: false,
});

describe('short', () => {
  test.each<[string, number, string]>([
    ['margin', 1, 'right'],
    ['MARGIN', 1, 'right'],
    ['profit', 0.8, 'partial'],
    ['price', 0, 'wrong'],
  ])('%s brings %d', (text, fraction, state) => {
    expect(grade(margin, { text }, settings)).toMatchObject({ fraction, state });
  });

  test('says what belongs to the answer that fitted', () => {
    expect(grade(margin, { text: 'margin' }, settings).parts[0]!.feedback).toEqual({ en: 'Good!' });
    expect(grade(margin, { text: 'price' }, settings).parts[0]!.feedback).toEqual({ en: 'Not at all.' });
  });

  test('the first answer that fits decides', () => {
    const question = makeQuestion('short', {
      answers: { en: [{ text: 'mar*', fraction: 0.5 }, { text: 'margin', fraction: 1 }] },
      matchCase: false,
    });
    expect(grade(question, { text: 'margin' }, settings).fraction).toBe(0.5);
  });

  test('capitals count where the author says so', () => {
    const question = makeQuestion('short', { answers: { en: [{ text: 'VAT', fraction: 1 }] }, matchCase: true });
    expect(grade(question, { text: 'VAT' }, settings).fraction).toBe(1);
    expect(grade(question, { text: 'vat' }, settings).fraction).toBe(0);
  });

  test('blank is no answer, 0 is one', () => {
    expect(isComplete(margin, { text: '' }, settings)).toBe(false);
    expect(isComplete(margin, { text: '0' }, settings)).toBe(true);
    expect(readResponse(margin, { text: '   ' })).toEqual({ ok: true, response: { text: '' } });
  });
});

describe('short in several languages', () => {
  const cost = makeQuestion('short', {
    answers: {
      ar: [{ text: 'تكلفة', fraction: 1 }],
      en: [{ text: 'cost', fraction: 1 }, { text: 'gift', fraction: 0 }, { text: '*', fraction: 0.1, feedback: { en: 'Else.' } }],
      fi: [{ text: 'kulu', fraction: 1 }, { text: 'gift', fraction: 1 }, { text: '*', fraction: 0, feedback: { fi: 'Muu.' } }],
    },
    matchCase: false,
  });

  test.each<[string, string | undefined, number]>([
    ['kulu', 'fi', 1],
    ['cost', 'fi', 1], // the base language is asked next
    ['تكلفة', 'fi', 1], // then the others
    ['kulu', 'en', 1],
    ['kulu', undefined, 1],
    ['gift', 'fi', 1], // her language is asked first
    ['gift', 'en', 0],
    ['gift', 'ar', 0],
    ['margin', 'fi', 0], // what catches all else: her language first
    ['margin', 'en', 0.1],
    ['margin', 'ar', 0.1],
    ['margin', 'tr', 0.1],
  ])('%s read in %s brings %d', (text, language, fraction) => {
    expect(grade(cost, { text, ...(language && { language }) }, settings).fraction).toBe(fraction);
  });

  test('the order of the languages in the definition does not matter', () => {
    const { answers } = cost;
    const turned = { ...cost, answers: { fi: answers['fi']!, en: answers['en']!, ar: answers['ar']! } };
    for (const text of ['kulu', 'cost', 'تكلفة', 'gift', 'margin']) {
      for (const language of ['en', 'fi', 'ar', 'tr']) {
        expect(grade(turned, { text, language }, settings)).toEqual(grade(cost, { text, language }, settings));
      }
    }
  });

  test('nothing after a catch-all of the same language is reached', () => {
    const question = makeQuestion('short', { answers: { en: [{ text: '*', fraction: 0 }, { text: 'cost', fraction: 1 }] }, matchCase: false });
    expect(grade(question, { text: 'cost' }, settings).fraction).toBe(0);
  });

  test('shows a right answer in her language, else in the base language', () => {
    expect(rightResponse(cost, 'fi')).toEqual({ text: 'kulu', language: 'fi' });
    expect(rightResponse(cost, 'tr')).toEqual({ text: 'cost', language: 'en' });
  });
});
