import { sizeIn } from './sizes.js';

describe('the size of a file', () => {
  it.each([
    ['en', 0, '0 kB'],
    ['en', 12, '1 kB'],
    ['en', 2_048, '2 kB'],
    ['en', 999_000, '999 kB'],
    ['en', 1_530_000, '1.5 MB'],
    ['fi', 1_530_000, '1,5 Mt'],
    ['en', 48_000_000, '48 MB'],
  ])('%s %d → %s', (language, bytes, said) => {
    expect(sizeIn(language, bytes).replace(/\u00a0/g, ' ')).toBe(said);
  });
});
