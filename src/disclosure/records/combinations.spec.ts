import { Combinations } from './combinations.js';

it('numbers combinations, and counts who has them', () => {
  const combinations = new Combinations(2);
  const told = [['x,', 'y'], ['x', ',y'], ['x,', 'y'], ['', 'y']];
  const numbers = told.map((texts) => combinations.numberOf(texts));
  numbers.forEach((number, at) => combinations.add(number, at + 1));
  expect([numbers, combinations.count, combinations.all()]).toEqual([[0, 1, 0, 2], 3, [4, 2, 4]]);
  expect([combinations.allWithout(0), combinations.allWithout(1)]).toEqual([[8, 2], [4, 2, 4]]);
});

it('has one combination of nothing', () => {
  const combinations = new Combinations(0);
  for (let count = 0; count < 3; count += 1) combinations.add(combinations.numberOf([]), 2);
  expect([combinations.count, combinations.all()]).toEqual([1, [6]]);
});

it('counts many combinations as a list of texts would', () => {
  const combinations = new Combinations(3);
  const all = new Map<string, number>();
  const without = new Map<string, number>();
  for (let row = 0; row < 20_000; row += 1) {
    const [one, two, three] = [String(row % 7), String((row * row) % 2_003), String((row * 31) % 97)];
    combinations.add(combinations.numberOf([one, two, three]), 1);
    all.set(`${one} ${two} ${three}`, (all.get(`${one} ${two} ${three}`) ?? 0) + 1);
    without.set(`${one} ${three}`, (without.get(`${one} ${three}`) ?? 0) + 1);
  }
  expect([...combinations.all()]).toEqual([...all.values()]);
  expect(combinations.allWithout(1)).toEqual([...without.values()]);
});
