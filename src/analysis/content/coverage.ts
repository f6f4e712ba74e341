import type { CourseOutline, Level } from '../../courses/index.js';

/** How well the catalogue serves people of one level and language in one competence. */
export type Coverage =
  /** There is a module at their level in their language. */
  | 'covered'
  /** There is one at their level, in other languages only: it waits to be translated. */
  | 'untranslated'
  /** There is none at their level. */
  | 'missing';

/** What is asked of the catalogue. */
export interface Wanted {
  readonly competence: string;
  readonly level: Level;
  readonly language: string;
}

/** What the published courses offer for a wish. */
export function coverageOf({ competence, level, language }: Wanted, courses: readonly CourseOutline[]): Coverage {
  const modules = courses.flatMap((course) => course.modules).filter((module) => module.level === level && (module.teaches[competence] ?? 0) > 0);
  if (modules.length === 0) return 'missing';
  return modules.some(({ languages }) => languages.includes(language)) ? 'covered' : 'untranslated';
}
