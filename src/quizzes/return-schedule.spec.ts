import { isSettled, lookedAtAgain, missed, type StoredCard } from './return-schedule.js';

const monday = new Date('2026-11-23T10:00:00Z');

function daysUntil(card: StoredCard, from: Date): number {
  return (new Date(card.due).getTime() - from.getTime()) / (24 * 3600_000);
}

it('comes back tomorrow, in whole days', () => {
  expect(daysUntil(missed(monday), monday)).toBe(1);
});

it('comes back later each time that it was known, until it stays away', () => {
  let card = missed(monday);
  let now = monday;
  const waits: number[] = [];
  while (!isSettled(card)) {
    now = new Date(card.due);
    card = lookedAtAgain(card, true, now);
    waits.push(daysUntil(card, now));
  }
  expect(waits).toEqual([...waits].sort((one, other) => one - other));
  expect(waits.length).toBeGreaterThan(2);
  expect(waits.length).toBeLessThan(10);
});

it('comes back soon when it was not known, however well it was known before', () => {
  let card = missed(monday);
  for (let round = 0; round < 4; round += 1) card = lookedAtAgain(card, true, new Date(card.due));
  const before = card.scheduled_days;
  const now = new Date(card.due);
  card = lookedAtAgain(card, false, now);
  expect(daysUntil(card, now)).toBeLessThan(before);
  expect(isSettled(card)).toBe(false);
});

it('survives being stored', () => {
  const card = missed(monday);
  expect(lookedAtAgain(JSON.parse(JSON.stringify(card)) as StoredCard, true, new Date(card.due))).toEqual(lookedAtAgain(card, true, new Date(card.due)));
});
