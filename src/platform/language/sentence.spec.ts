import { readSentence } from './sentence.js';

it.each([
  ['a plain sentence', 'Welcome.', {}, 'Welcome.'],
  ['an empty one', '', {}, ''],
  ['a name', 'Hello, {{name}}', { name: 'Ada' }, 'Hello, Ada'],
  ['names at both ends, one of them twice', '{{a}} and {{ b }} and {{a}}', { a: 1, b: 2 }, '1 and 2 and 1'],
  ['a value that is not there', 'Level {{level}}.', {}, 'Level .'],
  ['a value that looks like a name', 'Hello, {{name}}', { name: '{{secret}} $t(key) $1' , secret: 'no' }, 'Hello, {{secret}} $t(key) $1'],
  ['signs that are no names', '{ {a} } {{ a b }} $t(key)', { a: 1 }, '{ {a} } {{ a b }} $t(key)'],
])('says %s', (_case, text, values, said) => {
  expect(readSentence(text)(values)).toBe(said);
});
