import { shown, type CourseOutline, type ModuleOutline, type ShownText } from '../../courses/index.js';
import { numberIn } from '../../platform/language/formats.js';
import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import { fewest, sayings, type Shown, type ShownCounts } from './said-counts.js';

/** What was said of each module, a page of them. */
export interface SaidListPage {
  fewest: number;
  levels: { path: string; label: string; current: boolean }[];
  columns: string[];
  modules: { path: string; title: ShownText; course: ShownText; level: string; cells: SaidCell[] }[];
  /** '' where there is none. */
  previous: string;
  next: string;
}

export interface SaidCell {
  label: string;
  value: string;
}

export interface SaidReader {
  language: string;
  t: Translate;
}

interface Listed {
  modules: { course: CourseOutline; module: ModuleOutline; counts: ShownCounts }[];
  pages: number;
}

export function saidListPage({ level, page }: { level: number | null; page: number }, { modules, pages }: Listed, reader: SaidReader): Page<SaidListPage> {
  const { t, language } = reader;
  const content = {
    fewest,
    levels: [null, 1, 2, 3].map((one) => ({ path: pathOf(one, 1), label: one === null ? t('recommendations.said.allLevels') : t(`courses.level.${one}`), current: one === level })),
    columns: columnsIn(t),
    modules: modules.map(({ course, module, counts }) => ({
      path: `/said/${course.slug}/${module.slug}`,
      title: shown(module.title, language, course.language),
      course: shown(course.title, language, course.language),
      level: t(`courses.level.${module.level}`),
      cells: cellsIn(columnsIn(t), counts.all, language),
    })),
    previous: page > 1 ? pathOf(level, page - 1) : '',
    next: page < pages ? pathOf(level, page + 1) : '',
  };
  return new Page('recommendations/said-list', t('recommendations.said.title'), content);
}

function pathOf(level: number | null, page: number): string {
  const query = new URLSearchParams({ ...(level === null ? {} : { level: String(level) }), ...(page > 1 ? { page: String(page) } : {}) }).toString();
  return query ? `/said?${query}` : '/said';
}

/** The heads of the columns. */
export function columnsIn(t: Translate): string[] {
  return sayings.map((kind) => (kind === 'not-for-me' ? t('recommendations.said.notForMe') : kind === 'known' ? t('recommendations.said.known') : t(`recommendations.feedback.answer.${kind}`)));
}

/** Numbers under their heads; × where one is hidden. */
export function cellsIn(columns: readonly string[], counts: readonly Shown[], language: string): SaidCell[] {
  return columns.map((label, at) => ({ label, value: counts[at] === null ? '×' : numberIn(language, counts[at] ?? 0) }));
}
