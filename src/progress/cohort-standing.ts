import type { CourseRecord } from './record.js';

/** How somebody in a cohort is doing, as far as facts of progress tell. */
export type CohortStanding = 'finished' | 'going' | 'stuck' | 'quiet' | 'not-started';

const day = 24 * 3600_000;

/** After so many days without anything, somebody has gone quiet. */
export const quietAfterDays = 14;

/** After so many days on the same step, somebody may be stuck. */
export const stuckAfterDays = 7;

/** After so many days with a quiz that was tried and not passed, however often. */
export const stuckAfterDaysOfTrying = 1;

/** What a coordinator learns about one learner: how far, where, and since when. Never what she wrote. */
export interface CohortMember {
  standing: CohortStanding;
  done: number;
  total: number;
  lastAt: Date | null;
}

/** The standing of one learner from her record. The order of the questions is the order of urgency in reverse. */
export function cohortMember(record: CourseRecord, now: Date): CohortMember {
  const steps = record.steps;
  const done = steps.filter((step) => step.state === 'completed' || step.state === 'tested-out').length;
  const { lastAt } = record;
  return { standing: standingOf(record, lastAt, now), done, total: steps.length, lastAt };
}

function standingOf(record: CourseRecord, lastAt: Date | null, now: Date): CohortStanding {
  if (record.completed) return 'finished';
  if (!lastAt) return 'not-started';
  if (now.getTime() - lastAt.getTime() >= quietAfterDays * day) return 'quiet';
  const current = record.next;
  if (current?.state !== 'started') return 'going';
  const patience = current.grade === null ? stuckAfterDays : stuckAfterDaysOfTrying;
  return now.getTime() - current.at!.getTime() >= patience * day ? 'stuck' : 'going';
}
