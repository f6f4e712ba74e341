import { exampleOf, fits, fitsAnything } from './pattern.js';

const exact = { matchCase: true, language: 'en' };
const loose = { matchCase: false, language: 'en' };

describe('fits', () => {
  test.each<[string, string, boolean]>([
    ['Frog', 'Frog', true],
    ['frog', 'Frog', false],
    ['Frog', '   Frog   ', true],
    ['Frog', 'Frogs', false],
    ['F*og', 'Frog', true],
    ['F*og', 'Fog', true],
    ['F*og', '   Fat dog   ', true],
    ['F*og', 'Frogs', false],
    ['F*og', 'Fg', false],
    ['F*og', 'frog', false],
    ['\\*', '   *   ', true],
    ['\\*', 'x', false],
    ['Frog\\*toad', 'Frog*toad', true],
    ['Frog\\*toad', 'Frog and toad', false],
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
    ['*'.repeat(35) + '<em>' + '*'.repeat(35), '<em></em>', true],
    ['a*a', 'a', false], // the two ends may not share a letter
    ['a*b*a', 'aba', true],
    ['*ab*ab*', 'abab', true],
    ['*ab*ab*', 'aba', false],
    ['d\u00e9part', 'de\u0301part', true],
    ['de\u0301*', 'd\u00e9part', true],
  ])('with capitals, %j for %j: %j', (pattern, text, expected) => {
    expect(fits(pattern, text, exact)).toBe(expected);
  });

  test.each<[string, string, string]>([
    ['en', 'frog', '   FROG   '],
    ['en', 'F*og', '   fat dog   '],
    ['en', 'Itálie', 'ITÁLIE'],
    ['en', 'DÉPART', 'départ'],
    ['en', 'DE\u0301PART', 'd\u00e9part'],
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
    expect(fits('Frog', 'Frogs', loose)).toBe(false);
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
