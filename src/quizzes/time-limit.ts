/** When a quiz may be taken. A date of null is no limit, and so is a limit of 0 seconds. */
export interface TimeRules {
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly limitSeconds: number;
}

/** What is different for one person or one group; a field left out is as for everybody. */
export type TimeOverride = Partial<TimeRules>;

/** More time for one person, because she reads slowly or is often called away: a share of the limit, or minutes. */
export type ExtraTime = { readonly percent: number } | { readonly minutes: number };

/** What happens when the time is over: hand in what is there; let her hand it in for a while; or let it go. */
export type WhenOver = { readonly do: 'hand-in' | 'abandon' } | { readonly do: 'wait'; readonly graceSeconds: number };

/** `overdue`: nothing new may be answered, and it may still be handed in. */
export type AttemptTime = 'running' | 'overdue' | 'hand-in' | 'abandon';

/** The rules for one person. Her own override goes before those of her groups, field by field; of those the most generous counts. */
export function rulesFor(rules: TimeRules, own: TimeOverride | null, groups: readonly TimeOverride[]): TimeRules {
  return {
    opensAt: own?.opensAt !== undefined ? own.opensAt : best(groups, 'opensAt', earliest, rules.opensAt),
    closesAt: own?.closesAt !== undefined ? own.closesAt : best(groups, 'closesAt', latest, rules.closesAt),
    limitSeconds: own?.limitSeconds ?? best(groups, 'limitSeconds', longest, rules.limitSeconds),
  };
}

/** When an attempt must be finished: at its limit or when the quiz closes, whichever comes first; null for never. Extra time lengthens the limit only. */
export function deadlineOf(startedAt: Date, rules: TimeRules, extra: ExtraTime | null): Date | null {
  const limit = withExtra(rules.limitSeconds, extra);
  const ends = [rules.closesAt, limit > 0 ? later(startedAt, limit) : null].filter((end) => end !== null);
  return ends.length === 0 ? null : new Date(Math.min(...ends.map(Number)));
}

/** Whether an attempt ended because its time was up, and not by her own hand. */
export function isTimeUp({ deadlineAt, finishedAt }: { deadlineAt: Date | null; finishedAt: Date | null }): boolean {
  return deadlineAt !== null && finishedAt !== null && finishedAt >= deadlineAt;
}

/** What to do with an unfinished attempt now. */
export function attemptTime(deadline: Date | null, whenOver: WhenOver, now: Date): AttemptTime {
  if (deadline === null || now < deadline) return 'running';
  if (whenOver.do !== 'wait') return whenOver.do;
  return now < later(deadline, whenOver.graceSeconds) ? 'overdue' : 'abandon';
}

/** How an answer stands to the deadline. `late-arrival` was made in time and sent when the connection was back: keep it, and show the flag. */
export type Timeliness = 'in-time' | 'late-arrival' | 'too-late';

/** An answer without a time of its own may be this long on its way. */
export const leewaySeconds = 30;

/** An answer as it arrives. `answeredAt` is null where the page could not tell when it was made. */
export interface Arrival {
  readonly startedAt: Date;
  readonly answeredAt: Date | null;
  readonly receivedAt: Date;
}

/** Judges an answer by when it was made. One without a time counts by its arrival, with a leeway for a slow line. */
export function timeliness(arrival: Arrival, deadline: Date | null): Timeliness {
  if (deadline === null || arrival.receivedAt <= deadline) return 'in-time';
  const latestGood = isBelieved(arrival) ? deadline : later(deadline, leewaySeconds);
  return madeAt(arrival) <= latestGood ? 'late-arrival' : 'too-late';
}

/** When an answer was made, as far as we know: a time before the attempt or after the arrival is no time. */
export function madeAt(arrival: Arrival): Date {
  return isBelieved(arrival) ? arrival.answeredAt! : arrival.receivedAt;
}

/**
 * When an answer was made, by our clock and not by hers: the time when we sent the page, and how long she had it
 * (milliseconds of a clock that only runs on). Null where that is no number.
 */
export function answeredAt(pageSentAt: Date, elapsedMilliseconds: number): Date | null {
  const isPlausible = Number.isFinite(elapsedMilliseconds) && elapsedMilliseconds >= 0;
  return isPlausible ? new Date(pageSentAt.getTime() + elapsedMilliseconds) : null;
}

function isBelieved({ startedAt, answeredAt, receivedAt }: Arrival): boolean {
  return answeredAt !== null && answeredAt >= startedAt && answeredAt <= receivedAt;
}

function best<Field extends keyof TimeRules>(
  groups: readonly TimeOverride[],
  field: Field,
  better: (one: TimeRules[Field], other: TimeRules[Field]) => TimeRules[Field],
  usual: TimeRules[Field],
): TimeRules[Field] {
  const said = groups.map((group) => group[field] as TimeRules[Field] | undefined).filter((value) => value !== undefined);
  return said.length === 0 ? usual : said.reduce(better);
}

function earliest(one: Date | null, other: Date | null): Date | null {
  return one === null || other === null ? null : new Date(Math.min(Number(one), Number(other)));
}

function latest(one: Date | null, other: Date | null): Date | null {
  return one === null || other === null ? null : new Date(Math.max(Number(one), Number(other)));
}

function longest(one: number, other: number): number {
  return one === 0 || other === 0 ? 0 : Math.max(one, other);
}

function withExtra(limit: number, extra: ExtraTime | null): number {
  if (limit === 0 || extra === null) return limit;
  return 'percent' in extra ? Math.ceil((limit * (100 + extra.percent)) / 100) : limit + 60 * extra.minutes;
}

function later(date: Date, seconds: number): Date {
  return new Date(date.getTime() + 1000 * seconds);
}
