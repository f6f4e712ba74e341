import { untilDay } from './until-day.js';

it.each([
  ['the answer of a moment', '2026-11-20T08:31:07.124Z', '2026-11-20'],
  ['the first answer of a day', '2026-11-20T00:00:00.001Z', '2026-11-20'],
  ['everything before a day', '2026-11-20T00:00:00.000Z', '2026-11-19'],
])('tells of %s nothing but its day', (_what, until, day) => {
  expect(untilDay(new Date(until))).toBe(day);
});
