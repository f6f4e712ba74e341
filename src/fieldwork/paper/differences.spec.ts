import { compare } from './differences.js';
import type { Field } from './fields.js';

const field = (variable: string, takes: Field['takes']): Field => ({ variable, takes, codes: [] });
const fields = [field('one', 'one'), field('several', 'several'), field('order', 'order'), field('words', 'words'), field('empty', 'one')];

it('finds what differs, and not how it was typed', () => {
  const first = { one: '1', several: '1 3', order: '1 3', words: 'I bake.' };
  const second = { one: '01', several: '3,1', order: '3 1', words: 'I  bake. ' };
  expect(compare(fields, first, second)).toEqual({ compared: 4, differences: [{ variable: 'order', first: '1 3', second: '3 1' }] });
});

it('counts a field that only one of them filled', () => {
  expect(compare(fields, { one: '2' }, {})).toEqual({ compared: 1, differences: [{ variable: 'one', first: '2', second: '' }] });
});

it('finds nothing between an entry and itself', () => {
  const typed = { one: '-98', several: '2 1', order: '2', words: '=1+1' };
  expect(compare(fields, typed, typed).differences).toEqual([]);
});
