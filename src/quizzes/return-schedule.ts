import { createEmptyCard, fsrs, Rating, State, type Card } from 'ts-fsrs';

/** What is remembered of a question that comes back: the library's card with its dates as text. */
export type StoredCard = Omit<Card, 'due' | 'last_review'> & { due: string; last_review: string | null };

// Whole days only: she is called back tomorrow at the earliest, never in ten minutes.
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false, maximum_interval: 365 });

/** A question that was just missed: it comes back tomorrow. */
export function missed(now: Date): StoredCard {
  return stored(scheduler.next(createEmptyCard(now), now, Rating.Again).card);
}

/** The card after it was looked at again: FSRS spaces what was known, and brings back soon what was not. */
export function lookedAtAgain(card: StoredCard, wasRight: boolean, now: Date): StoredCard {
  return stored(scheduler.next(restored(card), now, wasRight ? Rating.Good : Rating.Again).card);
}

/** Known for more than this many days at a stretch: it need not come back any more. */
export const settledAfterDays = 60;

/** Whether a question is known so well that it stays away. */
export function isSettled(card: StoredCard): boolean {
  return card.state === State.Review && card.scheduled_days > settledAfterDays;
}

function stored(card: Card): StoredCard {
  return { ...card, due: card.due.toISOString(), last_review: card.last_review?.toISOString() ?? null };
}

function restored(card: StoredCard): Card {
  const { last_review, ...rest } = card;
  return { ...rest, due: new Date(card.due), ...(last_review && { last_review: new Date(last_review) }) };
}
