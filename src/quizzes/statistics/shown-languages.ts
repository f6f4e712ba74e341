import { trustIn } from './advice.js';

/**
 * The languages of which a figure may be shown beside that of all together. One with too few answers is hidden; and if
 * all the hidden ones together are too few, the difference between the whole and the others would tell theirs, so the
 * smallest of the others is hidden with them.
 */
export function shownLanguages(languages: readonly { readonly language: string; readonly attempts: number }[]): Set<string> {
  const bySize = languages.toSorted((one, other) => one.attempts - other.attempts || one.language.localeCompare(other.language));
  let hidden = 0;
  let first = 0;
  while (first < bySize.length && (isHidden(bySize[first]!.attempts) || (hidden > 0 && isHidden(hidden)))) {
    hidden += bySize[first]!.attempts;
    first += 1;
  }
  return new Set(bySize.slice(first).map(({ language }) => language));
}

function isHidden(attempts: number): boolean {
  return trustIn(attempts) === 'hidden';
}
