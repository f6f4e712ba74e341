import type { Translate } from '../platform/language/translations.js';

/** How long something takes, as people say it: minutes up to an hour and a half, then whole hours. */
export function duration(minutes: number, t: Translate): string {
  return minutes <= 90 ? t('courses.minutes', { count: minutes }) : t('courses.hours', { count: Math.round(minutes / 60) });
}

/** What all modules of a course take together, in minutes. */
export function minutesOf(course: { modules: readonly { minutes: number }[] }): number {
  return course.modules.reduce((sum, module) => sum + module.minutes, 0);
}
