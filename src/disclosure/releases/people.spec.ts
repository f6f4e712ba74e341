import { areSame, isWithin, type People } from './people.js';

const everybody: People = {};
const women: People = { sex: { values: ['F'] } };
const young: People = { age: { from: 18, below: 25 } };
const youngWomen: People = { ...women, ...young };

test.each<[People, People, boolean]>([
  [women, everybody, true],
  [everybody, women, false],
  [youngWomen, women, true],
  [women, youngWomen, false],
  [young, women, false],
  [{ age: { from: 20, below: 25 } }, young, true],
  [{ age: { from: 20, below: 26 } }, young, false],
  [{ country: { values: ['FI'] } }, { country: { values: ['FI', 'TR'] } }, true],
  [{ country: { values: ['FI', 'TR'] } }, { country: { values: ['FI'] } }, false],
  [{ age: { values: ['20'] } }, young, false],
])('%j within %j: %s', (part, whole, expected) => {
  expect(isWithin(part, whole)).toBe(expected);
});

it('takes the same conditions in any order for the same people', () => {
  expect(areSame({ ...young, country: { values: ['FI', 'TR'] } }, { country: { values: ['TR', 'FI'] }, ...young })).toBe(true);
  expect(areSame(young, youngWomen)).toBe(false);
});
