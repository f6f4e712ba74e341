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
