import { shown, type ShownText } from '../../courses/index.js';
import { numberIn } from '../../platform/language/formats.js';
import type { Translate } from '../../platform/language/translations.js';
import { peopleBelow, type Hiding } from '../export-request.js';

/** How well people are hidden among each other. */
export interface HiddenPeople {
  rows: Row[];
  /** No column is known by which others could find somebody. */
  nothingKnown: boolean;
  canBeFound: boolean;
  /** What makes people rare, what does so most at first; empty where nobody is. */
  variables: { label: ShownText; name: string; without: string }[];
}

/** A line of a list of terms that nothing can be changed in. */
export interface Row {
  term: string;
  value: string | ShownText;
  href: '';
  action: '';
}

interface Reader {
  language: string;
  t: Translate;
}

/** Null where nobody is in the file. @param base the language in which the survey was written */
export function hiddenPeople(hiding: Hiding, base: string, { language, t }: Reader): HiddenPeople | null {
  const { known, k, anonymity, variables = [] } = hiding;
  const { leastK, classes, rows: people } = anonymity;
  if (leastK === null) return null;
  const number = (value: number) => numberIn(language, value);
  const below = peopleBelow(hiding);
  const percent = t('quizzes.percent', { percent: number(Math.round((1_000 * below) / people) / 10) });
  const rows = [
    row(t('exports.hidden.known'), known.join(', ')),
    row(t('exports.hidden.classes'), number(classes)),
    row(t('exports.hidden.leastK'), number(leastK)),
    row(t('exports.hidden.below', { k: number(k) }), t('exports.hidden.someOf', { number: number(below), people: number(people), percent })),
  ];
  const telling = leastK < k ? variables.toSorted((one, other) => one.belowWithout - other.belowWithout) : [];
  return {
    rows: known.length > 0 ? rows : [],
    nothingKnown: known.length === 0,
    canBeFound: known.length > 0 && leastK < k,
    variables: telling.map(({ name, label, belowWithout }) => ({ label: shown(label, language, base), name, without: number(belowWithout) })),
  };
}

export function row(term: string, value: string | ShownText): Row {
  return { term, value, href: '', action: '' };
}
