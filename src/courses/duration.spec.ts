import { duration, minutesOf } from './duration.js';

const t = (key: string, values?: Record<string, unknown>) => `${String(values!['count'])} ${key}`;

it.each([
  [1, '1 courses.minutes'],
  [90, '90 courses.minutes'],
  [91, '2 courses.hours'],
  [149, '2 courses.hours'],
  [150, '3 courses.hours'],
])('%d minutes are said as %s', (minutes, said) => {
  expect(duration(minutes, t)).toBe(said);
});

it('adds the modules of a course up', () => {
  expect(minutesOf({ modules: [{ minutes: 40 }, { minutes: 45 }] })).toBe(85);
  expect(minutesOf({ modules: [] })).toBe(0);
});
