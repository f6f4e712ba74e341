import type { Text } from '../../platform/language/text.js';

/**
 * Whether two texts say the same to some reader: a translator may have given two answers the same words, and
 * who reads them cannot tell which of the two she chooses.
 */
export function saysTheSame(one: Text, other: Text): boolean {
  return Object.keys(one).some((language) => one[language] !== '' && one[language] === other[language]);
}
