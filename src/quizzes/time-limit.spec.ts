import { answeredAt, attemptTime, deadlineOf, rulesFor, timeliness, type ExtraTime, type TimeOverride, type TimeRules, type WhenOver } from './time-limit.js';

/** So many seconds after a fixed moment. */
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 12) + 1000 * seconds);
const rules = (but: Partial<TimeRules> = {}): TimeRules => ({ opensAt: null, closesAt: null, limitSeconds: 0, ...but });

describe('deadlineOf', () => {
  test.each<[string, Partial<TimeRules>, ExtraTime | null, number | null]>([
    ['no limit at all', {}, null, null],
    ['a limit', { limitSeconds: 600 }, null, 600],
    ['a closing time', { closesAt: at(400) }, null, 400],
    ['the limit comes first', { limitSeconds: 600, closesAt: at(1400) }, null, 600],
    ['the closing time comes first', { limitSeconds: 600, closesAt: at(400) }, null, 400],
    ['50 percent more', { limitSeconds: 600 }, { percent: 50 }, 900],
    ['10 minutes more', { limitSeconds: 600 }, { minutes: 10 }, 1200],
    ['a third more of an odd limit, in her favour', { limitSeconds: 100 }, { percent: 33.3 }, 134],
    ['more of no limit', {}, { percent: 50 }, null],
    ['extra time does not open a closed quiz', { limitSeconds: 600, closesAt: at(700) }, { percent: 100 }, 700],
    ['nor move a closing time', { closesAt: at(700) }, { minutes: 10 }, 700],
  ])('%s', (_name, but, extra, seconds) => {
    expect(deadlineOf(at(0), rules(but), extra)).toEqual(seconds === null ? null : at(seconds));
  });

  test('more time is never less', () => {
    for (const limitSeconds of [0, 1, 59, 600]) {
      const usual = deadlineOf(at(0), rules({ limitSeconds }), null);
      for (const extra of [{ percent: 0 }, { percent: 10 }, { minutes: 0 }, { minutes: 5 }]) {
        const more = deadlineOf(at(0), rules({ limitSeconds }), extra);
        expect(Number(more ?? Infinity)).toBeGreaterThanOrEqual(Number(usual ?? Infinity));
      }
    }
  });
});

describe('rulesFor', () => {
  const usual = rules({ opensAt: at(10), closesAt: at(1000), limitSeconds: 600 });

  test.each<[string, TimeOverride | null, TimeOverride[], Partial<TimeRules>]>([
    ['nothing else is said', null, [], {}],
    ['her own override', { closesAt: at(2000) }, [], { closesAt: at(2000) }],
    ['she has no limit', { limitSeconds: 0, closesAt: null, opensAt: null }, [], { limitSeconds: 0, closesAt: null, opensAt: null }],
    ['a group', null, [{ limitSeconds: 900 }], { limitSeconds: 900 }],
    ['hers goes before the group, even where it is stricter', { limitSeconds: 300 }, [{ limitSeconds: 900 }], { limitSeconds: 300 }],
    ['field by field', { limitSeconds: 300 }, [{ limitSeconds: 900, closesAt: at(3000) }], { limitSeconds: 300, closesAt: at(3000) }],
    ['a group may be stricter than usual', null, [{ limitSeconds: 300 }], { limitSeconds: 300 }],
    [
      'the most generous of several groups, each field from another',
      null,
      [{ opensAt: at(5), closesAt: at(1500), limitSeconds: 700 }, { opensAt: at(8), closesAt: at(2500), limitSeconds: 650 }],
      { opensAt: at(5), closesAt: at(2500), limitSeconds: 700 },
    ],
    ['no limit is the most generous', null, [{ limitSeconds: 0 }, { limitSeconds: 9999 }], { limitSeconds: 0 }],
    ['never closing is the most generous', null, [{ closesAt: at(5000) }, { closesAt: null }], { closesAt: null }],
    ['open always is the most generous', null, [{ opensAt: null }, { opensAt: at(1) }], { opensAt: null }],
    ['a group that says nothing of a field', null, [{ limitSeconds: 900 }, { closesAt: at(1200) }], { limitSeconds: 900, closesAt: at(1200) }],
  ])('%s', (_name, own, groups, but) => {
    expect(rulesFor(usual, own, groups)).toEqual({ ...usual, ...but });
    expect(rulesFor(usual, own, groups.toReversed())).toEqual({ ...usual, ...but });
  });
});

describe('attemptTime', () => {
  const deadline = at(600);

  test.each<[string, Date | null, WhenOver, number, string]>([
    ['before the deadline', deadline, { do: 'hand-in' }, 599, 'running'],
    ['at the deadline', deadline, { do: 'hand-in' }, 600, 'hand-in'],
    ['long after', deadline, { do: 'hand-in' }, 9999, 'hand-in'],
    ['let it go', deadline, { do: 'abandon' }, 600, 'abandon'],
    ['in the days of grace', deadline, { do: 'wait', graceSeconds: 60 }, 659, 'overdue'],
    ['after them', deadline, { do: 'wait', graceSeconds: 60 }, 660, 'abandon'],
    ['before them', deadline, { do: 'wait', graceSeconds: 60 }, 599, 'running'],
    ['without a deadline', null, { do: 'abandon' }, 9999, 'running'],
  ])('%s', (_name, end, whenOver, seconds, expected) => {
    expect(attemptTime(end, whenOver, at(seconds))).toBe(expected);
  });
});

describe('timeliness', () => {
  const judged = (made: number | null, received: number, deadline: number | null = 600) =>
    timeliness(
      { startedAt: at(0), answeredAt: made === null ? null : at(made), receivedAt: at(received) },
      deadline === null ? null : at(deadline),
    );

  test.each<[string, number | null, number, string]>([
    ['made and received in time', 100, 101, 'in-time'],
    ['received at the last moment', 600, 600, 'in-time'],
    ['made in time, received an hour later', 599, 4200, 'late-arrival'],
    ['made at the last moment, received later', 600, 700, 'late-arrival'],
    ['made too late', 601, 700, 'too-late'],
    ['no time of its own, on its way', null, 630, 'late-arrival'],
    ['no time of its own, too late', null, 631, 'too-late'],
    ['said to be made before the attempt', -5, 4200, 'too-late'],
    ['said to be made after it arrived', 5000, 610, 'late-arrival'],
    ['said to be made after it arrived, too late', 5000, 4200, 'too-late'],
  ])('%s', (_name, made, received, expected) => {
    expect(judged(made, received)).toBe(expected);
    expect(judged(made, received, null)).toBe('in-time');
  });

  test('the time of an answer is ours plus how long she had the page', () => {
    expect(answeredAt(at(0), 90_500)).toEqual(at(90.5));
    expect([answeredAt(at(0), -1), answeredAt(at(0), Number.NaN), answeredAt(at(0), Infinity)]).toEqual([null, null, null]);
  });
});
