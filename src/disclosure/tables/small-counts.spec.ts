import { withTotals } from './counts-table.js';
import { smallCounts } from './small-counts.js';

const table = withTotals(['a', 'b'], ['x', 'y'], [[0, 2], [3, 9]]);

test.each<[string, Parameters<typeof smallCounts>[1], number[]]>([
  ['below the threshold, totals too, but not 0', { threshold: 3, zeros: false }, [1, 2]],
  ['up to one less than the threshold', { threshold: 4, zeros: false }, [1, 2, 3, 6]],
  ['0 too where that is asked for', { threshold: 3, zeros: true }, [0, 1, 2]],
  ['nothing below a threshold of 1', { threshold: 1, zeros: false }, []],
])('are those %s', (_case, rule, cells) => {
  expect(smallCounts(table, rule)).toEqual(cells);
});

test('never include a cell where nobody can be', () => {
  expect(smallCounts({ ...table, impossible: new Set([0]) }, { threshold: 3, zeros: true })).toEqual([1, 2]);
});
