import { dice } from '../../../test/make/counts.js';
import { passing, type LoggedCount, type PlannedRelease } from './log-blocks.js';
import { answeredBefore, isWithin, type People } from './people.js';

const [monday, friday] = [new Date(1_000), new Date(2_000)];
const release = (counts: LoggedCount[]): PlannedRelease => ({ name: 'content', audience: 'analyst', counts });
const counted = (moment: Date, about: string, count: number | null, also: People = {}): LoggedCount => ({ people: { ...answeredBefore(moment), ...also }, about, count });
const finland: People = { country: { values: ['FI'] } };

it('keeps back one subject, and lets the others pass', () => {
  const whole = release([counted(monday, 'prices', 40), counted(monday, 'selling', 40)]);
  const part = release([counted(monday, 'prices', 38, finland), counted(monday, 'selling', 30, finland)]);
  expect(passing(part, [whole]).map(({ count }) => count)).toEqual([null, 30]);
});

it('shows a subject as it was shown last while a few have come', () => {
  const first = release([counted(monday, 'prices', 40), counted(monday, 'selling', 40)]);
  const later = release([counted(friday, 'prices', 41), counted(friday, 'selling', 46)]);
  expect(passing(later, [first])).toEqual([counted(monday, 'prices', 40), counted(friday, 'selling', 46)]);
});

it('shows nothing in the place of what was shown of other people, or of other subjects', () => {
  const first = release([counted(monday, 'prices', 40, finland), counted(monday, 'prices', 44)]);
  expect(passing(release([counted(monday, 'prices', 43)]), [first])).toEqual([counted(monday, 'prices', 44)]);
  expect(passing(release([counted(monday, 'prices', 43, { country: { values: ['SK'] } })]), [first])[0]).toMatchObject({ count: null });
});

it('keeps at every order of looking what one part and another differ by from being a few', () => {
  const roll = dice(11);
  const [countries, subjects] = [['FI', 'SK', 'TR'], ['prices', 'selling', 'law']];
  for (let round = 0; round < 60; round += 1) {
    const counts = countries.map(() => subjects.map(() => roll(14)));
    const of = (chosen: readonly number[]): PlannedRelease =>
      release(subjects.map((about, at) => {
        const count = chosen.reduce((sum, country) => sum + counts[country]![at]!, 0);
        return counted(monday, about, count > 0 && count < 5 ? null : count, chosen.length === 3 ? {} : { country: { values: chosen.map((country) => countries[country]!) } });
      }));
    const log: PlannedRelease[] = [];
    for (const chosen of [[0, 1, 2], [0], [0, 1], [2], [1, 2], [1]].sort(() => roll(2) - 0.5)) log.push(release(passing(of(chosen), log)));
    const shown = log.flatMap((one) => one.counts).filter(({ count }) => count !== null);
    const few = shown.flatMap((one) => shown.filter((other) => one.about === other.about && isWithin(one.people, other.people)).map((other) => other.count! - one.count!));
    expect(few.filter((count) => count !== 0 && count < 5)).toEqual([]);
  }
});
