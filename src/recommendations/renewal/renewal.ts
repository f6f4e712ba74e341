import type { KeptPlace } from '../lists/kept-list.js';
import type { Need, Said } from '../need.js';

/** What somebody said of one competence, and when. */
export interface DatedRating extends Said {
  competence: string;
  ratedAt: Date;
}

/** So many competences are asked again at one time: two minutes, and not a survey. */
export const mostAsked = 5;

/** From this age on, what she said of herself may not be true any more, in months. */
const oldAfter = 12;

/** How long nothing is offered, in days: after she checked some, and after she said “not now”. */
const restAfter = { checked: 90, later: 30 };

const day = 24 * 3600 * 1000;

/** What she answered last when she could check: what she said anew, or null where she did not want to then. */
export interface LastRenewal {
  ratings: readonly unknown[] | null;
  answeredAt: Date;
}

/** An offer to check what she said. */
export interface RenewalOffer {
  /** When the oldest of her answers was given. */
  since: Date;
  /** Whether all her answers are of that month, in UTC. */
  allThen: boolean;
  /** Whether more of them are old than are asked at one time. */
  some: boolean;
}

/** Those of her ratings that are older than twelve months. */
export function oldAmong(ratings: readonly DatedRating[], now: Date): DatedRating[] {
  const limit = new Date(now);
  limit.setUTCMonth(limit.getUTCMonth() - oldAfter);
  return ratings.filter(({ ratedAt }) => ratedAt < limit);
}

/**
 * Of old ratings, those whose answers would tell most for her list: first what gives most of its score, then that of which
 * we are least sure, then what she said longest ago; of the same, by the id of the competence.
 */
export function mostTelling(old: readonly DatedRating[], places: readonly Pick<KeptPlace, 'parts'>[], needs: readonly Pick<Need, 'competence' | 'mastery'>[]): DatedRating[] {
  const gives = (competence: string) => places.flatMap(({ parts }) => parts).reduce((sum, { term, value }) => (term === competence ? sum + value : sum), 0);
  const unsure = (competence: string) => needs.find((need) => need.competence === competence)?.mastery.uncertainty ?? 0;
  const weighed = old.map((rating) => ({ rating, gives: gives(rating.competence), unsure: unsure(rating.competence) }));
  weighed.sort((one, other) => other.gives - one.gives || other.unsure - one.unsure || one.rating.ratedAt.getTime() - other.rating.ratedAt.getTime() || (one.rating.competence < other.rating.competence ? -1 : 1));
  return weighed.slice(0, mostAsked).map(({ rating }) => rating);
}

/** Whether she is left alone for now: she has just checked some, or did not want to. */
function isResting(last: LastRenewal | null, now: Date): boolean {
  return last !== null && now.getTime() - last.answeredAt.getTime() < (last.ratings ? restAfter.checked : restAfter.later) * day;
}

/** What to offer her; null while nothing is old, or she is left alone. */
export function offerFor(ratings: readonly DatedRating[], last: LastRenewal | null, now: Date): RenewalOffer | null {
  const old = oldAmong(ratings, now);
  if (old.length === 0 || isResting(last, now)) return null;
  const since = new Date(Math.min(...old.map(({ ratedAt }) => ratedAt.getTime())));
  const month = (date: Date) => date.toISOString().slice(0, 7);
  return { since, allThen: ratings.every(({ ratedAt }) => month(ratedAt) === month(since)), some: old.length > mostAsked };
}
