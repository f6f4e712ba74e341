import type { Mistakes } from '../platform/authoring/mistakes.js';
import { didYouMean } from '../platform/authoring/nearest.js';
import { findCycle } from '../courses/authoring.js';
import type { ReadCourse, ReadModule } from './content.js';
import type { Reference } from './reference.js';

/** Finds references to modules and steps that do not exist, and prerequisites that wait for each other. */
export function checkReferences(courses: ReadCourse[], mistakes: Mistakes): void {
  const known = new Set(courses.flatMap(namesIn));
  const modules = new Set([...known].filter((name) => name.split('/').length === 2));
  for (const { module } of modulesOf(courses)) {
    const at = ({ line }: Reference) => ({ file: module.path, line });
    for (const need of module.file.needs) if (!modules.has(need.name)) mistakes.error(at(need), `There is no module “${need.name}”.${didYouMean(need.name, modules)}`);
    for (const mention of module.file.mentions) if (!known.has(mention.name)) mistakes.error(at(mention), `There is no module or step “${mention.name}”.${didYouMean(mention.name, known)}`);
  }
  checkCycles(courses, mistakes);
}

// A step waits for its module, the module for all that its conditions name, and a module is done when its steps are.
function checkCycles(courses: ReadCourse[], mistakes: Mistakes): void {
  const needs = new Map<string, string[]>();
  for (const { course, module } of modulesOf(courses)) {
    const name = `${course}/${module.slug}`;
    const before = [...module.file.needs, ...module.file.mentions].map((reference) => reference.name);
    needs.set(name, module.steps.map((step) => `${course}/${step.key}`));
    for (const step of module.steps) needs.set(`${course}/${step.key}`, [...before, ...(step.after ? [`${name}/${step.after}`] : [])]);
  }
  const cycle = findCycle(needs);
  if (!cycle) return;
  const shown = cycle.filter((name, index) => name.split('/').length === 2 || cycle.length < 4 || index === 0);
  const first = modulesOf(courses).find(({ course, module }) => cycle.some((name) => name === `${course}/${module.slug}` || name.startsWith(`${course}/${module.slug}/`)))!;
  const line = [...first.module.file.needs, ...first.module.file.mentions].find((reference) => cycle.includes(reference.name))?.line ?? first.module.file.steps[0]?.line ?? 1;
  mistakes.error({ file: first.module.path, line }, `Nobody can ever begin here, because these wait for each other: ${shown.join(' → ')}. Take one of the conditions away.`);
}

function modulesOf(courses: ReadCourse[]): { course: string; module: ReadModule }[] {
  return courses.flatMap((course) => course.modules.map((module) => ({ course: course.slug, module })));
}

function namesIn(course: ReadCourse): string[] {
  return course.modules.flatMap((module) => [`${course.slug}/${module.slug}`, ...module.file.steps.map((step) => `${course.slug}/${module.slug}/${step.slug}`)]);
}
