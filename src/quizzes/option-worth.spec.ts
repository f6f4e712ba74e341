import { worthOf } from './option-worth.js';

it.each([
  ['single', 1, 'right'],
  ['single', 0.5, 'partial'],
  ['single', 0, 'wrong'],
  ['single', -0.5, 'wrong'],
  ['multiple', 1 / 3, 'right'],
  ['multiple', 0, 'wrong'],
  ['multiple', -1, 'wrong'],
] as const)('in a %s choice, an option of %d is %s', (kind, fraction, worth) => {
  expect(worthOf(kind, { fraction })).toBe(worth);
});
