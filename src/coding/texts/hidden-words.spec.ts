import { hiddenIn, piecesOf, withoutHidden } from './hidden-words.js';

test.each([
  ['My sister Aino helps.', [2], 'My sister […] helps.'],
  ['My sister Aino Virtanen helps.', [2, 3], 'My sister […] helps.'],
  ['Aino', [0], '[…]'],
  ['Aino Virtanen, Kouvola', [0, 1, 2], '[…]'],
  ['Aino and Liisa', [0, 2], '[…] and […]'],
  ['  I sew.\n\nAt home. ', [], '  I sew.\n\nAt home. '],
  ['أختي مريم تساعدني', [1], 'أختي […] تساعدني'],
  ['One', [5, -1], 'One'],
])('%j without the words %j is %j', (text, hidden, shown) => {
  expect(withoutHidden(text, hidden, '[…]')).toBe(shown);
});

test('the pieces of a text are the text, and its words are numbered', () => {
  const text = ' Two\twords,  three\n';
  expect(piecesOf(text).map((piece) => piece.text).join('')).toBe(text);
  expect(piecesOf(text).flatMap(({ word }) => (word === null ? [] : [word]))).toEqual([0, 1, 2]);
});

test('only numbers of words are taken of what was sent', () => {
  expect(hiddenIn('I know Aino', ['2', '0', '2', '7', '-1', 'x', '1.0', ''])).toEqual([0, 2]);
});
