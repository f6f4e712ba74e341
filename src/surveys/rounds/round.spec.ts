import { daysAfter, monthsAfter, phaseOf } from './round.js';

const autumn = { opens: '2026-11-01', closes: '2026-11-30', closedAt: null };

it.each([
  ['2026-10-31', 'planned'],
  ['2026-11-01', 'open'],
  ['2026-11-30', 'open'],
  ['2026-12-01', 'over'],
])('on %s it is %s', (day, phase) => {
  expect(phaseOf(autumn, day)).toBe(phase);
});

it('is over as soon as somebody closed it, whatever its days', () => {
  expect(phaseOf({ ...autumn, closedAt: new Date() }, '2026-11-10')).toBe('over');
});

it.each([
  ['2026-11-30', 6, '2027-05-30'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-12-15', 1, '2027-01-15'],
])('%s and %i months is %s', (day, months, later) => {
  expect(monthsAfter(day, months)).toBe(later);
});

it('counts days over the end of a year, and none changes nothing', () => {
  expect([daysAfter('2026-12-31', 1), daysAfter('2026-12-31', 0)]).toEqual(['2027-01-01', '2026-12-31']);
});
