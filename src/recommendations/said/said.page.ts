import { shown, type CourseOutline, type ModuleOutline, type ShownText } from '../../courses/index.js';
import { monthIn, numberIn } from '../../platform/language/formats.js';
import { directionOf, languages } from '../../platform/language/languages.js';
import { Page } from '../../platform/web/answers.js';
import type { Why } from '../feedback/feedback.js';
import { fewest, whys, type ShownCounts } from './said-counts.js';
import { cellsIn, columnsIn, type SaidCell, type SaidReader } from './said-list.page.js';

/** What was said of one module: by language, why it is not for people, and their own words. */
export interface SaidPage {
  fewest: number;
  module: ShownText;
  course: ShownText;
  columns: string[];
  /** By language, all of them last; none where nobody has said anything. */
  rows: { name: string; cells: SaidCell[] }[];
  whys: SaidCell[];
  /** Whether enough people said that it is not for them. */
  enough: boolean;
  words: { text: ShownText; why: string; month: string }[];
}

interface Opened {
  course: CourseOutline;
  module: ModuleOutline;
  counts: ShownCounts;
  words: { text: string; language: string; why: Why; month: Date }[];
}

export function saidPage({ course, module, counts, words }: Opened, { language, t }: SaidReader): Page<SaidPage> {
  const columns = columnsIn(t);
  const nameOf = (code: string | null) => languages.find((one) => one.code === code)?.name ?? t('recommendations.said.unknown');
  const rows = [...counts.languages.map((row) => ({ name: nameOf(row.language), counts: row.counts })), { name: t('recommendations.said.allLanguages'), counts: counts.all }];
  const content = {
    fewest,
    module: shown(module.title, language, course.language),
    course: shown(course.title, language, course.language),
    columns,
    rows: counts.languages.length === 0 ? [] : rows.map((row) => ({ name: row.name, cells: cellsIn(columns, row.counts, language) })),
    whys: counts.whys.map((count, at) => ({ label: t(`recommendations.feedback.answer.${whys[at]!}`), value: count === null ? '×' : numberIn(language, count) })),
    enough: counts.words,
    words: words.map(({ text, language: own, why, month }) => ({ text: { text, language: own, direction: directionOf(own), foreign: own !== language }, why: t(`recommendations.feedback.answer.${why}`), month: monthIn(language, month) })),
  };
  return new Page('recommendations/said', t('recommendations.said.title'), content);
}
