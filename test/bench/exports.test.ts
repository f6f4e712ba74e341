import { summary } from '../../bench/exports/exports.mjs';
import { exportsReport } from '../../bench/exports/report.mjs';

const csv = { name: 'csv', target: 0.35, floor: 50_000, product: 25_000, ratio: 0.5, least: 0.4, most: 0.6, counts: [10_000, 100_000], work: [0.5, 5], growth: 10, grown: [30, 31] };

it('says how fast exports are, how they grow, and what they hold', () => {
  const { tables, missed } = exportsReport([csv]);
  const plain = tables.replace(/ +/g, ' ');
  expect(plain).toContain('| csv | 50,000 | 25,000 | 0.50 (0.40–0.60) | ≥ 0.35 | met |');
  expect(plain).toContain('| csv | 0.5 | 5.0 | 10.0 | ≤ 11 | 30 | 31 | ≤ 64 | met |');
  expect(missed).toEqual([]);
});

it('names every target that is missed', () => {
  const { tables, missed } = exportsReport([{ ...csv, ratio: 0.3, growth: 12, grown: [30, 65] }]);
  expect(missed).toHaveLength(3);
  expect(tables.match(/missed/g)).toHaveLength(2);
});

it('compares each size with the one before, and counts as memory what the product alone held', () => {
  const took = (seconds: number, megabytes: number) => ({ rows: 100, seconds, processor: seconds, megabytes });
  const size = (responses: number, seconds: number, megabytes: number) => ({ responses, before: 150, alone: [took(seconds, megabytes), took(seconds, 160)], inTurn: [{ floor: took(seconds / 2, 300), product: took(seconds, 300) }] });
  const { ratio, counts, work, growth, grown } = summary('csv', 0.35, [size(10, 1, 180), size(100, 9, 185), size(1_000, 108, 190)]);
  expect({ ratio, counts, work, growth, grown }).toEqual({ ratio: 0.5, counts: [10, 100, 1_000], work: [1, 9, 108], growth: 12, grown: [30, 35, 40] });
});
