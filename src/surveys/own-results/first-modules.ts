import type { Text } from '../../platform/language/text.js';
import type { OwnRating } from './own-results.js';

/** A course as far as it teaches something. */
export interface TeachingCourse {
  slug: string;
  language: string;
  title: Text;
  languages: readonly string[];
  modules: readonly TeachingModule[];
}

interface TeachingModule {
  slug: string;
  title: Text;
  minutes: number;
  teaches: Readonly<Record<string, number>>;
  /** What comes before it, as `course/module`. */
  needs: readonly string[];
  languages: readonly string[];
}

/** A module of the way to what she needs. */
export interface FirstModule {
  course: Pick<TeachingCourse, 'slug' | 'title' | 'language'>;
  module: Text;
  minutes: number;
}

type Offered = ReadonlyMap<string, { course: TeachingCourse; module: TeachingModule }>;

/** So many are enough to begin with; what has to come before the last one is still named. */
const enough = 3;

/**
 * For each need the module that teaches it most, with what has to be learned before it, in the order of learning: each
 * module once, all of them in her language. No more needs are looked at once there are three modules.
 */
export function firstModules(needs: readonly OwnRating[], courses: readonly TeachingCourse[], language: string): FirstModule[] {
  const readable: Offered = new Map(courses.flatMap((course) => course.modules.filter(({ languages }) => languages.includes(language)).map((module) => [`${course.slug}/${module.slug}`, { course, module }] as const)));
  const chosen = new Set<string>();
  for (const { competence } of needs) {
    if (chosen.size >= enough) break;
    for (const code of wayTo(competence, readable)) chosen.add(code);
  }
  return [...chosen].map((code) => readable.get(code)!).map(({ course, module }) => ({ course, module: module.title, minutes: module.minutes }));
}

/** The module that teaches it most and all that comes before it; nothing where she cannot read all of that. */
function wayTo(competence: string, readable: Offered): string[] {
  const teaching = [...readable].filter(([, { module }]) => (module.teaches[competence] ?? 0) > 0);
  const ways = teaching.toSorted(([, one], [, other]) => other.module.teaches[competence]! - one.module.teaches[competence]!).map(([code]) => inOrder(code, readable));
  return ways.find((way) => way.every((code) => readable.has(code))) ?? [];
}

/** A module after all that it needs. Published modules never need each other in a circle. */
function inOrder(code: string, readable: Offered): string[] {
  const before = readable.get(code)?.module.needs ?? [];
  return [...new Set([...before.flatMap((one) => inOrder(one, readable)), code])];
}
