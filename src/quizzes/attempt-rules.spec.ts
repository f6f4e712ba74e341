import { attemptsLeft, mayStart, type AttemptRules, type MayStart } from './attempt-rules.js';

/** So many seconds after a fixed moment. */
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 12) + 1000 * seconds);
const ended = (...seconds: number[]) => seconds.map((second) => ({ finishedAt: at(second) }));
const rules = (but: Partial<AttemptRules> = {}): AttemptRules => ({ attempts: 0, waitSeconds: 0, opensAt: null, closesAt: null, ...but });

describe('mayStart', () => {
  test.each<[string, ReturnType<typeof ended>, Partial<AttemptRules>, number, MayStart]>([
    ['the first of any number', [], {}, 0, { ok: true, left: null }],
    ['the hundredth of any number', ended(...Array.from({ length: 99 }, (_, n) => n)), {}, 100, { ok: true, left: null }],
    ['the first of three', [], { attempts: 3 }, 0, { ok: true, left: 3 }],
    ['the last of three', ended(1, 2), { attempts: 3 }, 5, { ok: true, left: 1 }],
    ['none left', ended(1, 2, 3), { attempts: 3 }, 5, { ok: false, why: 'none-left' }],
    ['fewer allowed than she made', ended(1, 2, 3), { attempts: 2 }, 5, { ok: false, why: 'none-left' }],
    ['nothing to hand in, only to practise', ended(1), { isPracticeOnly: true }, 5, { ok: false, why: 'practice-only' }],
    ['an attempt from before it was practice only', [{ finishedAt: null }] as never, { isPracticeOnly: true }, 5, { ok: false, why: 'unfinished' }],
    ['not open yet', [], { opensAt: at(10) }, 9, { ok: false, why: 'not-open-yet', from: at(10) }],
    ['just open', [], { opensAt: at(10) }, 10, { ok: true, left: null }],
    ['just closed', [], { closesAt: at(10) }, 10, { ok: false, why: 'closed' }],
    ['not closed', [], { closesAt: at(10) }, 9, { ok: true, left: null }],
    ['no wait before the first', [], { waitSeconds: 600 }, 0, { ok: true, left: null }],
    ['wait', ended(100), { waitSeconds: 600 }, 699, { ok: false, why: 'wait', from: at(700) }],
    ['waited long enough', ended(100), { waitSeconds: 600 }, 700, { ok: true, left: null }],
    ['the wait counts from the last end', ended(500, 100), { waitSeconds: 600 }, 1000, { ok: false, why: 'wait', from: at(1100) }],
    ['the wait would end after it closes', ended(100), { waitSeconds: 600, closesAt: at(700) }, 200, { ok: false, why: 'closes-before', from: at(700) }],
    ['none left matters more than the wait', ended(100), { attempts: 1, waitSeconds: 600 }, 200, { ok: false, why: 'none-left' }],
  ])('%s', (_name, past, but, seconds, expected) => {
    expect(mayStart(past, rules(but), at(seconds))).toEqual(expected);
  });

  test('an unfinished attempt is continued, whatever else is', () => {
    const past = [{ finishedAt: at(1) }, { finishedAt: null }];
    expect(mayStart(past, rules({ attempts: 2, closesAt: at(5) }), at(10))).toEqual({ ok: false, why: 'unfinished' });
  });

  test('a promised moment is kept', () => {
    for (const but of [{ waitSeconds: 600 }, { opensAt: at(900) }, { waitSeconds: 600, attempts: 5, opensAt: at(10) }]) {
      const promise = mayStart(ended(100), rules(but), at(105));
      if (!('from' in promise)) throw new Error('There should be a moment.');
      expect(mayStart(ended(100), rules(but), promise.from).ok).toBe(true);
    }
  });
});

test.each<[number, number, number | null]>([[0, 0, null], [7, 0, null], [0, 3, 3], [2, 3, 1], [3, 3, 0], [4, 3, 0]])(
  '%d used of %d leave %j',
  (used, allowed, left) => {
    expect(attemptsLeft(used, allowed)).toBe(left);
  },
);
