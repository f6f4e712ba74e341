/** How often and when a quiz may be tried. `attempts` of 0 is as often as she likes; the wait counts from the end of an attempt. */
export interface AttemptRules {
  readonly attempts: number;
  readonly waitSeconds: number;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  /** There is nothing to hand in: only what was begun before may be finished. */
  readonly isPracticeOnly?: boolean;
}

/** An attempt of hers; null while it is not finished. */
export interface PastAttempt {
  readonly finishedAt: Date | null;
}

/** Why there is no new attempt now. `from` is when there will be one. */
export type WhyNot =
  | { readonly why: 'unfinished' | 'closed' | 'none-left' | 'practice-only' }
  | { readonly why: 'not-open-yet' | 'wait'; readonly from: Date }
  /** The wait would be over after the quiz has closed. */
  | { readonly why: 'closes-before'; readonly from: Date };

/** `left` counts the attempts that she may still start, the coming one too; null for as many as she likes. */
export type MayStart = { readonly ok: true; readonly left: number | null } | ({ readonly ok: false } & WhyNot);

/** Whether she may start a new attempt now, or the one reason to tell her why not. An unfinished attempt is continued instead. */
export function mayStart(past: readonly PastAttempt[], rules: AttemptRules, now: Date): MayStart {
  const whyNot = hindrance(past, rules, now);
  return whyNot ? { ok: false, ...whyNot } : { ok: true, left: attemptsLeft(past.length, rules.attempts) };
}

/** How many attempts are left of `allowed`; null for as many as she likes. */
export function attemptsLeft(used: number, allowed: number): number | null {
  return allowed === 0 ? null : Math.max(0, allowed - used);
}

function hindrance(past: readonly PastAttempt[], rules: AttemptRules, now: Date): WhyNot | null {
  if (past.some((attempt) => attempt.finishedAt === null)) return { why: 'unfinished' };
  if (rules.isPracticeOnly) return { why: 'practice-only' };
  if (rules.closesAt !== null && now >= rules.closesAt) return { why: 'closed' };
  if (attemptsLeft(past.length, rules.attempts) === 0) return { why: 'none-left' };
  if (rules.opensAt !== null && now < rules.opensAt) return { why: 'not-open-yet', from: rules.opensAt };
  return waiting(past, rules, now);
}

function waiting(past: readonly PastAttempt[], rules: AttemptRules, now: Date): WhyNot | null {
  const ends = past.map((attempt) => attempt.finishedAt?.getTime() ?? 0);
  const from = new Date(Math.max(...ends) + 1000 * rules.waitSeconds);
  if (past.length === 0 || now >= from) return null;
  return { why: rules.closesAt !== null && from >= rules.closesAt ? 'closes-before' : 'wait', from };
}
