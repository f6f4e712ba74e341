import { randomFrom } from '../../platform/chance/chance.js';
import { batchOf } from './batch.js';

const sheets = (count: number) => Array.from({ length: count }, (_, index) => index);

it.each([
  [0, false, 0],
  [14, false, 0],
  [15, false, 10],
  [40, false, 35],
  [0, true, 0],
  [1, true, 1],
  [14, true, 14],
])('of %i waiting, when it is over: %s, %i leave', (waiting, isOver, leave) => {
  const { leaving, staying } = batchOf(sheets(waiting), isOver, randomFrom('batch'));
  expect(leaving).toHaveLength(leave);
  expect([...leaving, ...staying].sort((one, other) => one - other)).toEqual(sheets(waiting));
});

it('lets chance alone say which leave, and in which order', () => {
  const draws = 2_000;
  const stayed = sheets(15).map(() => 0);
  const first = sheets(15).map(() => 0);
  for (let draw = 0; draw < draws; draw += 1) {
    const { leaving, staying } = batchOf(sheets(15), false, randomFrom(`draw ${draw}`));
    for (const sheet of staying) stayed[sheet]! += 1;
    first[leaving[0]!]! += 1;
  }
  // Within four standard deviations of 5/15 and 1/15.
  for (const count of stayed) expect(Math.abs(count - draws / 3)).toBeLessThan(4 * Math.sqrt((draws * 2) / 9));
  for (const count of first) expect(Math.abs(count - draws / 15)).toBeLessThan(4 * Math.sqrt((draws * 14) / 225));
});
