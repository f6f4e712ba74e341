import { numberIn } from '../../platform/language/formats.js';
import type { Spoken } from '../../platform/web/in-its-language.js';
import type { Reader } from '../frame/words.js';
import type { NeedsFigures } from './needs-reading.js';
import { scoreOf, type NeedsOrder } from './needs-order.js';

/** The same score of all groups side by side. */
export interface Comparison {
  caption: string;
  columns: { title: Spoken; n: string }[];
  rows: { name: Spoken; scores: string[] }[];
}

/** Competences in the order of the first group; a score that is withheld is a cross. */
export function comparisonOf(groups: readonly (NeedsFigures & { readonly title: Spoken })[], order: NeedsOrder, names: ReadonlyMap<string, Spoken>, { t, language }: Reader): Comparison | null {
  if (groups.length < 2) return null;
  const competences = [...new Set(groups.flatMap(({ competences: own }) => own.map(({ competence }) => competence)))];
  const write = (group: NeedsFigures, competence: string) => {
    const need = group.competences.find((one) => one.competence === competence);
    const score = need ? scoreOf(need, order) : null;
    return score === null ? '×' : numberIn(language, score);
  };
  return {
    caption: t(`analysis.needs.order.${order}`),
    columns: groups.map(({ title, n }) => ({ title, n: t('analysis.needs.answers', { count: n, number: numberIn(language, n) }) })),
    rows: competences.map((competence) => ({ name: names.get(competence) ?? competence, scores: groups.map((group) => write(group, competence)) })),
  };
}
