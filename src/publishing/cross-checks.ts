import type { Mistakes } from '../platform/authoring/mistakes.js';
import { didYouMean } from '../platform/authoring/nearest.js';
import type { Condition } from '../courses/authoring.js';
import type { ReadCourse, ReadModule } from './content.js';
import { findDeadlock } from './deadlock.js';
import type { Reference } from './reference.js';

/** Finds references to modules and steps that do not exist, and prerequisites that wait for each other. */
export function checkReferences(courses: ReadCourse[], mistakes: Mistakes): void {
  const known = new Set(courses.flatMap(namesIn));
  const modules = new Set([...known].filter((name) => name.split('/').length === 2));
  const unread = courses.flatMap(unreadIn);
  // What has a mistake of its own is not missing besides.
  const isMissing = (name: string, among: ReadonlySet<string>) => !among.has(name) && !unread.some((module) => `${name}/`.startsWith(`${module}/`));
  for (const { module } of modulesOf(courses)) {
    const at = ({ line }: Reference) => ({ file: module.path, line });
    for (const need of module.file.needs) if (isMissing(need.name, modules)) mistakes.error(at(need), `There is no module “${need.name}”.${didYouMean(need.name, modules)}`);
    for (const mention of module.file.mentions) if (isMissing(mention.name, known)) mistakes.error(at(mention), `There is no module or step “${mention.name}”.${didYouMean(mention.name, known)}`);
  }
  checkCycles(courses, mistakes);
}

function checkCycles(courses: ReadCourse[], mistakes: Mistakes): void {
  const waits = new Map(modulesOf(courses).flatMap(({ course, module }) => waitsIn(course, module)));
  const cycle = findDeadlock(waits);
  if (!cycle) return;
  const { module } = modulesOf(courses).find(({ course, module }) => cycle.some((name) => `${name}/`.startsWith(`${course}/${module.slug}/`)))!;
  const reference = [...module.file.needs, ...module.file.mentions].find(({ name }) => cycle.includes(name));
  const line = reference?.line ?? module.file.steps.find((step) => step.after)?.line ?? 1;
  mistakes.error({ file: module.path, line }, `Nobody can ever begin here, because these wait for each other: ${inWords(cycle).join(' → ')}. Take one of the conditions away.`);
}

// Between modules, each module once and not its steps; within one, its steps.
function inWords(cycle: string[]): string[] {
  const modules = cycle.map((name) => name.split('/').slice(0, 2).join('/'));
  const between = modules.filter((name, at) => name !== modules[at - 1]);
  return between.length > 1 ? between : cycle;
}

// A step waits for all that its module waits for, and for the step before it; a module is done when its steps are.
function waitsIn(course: string, module: ReadModule): [string, Condition][] {
  const name = `${course}/${module.slug}`;
  const before = [...module.file.needs.map((need) => ({ completed: need.name })), ...(module.file.release ? [module.file.release] : [])];
  const steps = module.steps.map((step): [string, Condition] => [`${course}/${step.key}`, { all: [...before, ...(step.after ? [{ completed: `${name}/${step.after}` }] : [])] }]);
  return [[name, { all: steps.map(([key]) => ({ completed: key })) }], ...steps];
}

function modulesOf(courses: ReadCourse[]): { course: string; module: ReadModule }[] {
  return courses.flatMap((course) => course.modules.map((module) => ({ course: course.slug, module })));
}

// Modules that the course names and whose own file could not be read.
function unreadIn(course: ReadCourse): string[] {
  return course.file.modules.filter(({ slug }) => !course.modules.some((module) => module.slug === slug)).map(({ slug }) => `${course.slug}/${slug}`);
}

function namesIn(course: ReadCourse): string[] {
  return course.modules.flatMap((module) => [`${course.slug}/${module.slug}`, ...module.file.steps.map((step) => `${course.slug}/${module.slug}/${step.slug}`)]);
}
