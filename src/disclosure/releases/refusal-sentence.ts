import type { Translate } from '../../platform/language/translations.js';
import type { Refusal, Release } from './release-rule.js';

/** So many earlier releases are named; of more, the newest. */
const mostNamed = 3;

/**
 * Why a release is refused, and what mends it.
 *
 * @param nameOf what a release is called in the language of `t`; its own name where nothing better is known
 */
export function refusalSentence(refusal: Refusal, t: Translate, nameOf: (release: Release) => string = ({ name }) => name): string {
  return t(refusal.key, { earlier: namesIn(refusal, nameOf), threshold: refusal.threshold });
}

/** The earlier releases that a refusal is about, with commas between. */
export function namesIn({ earlier }: Refusal, nameOf: (release: Release) => string): string {
  return [...new Set(earlier.slice(-mostNamed).map(nameOf))].join(', ');
}
