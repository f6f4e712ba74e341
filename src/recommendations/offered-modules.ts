import type { CourseOutline, ModuleOutline } from '../courses/index.js';

/** A module with the course that it belongs to. */
export interface OfferedModule {
  course: CourseOutline;
  module: ModuleOutline;
}

/** Every module of these courses, by its code. */
export function offeredModules(courses: readonly { outline: CourseOutline }[]): Map<string, OfferedModule> {
  return new Map(courses.flatMap(({ outline: course }) => course.modules.map((module): [string, OfferedModule] => [`${course.slug}/${module.slug}`, { course, module }])));
}
