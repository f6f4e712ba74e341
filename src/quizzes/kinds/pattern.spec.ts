import { exampleOf, fits, fitsAnything } from './pattern.js';

const exact = { matchCase: true, language: 'en' };
const loose = { matchCase: false, language: 'en' };

describe('fits', () => {
  test.each<[string, string, boolean]>([
    ['Bread', 'Bread', true],
    ['bread', 'Bread', false],
    ['Bread', '   Bread   ', true],
    ['Bread', 'Breads', false],
    ['B*ed', 'Breed', true],
    ['B*ed', 'Bed', true],
    ['B*ed', '   Big bed   ', true],
    ['B*ed', 'Breads', false],
    ['B*ed', 'Bd', false],
    ['B*ed', 'bread', false],
    ['\\*', '   *   ', true],
    ['\\*', 'x', false],
    ['2\\*3', '2*3', true],
    ['2\\*3', '2 and 3', false],
    ['[a-z]', 'a', false],
    ['[a-z]', '[a-z]', true],
    ['a.c', 'abc', false],
    ['\\{}/', '\\{}/', true],
    ['0', '0', true],
    ['0*', '0', true],
    ['*0', '0', true],
    ['*0*', '0', true],
    ['*', 'anything', true],
    ['**', 'anything', true],
    ['*'.repeat(35) + '<b>' + '*'.repeat(35), '<b></b>', true],
    ['a*a', 'a', false], // the two ends may not share a letter
    ['a*b*a', 'aba', true],
    ['*ab*ab*', 'abab', true],
    ['*ab*ab*', 'aba', false],
    ['caf\u00e9', 'cafe\u0301', true],
    ['cafe\u0301*', 'caf\u00e9s', true],
  ])('with capitals, %j for %j: %j', (pattern, text, expected) => {
    expect(fits(pattern, text, exact)).toBe(expected);
  });

  test.each<[string, string, string]>([
    ['en', 'bread', '   BREAD   '],
    ['en', 'B*ed', '   big bed   '],
    ['sk', 'Cena bez dáne', 'CENA BEZ DÁNE'],
    ['en', 'CAFÉ', 'café'],
    ['en', 'CAFE\u0301', 'caf\u00e9'],
    ['en', 'Straße', 'STRASSE'],
    ['el', 'ΟΔΟΣ', 'οδος'],
    ['el', 'οδο*', 'ΟΔΟΣ'],
    ['tr', 'ışık', 'IŞIK'],
    ['tr', 'İŞ', 'iş'],
    ['tr', 'internet', 'INTERNET'],
    ['en', 'internet', 'İnternet'],
    ['ar', 'الربح', ' الربح '],
  ])('without capitals in %s, %j fits %j', (language, pattern, text) => {
    expect(fits(pattern, text, { matchCase: false, language })).toBe(true);
  });

  test('other letters stay other letters', () => {
    expect(fits('résumé', 'resume', loose)).toBe(false);
    expect(fits('Bread', 'Breads', loose)).toBe(false);
  });

  test('is quick with many asterisks on a long answer', () => {
    expect(fits('*a'.repeat(500) + 'b', 'a'.repeat(10_000), loose)).toBe(false);
    expect(fits('*a'.repeat(500) + '*', 'a'.repeat(10_000), loose)).toBe(true);
  });

  test('a pattern without asterisks fits itself, and with one in front, behind and inside', () => {
    for (const word of ['profit', 'net profit', 'kâr', 'الربح الصافي', 'a\\b', '50 %']) {
      expect([word, `*${word}`, `${word}*`, `${word.slice(0, 1)}*${word.slice(1)}`].map((pattern) => fits(pattern, word, exact))).toEqual([
        true, true, true, true,
      ]);
    }
  });
});

test('fitsAnything', () => {
  expect(['*', ' ** ', '\\*', '*a', ''].map(fitsAnything)).toEqual([true, true, false, false, false]);
});

test('exampleOf shows a text that fits', () => {
  expect(exampleOf('x\\*y')).toBe('x*y');
  expect(exampleOf('net*profit*')).toBe('net profit');
});
