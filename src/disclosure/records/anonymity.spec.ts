import { anonymityOf, AnonymityTally, type PersonRow } from './anonymity.js';

const patients = (text: string): PersonRow[] => text.trim().split('\n').map((line) => Object.fromEntries(line.trim().split(' ').map((value, at) => [['zip', 'age', 'condition'][at]!, value])));
const shape = { knownByOthers: ['zip', 'age'], sensitive: ['condition'] };

/** The patients of Machanavajjhala et al. 2007: figure 2, which is 4-anonymous, and figure 3, which is 3-diverse too. */
const fourAnonymous = patients(`
  130** <30 heart\n 130** <30 heart\n 130** <30 viral\n 130** <30 viral
  1485* >=40 cancer\n 1485* >=40 heart\n 1485* >=40 viral\n 1485* >=40 viral
  130** 3* cancer\n 130** 3* cancer\n 130** 3* cancer\n 130** 3* cancer`);
const threeDiverse = patients(`
  1305* <=40 heart\n 1305* <=40 viral\n 1305* <=40 cancer\n 1305* <=40 cancer
  1485* >40 cancer\n 1485* >40 heart\n 1485* >40 viral\n 1485* >40 viral
  1306* <=40 heart\n 1306* <=40 viral\n 1306* <=40 cancer\n 1306* <=40 cancer`);

it('finds the published table 4-anonymous, and that it tells who has cancer', () => {
  expect(anonymityOf(fourAnonymous, shape, 5)).toEqual({ rows: 12, classes: 3, leastK: 4, shareBelow: 1, leastDiversity: { condition: 1 } });
});

it('finds the other published table 3-diverse', () => {
  expect(anonymityOf(threeDiverse, shape, 4)).toEqual({ rows: 12, classes: 3, leastK: 4, shareBelow: 0, leastDiversity: { condition: 3 } });
});

it('counts the rows of small combinations, not the combinations', () => {
  const rows = [...Array.from({ length: 6 }, () => ({ zip: '1', age: '2' })), { zip: '1', age: '3' }, { zip: '2', age: '2' }];
  expect(anonymityOf(rows, { knownByOthers: ['zip', 'age'], sensitive: [] }, 5)).toMatchObject({ classes: 3, leastK: 1, shareBelow: 0.25 });
});

it('tells what each column does: how many rows would be rare without it', () => {
  const tally = new AnonymityTally({ knownByOthers: ['zip', 'age'], sensitive: [] });
  for (let count = 0; count < 6; count += 1) tally.add({ zip: '1', age: '2' });
  tally.add({ zip: '1', age: '3' });
  tally.add({ zip: '2', age: '2' });
  // Without the zip, the third age is still alone; without the age, the second zip is.
  expect([tally.report(7).shareBelow, tally.belowWithout(7), tally.belowWithout(2), tally.belowWithout(1)]).toEqual([1, { zip: 1, age: 1 }, { zip: 1, age: 1 }, { zip: 0, age: 0 }]);
});

it('says nothing of a file without rows', () => {
  expect(anonymityOf([], shape, 5)).toEqual({ rows: 0, classes: 0, leastK: null, shareBelow: null, leastDiversity: { condition: null } });
});

it('takes everybody for one class where others know nothing', () => {
  expect(anonymityOf(fourAnonymous, { knownByOthers: [], sensitive: ['condition'] }, 5)).toMatchObject({ classes: 1, leastK: 12, leastDiversity: { condition: 3 } });
});

it('does not mistake two columns for one', () => {
  expect(anonymityOf([{ a: 'x,', b: 'y' }, { a: 'x', b: ',y' }, { a: 'x,', b: 'y' }], { knownByOthers: ['a', 'b'], sensitive: [] }, 5)).toMatchObject({ classes: 2, leastK: 1 });
});
