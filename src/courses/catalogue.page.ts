import { languages } from '../platform/language/languages.js';
import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import type { PublishedCourse } from './catalogue.service.js';
import type { CourseOutline } from './outline.js';
import { duration, minutesOf } from './duration.js';
import { shown, type ShownText } from './shown-text.js';

/** The catalogue: courses by audience and level. */
export interface CataloguePage {
  audiences: { audience: string; heading: string; courses: CourseCard[] }[];
}

export interface CourseCard {
  path: string;
  title: ShownText;
  summary: ShownText;
  level: string;
  minutes: string;
  languages: { code: string; name: string }[];
  modules: ShownText[];
}

interface Reader {
  language: string;
  t: Translate;
}

/** Names what a page about these courses follows from: their versions, which never change. */
export function versionsOf(courses: readonly PublishedCourse[]): string {
  return courses.map(({ versionId }) => versionId).join(',');
}

export function cataloguePage(courses: PublishedCourse[], reader: Reader): Page<CataloguePage> {
  const audiences = ['entrepreneur', 'mentor'].map((audience) => ({
    audience,
    heading: reader.t(`courses.audience.${audience}`),
    courses: courses.filter(({ outline }) => outline.audience === audience).map(({ outline }) => courseCard(outline, reader)),
  }));
  return new Page('courses/catalogue', reader.t('courses.catalogue.title'), { audiences: audiences.filter((group) => group.courses.length > 0) });
}

/** A course in the catalogue and on the first page. */
export function courseCard(course: CourseOutline, reader: Reader): CourseCard {
  return {
    path: `/courses/${course.slug}`,
    title: shown(course.title, reader.language, course.language),
    summary: shown(course.summary, reader.language, course.language),
    level: reader.t(`courses.level.${course.level}`),
    minutes: duration(minutesOf(course), reader.t),
    languages: languages.filter(({ code }) => course.languages.includes(code)),
    modules: course.modules.map((module) => shown(module.title, reader.language, course.language)),
  };
}
