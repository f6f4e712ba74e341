import { didYouMean, nearest } from './nearest.js';

const known = ['title', 'summary', 'minutes', 'level'];

describe('the word that was meant', () => {
  it.each([
    ['titel', 'title'],
    ['levle', 'level'],
    ['lev', null],
    ['Title', 'title'],
    ['sumary', 'summary'],
    ['minuts', 'minutes'],
    ['level', 'level'],
    ['weather', null],
    ['', null],
  ])('%s → %s', (word, meant) => {
    expect(nearest(word, known)).toBe(meant);
  });

  it('is always one of the known ones', () => {
    for (const word of ['tit', 'summaryy', 'l', 'evel', 'minutes of']) expect([...known, null]).toContain(nearest(word, known));
  });

  it('is offered in a sentence, or all of them when nothing is near', () => {
    expect(didYouMean('titel', known)).toBe(' Did you mean “title”?');
    expect(didYouMean('weather', known)).toBe(' It can be title, summary, minutes, level.');
    expect(didYouMean('weather', [])).toBe('');
  });
});
