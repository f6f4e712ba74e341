import { shownLanguages } from './shown-languages.js';

const counted = (counts: Record<string, number>) => Object.entries(counts).map(([language, attempts]) => ({ language, attempts }));

it.each([
  ['all are large', { en: 10, fi: 12 }, ['en', 'fi']],
  ['one is small: it could be told from the whole and the other', { en: 40, fi: 9 }, []],
  ['one is small of three: the smallest of the others hides with it', { en: 40, fi: 12, tr: 3 }, ['en']],
  ['the small ones are many enough together', { ar: 6, en: 40, fi: 5 }, ['en']],
  ['all are small', { en: 5, fi: 4 }, []],
  ['there is one language', { en: 25 }, ['en']],
  ['there is none', {}, []],
])('when %s', (_case, counts, shown) => {
  expect([...shownLanguages(counted(counts as Record<string, number>))].sort()).toEqual(shown);
});

it('never hides so few that the rest tells their figure', () => {
  const sizes = [0, 1, 5, 9, 10, 11, 30];
  for (const en of sizes) for (const fi of sizes) for (const tr of sizes) for (const ar of sizes) {
    const languages = counted({ en, fi, tr, ar }).filter(({ attempts }) => attempts > 0);
    const shown = shownLanguages(languages);
    const hidden = languages.filter(({ language }) => !shown.has(language)).reduce((sum, { attempts }) => sum + attempts, 0);
    expect(languages.filter(({ language }) => shown.has(language)).every(({ attempts }) => attempts >= 10)).toBe(true);
    expect(shown.size === 0 || hidden === 0 || hidden >= 10).toBe(true);
  }
});
