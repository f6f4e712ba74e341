import { calendarDayIn, dateIn, momentIn } from './formats.js';
import { usualZone, zoneNamed } from './time-zone.js';

const lateInTheEvening = new Date('2026-11-22T21:30:00Z');

describe('a moment and its day', () => {
  it.each([
    ['Europe/Lisbon', 'en', '22 November 2026', '22 November 2026 at 21:30 (Portugal Time)'],
    ['Europe/Helsinki', 'en', '22 November 2026', '22 November 2026 at 23:30 (Finland Time)'],
    ['Europe/Istanbul', 'en', '23 November 2026', '23 November 2026 at 00:30 (Türkiye Time)'],
    ['Europe/Madrid', 'es', '22 de noviembre de 2026', '22 de noviembre de 2026 a las 22:30 (CET)'],
    ['Europe/Helsinki', 'ar', '22 نوفمبر 2026', '22 نوفمبر 2026 في 11:30 م (توقيت فنلندا)'],
  ])('in %s, %s: %s', (zone, language, day, moment) => {
    const said = [dateIn(language, zone, lateInTheEvening), momentIn(language, zone, lateInTheEvening)];
    expect(said.map((words) => words.replace(/[\u00a0\u202f]/g, ' '))).toEqual([day, moment]);
  });

  it('are in one zone: the moment always begins with the day', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      expect(momentIn('en', zone, lateInTheEvening).startsWith(dateIn('en', zone, lateInTheEvening))).toBe(true);
    }
  });
});

it('says a day of the calendar the same everywhere', () => {
  expect(calendarDayIn('en', new Date('2026-09-01'))).toBe('1 September 2026');
});

it.each([
  ['Europe/Istanbul', 'Europe/Istanbul'],
  ['europe/istanbul', 'Europe/Istanbul'],
  ['UTC', 'UTC'],
  [undefined, usualZone],
  ['', usualZone],
  ['Mars/Olympus', usualZone],
  ['<script>', usualZone],
  ['x'.repeat(41), usualZone],
])('reads the zone %s as %s', (name, zone) => {
  expect(zoneNamed(name)).toBe(zone);
});
