import { document, needsReport, recommendingReport, useReport } from '../../bench/report.mjs';

const page = { name: 'Home', target: 0.35, floor: 4000, product: 2000, ratio: 0.5, least: 0.4, most: 0.6 };
const growth = { name: 'Cohort page', target: 1.25, milliseconds: [4, 4.4], ratio: 1.1 };
const list = { name: 'A list anew', median: 0.9, longest: 4, target: 5 };
const sizes = [{ learners: 1_000 }, { learners: 100_000 }];

it('says in one row what was measured, and against which target', () => {
  const { tables, missed } = useReport({ results: [page], megabytes: 150.4 }, sizes, [growth]);
  expect(tables.replace(/ +/g, ' ')).toContain('| Home | 4,000 | 2,000 | 0.50 (0.40–0.60) | ≥ 0.35 | met |');
  expect(tables.replace(/ +/g, ' ')).toContain('| The Node process after the run | 150 | ≤ 200 | met |');
  expect(tables.replace(/ +/g, ' ')).toContain('| Cohort page | 4.00 | 4.40 | 1.10 | ≤ 1.25 | met |');
  expect(missed).toEqual([]);
});

it('names every target that is missed', () => {
  const { missed } = useReport({ results: [{ ...page, ratio: 0.3 }], megabytes: 201 }, sizes, [{ ...growth, ratio: 1.3 }]);
  expect(missed.map((line: string) => line.split(':')[0])).toEqual(['Home', 'Memory', 'Cohort page']);
});

describe('recommending', () => {
  const worth = { name: 'Biased', simulated: 2_000, runs: 1, ndcg: 0.7333, share: { mean: 0.87, low: 0.86, high: 0.88 }, lead: { mean: 0.2, low: 0.19, high: 0.21 }, target: 0.85 };
  const plain = (report: { tables: string }) => report.tables.replace(/ +/g, ' ');

  it('says how long a list takes, and what it is worth', () => {
    const report = recommendingReport(list, [worth]);
    expect(plain(report)).toContain('| A list anew | 0.90 | 4.00 | ≤ 5 | met |');
    expect(plain(report)).toContain('| Worth of lists, 1 × 2,000 learners |');
    expect(plain(report)).toContain('| Biased | 0.733 | 0.870 (0.860 to 0.880) | ≥ 0.85 | met | 0.200 (0.190 to 0.210) | > 0 | met |');
    expect(report.missed).toEqual([]);
  });

  it('takes a target for missed or met only where the whole interval says so', () => {
    const open = recommendingReport(list, [{ ...worth, share: { mean: 0.851, low: 0.845, high: 0.857 } }]);
    expect(plain(open)).toContain('| 0.851 (0.845 to 0.857) | ≥ 0.85 | open |');
    expect(open.missed).toEqual([]);
    const { missed } = recommendingReport({ ...list, median: 5.1 }, [{ ...worth, share: { mean: 0.84, low: 0.83, high: 0.849 }, lead: { mean: -0.2, low: -0.3, high: -0.1 } }]);
    expect(missed).toEqual([
      'A list anew: 5.10 ms, the target is at most 5',
      'Biased: 0.840 (0.830 to 0.849) of the oracle, the target is at least 0.85',
      'Biased: better than gaps of ratings by -0.200 (-0.300 to -0.100)',
    ]);
  });
});

it('says how long figures take beside the statement that they need', () => {
  const needs = { name: 'Needs page', bare: 800, page: 900.4, again: 12, ratio: 1.13, target: 8 };
  expect(needsReport(needs).tables.replace(/ +/g, ' ')).toContain('| Needs page | 800 | 900 | 12 | 1.13 | ≤ 8 | met |');
  expect(needsReport({ ...needs, ratio: 9 }).missed).toEqual(['Needs page: 9.00 times as long as its statement, the target is at most 8']);
});

it('writes down the machine and the day', () => {
  expect(document('the tables', new Date('2026-11-27T12:00:00Z'))).toMatch(/Measured on 2026-11-27: \d+ × .+ GB, .+ Node \d+\.\d+\.\d+\.\n\nthe tables\n/);
});
