import { standingOf } from './session-lifetime.js';

const now = new Date('2026-11-22T10:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

it.each([
  ['used a moment ago', { shared: true, seenAt: ago(0), expiresAt: ago(-60) }, 'open'],
  ['shared, at the end of its ten minutes', { shared: true, seenAt: ago(10), expiresAt: ago(-60) }, 'open'],
  ['shared, after them', { shared: true, seenAt: ago(10.1), expiresAt: ago(-60) }, 'locked'],
  ['her own, after a day', { shared: false, seenAt: ago(1440), expiresAt: ago(-60) }, 'open'],
  ['at its end', { shared: false, seenAt: ago(1440), expiresAt: now }, 'over'],
  ['shared and over', { shared: true, seenAt: ago(1440), expiresAt: ago(1) }, 'over'],
])('a session that is %s is %s', (_name, session, standing) => {
  expect(standingOf(session, now)).toBe(standing);
});
