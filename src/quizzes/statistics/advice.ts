import type { ItemStatistics } from './item-statistics.js';

/** How far numbers can be trusted: under 10 attempts they are hidden, under 30 shown with a warning. */
export type Trust = 'hidden' | 'warned' | 'enough';

export function trustIn(attempts: number): Trust {
  if (attempts < 10) return 'hidden';
  return attempts < 30 ? 'warned' : 'enough';
}

/** What an author should think of an item, by key; the words for people are in the locales. */
export type Advice = 'check-the-key' | 'almost-everybody-right' | 'almost-nobody-right' | 'tells-little';

/** The same in English, for files that people and machines read. */
export const adviceInWords: Readonly<Record<Advice, string>> = {
  'check-the-key': 'strong learners do worse here: check the key',
  'almost-everybody-right': 'almost everybody gets this right',
  'almost-nobody-right': 'almost nobody gets this right',
  'tells-little': 'this tells little about who knows more',
};

/**
 * The one thing most worth saying of an item, or null. The limits are those of Moodle's reading aids: 95 % and more is
 * extremely easy, 5 % and less extremely hard, a discrimination index below 20 weak and below 0 probably a wrong key.
 */
export function adviceOn({ attempts, facility, discriminationIndex }: ItemStatistics): Advice | null {
  if (trustIn(attempts) === 'hidden') return null;
  if (discriminationIndex !== null && discriminationIndex < 0) return 'check-the-key';
  if (facility !== null && facility >= 95) return 'almost-everybody-right';
  if (facility !== null && facility <= 5) return 'almost-nobody-right';
  return discriminationIndex !== null && discriminationIndex < 20 ? 'tells-little' : null;
}
