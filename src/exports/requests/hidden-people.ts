import { shown, type ShownText } from '../../courses/index.js';
import { numberIn } from '../../platform/language/formats.js';
import type { Translate } from '../../platform/language/translations.js';
import { peopleBelow, type Hiding, type NamedColumn } from '../export-request.js';

/** How well people are hidden among each other. */
export interface HiddenPeople {
  /** The variables that others may know. */
  known: ShownVariable[];
  rows: Row[];
  /** No column is known by which others could find somebody. */
  nothingKnown: boolean;
  canBeFound: boolean;
  /** What makes people rare, what does so most at first; empty where nobody is. */
  variables: (ShownVariable & { without: string })[];
  /** What whoever also has earlier files can put together; null where that finds nobody. */
  together: { said: string; variables: ShownVariable[] } | null;
}

/** A variable, by what it is called and by its name in the file. */
export interface ShownVariable {
  label: ShownText;
  name: string;
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
  const { known, k, anonymity, variables = [], together } = hiding;
  const { leastK, classes, rows: people } = anonymity;
  if (leastK === null) return null;
  const number = (value: number) => numberIn(language, value);
  const below = peopleBelow(hiding);
  const percent = t('quizzes.percent', { percent: number(Math.round((1_000 * below) / people) / 10) });
  const rows = [
    row(t('exports.hidden.classes'), number(classes)),
    row(t('exports.hidden.leastK'), number(leastK)),
    row(t('exports.hidden.below', { k: number(k) }), t('exports.hidden.someOf', { number: number(below), people: number(people), percent })),
  ];
  const telling = leastK < k ? variables.toSorted((one, other) => one.belowWithout - other.belowWithout) : [];
  return {
    known: known.map((name) => shownVariable(variables.find((variable) => variable.name === name) ?? { name, label: { [language]: name } }, language, base)),
    rows: known.length > 0 ? rows : [],
    nothingKnown: known.length === 0,
    canBeFound: known.length > 0 && leastK < k,
    variables: telling.map((variable) => ({ ...shownVariable(variable, language, base), without: number(variable.belowWithout) })),
    together: together && (together.anonymity.leastK ?? k) < k ? { said: t('exports.hidden.together', { number: number(peopleBelow(together)), people: number(together.anonymity.rows), k: number(k) }), variables: together.columns.map((column) => shownVariable(column, language, base)) } : null,
  };
}

export function shownVariable({ name, label }: NamedColumn, language: string, base: string): ShownVariable {
  return { label: shown(label, language, base), name };
}

export function row(term: string, value: string | ShownText): Row {
  return { term, value, href: '', action: '' };
}
