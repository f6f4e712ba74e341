import { attemptGrade, gradeOf, isEnough, rounded, type GradeMethod, type Outcome } from './attempt-grade.js';

const of = (mark: number, fraction: number | null, state: Outcome['state'] = 'partial') => ({ mark, outcome: { fraction, state } });

describe('attemptGrade', () => {
  test.each<[string, ReturnType<typeof of>[], number, number, number | null]>([
    ['all right', [of(1, 1), of(2, 1)], 3, 3, 100],
    ['marks weigh', [of(1, 1), of(3, 0)], 1, 4, 25],
    ['parts count', [of(1, 0.5), of(1, 1 / 3), of(2, 0.25)], 4 / 3, 4, 100 / 3],
    ['a negative fraction takes away', [of(1, 1), of(1, -0.5)], 0.5, 2, 25],
    ['but never below nothing', [of(1, -0.5)], -0.5, 1, 0],
    ['a poll does not count', [of(1, 1), of(1, null, 'answered'), of(1, null, 'unanswered')], 1, 1, 100],
    ['only polls: no percentage', [of(1, null, 'answered')], 0, 0, null],
    ['nothing asked: no percentage', [], 0, 0, null],
    ['a question without marks', [of(0, 1)], 0, 0, null],
  ])('%s', (_name, questions, marks, outOf, percent) => {
    const grade = attemptGrade(questions);
    expect(grade.marks).toBeCloseTo(marks, 12);
    expect(grade.outOf).toBe(outOf);
    if (percent === null) expect(grade.percent).toBeNull();
    else expect(grade.percent).toBeCloseTo(percent, 10);
  });

  test('an essay counts as 0 while it waits, and is said to wait', () => {
    expect(attemptGrade([of(1, 1), of(3, null, 'needs-marking')])).toEqual({ marks: 1, outOf: 4, percent: 25, waiting: 1 });
  });
});

describe('gradeOf', () => {
  const attempts = [{ percent: 40 }, { percent: 90 }, { percent: 50 }];

  test.each<[GradeMethod, number]>([['best', 90], ['average', 60], ['first', 40], ['last', 50]])('%s', (method, percent) => {
    expect(gradeOf(attempts, method)).toBe(percent);
    expect(gradeOf([], method)).toBeNull();
    expect(gradeOf([{ percent: null }], method)).toBeNull();
    expect(gradeOf([{ percent: 70 }], method)).toBe(70);
  });

  test('every method stays between the worst and the best', () => {
    for (const method of ['best', 'average', 'first', 'last'] as const) {
      const percent = gradeOf(attempts, method)!;
      expect(percent >= 40 && percent <= 90).toBe(true);
    }
  });
});

test.each<[number | null, number, boolean]>([
  [60, 60, true],
  [59.99, 60, false],
  [(100 * (0.3333333 + 0.3333333)) / 1, 66.66667, true],
  [0, 0, true],
  [null, 0, false],
])('%j of %d is enough: %j', (percent, pass, enough) => {
  expect(isEnough(percent, pass)).toBe(enough);
});

test.each<[number, number | undefined, number]>([
  [200 / 3, undefined, 66.67],
  [66.665, undefined, 66.67],
  [1.005, undefined, 1.01],
  [-1.005, undefined, -1.01],
  [0.5, 0, 1],
  [1e-9, undefined, 0],
  [100, undefined, 100],
])('%d rounded to %j decimals is %d', (value, decimals, expected) => {
  expect(rounded(value, decimals)).toBe(expected);
});
