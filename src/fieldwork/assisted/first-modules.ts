import type { Text } from '../../platform/language/text.js';
import type { OwnRating } from './own-results.js';

/** A course as far as it teaches something. */
export interface TeachingCourse {
  slug: string;
  title: Text;
  languages: readonly string[];
  modules: readonly { slug: string; title: Text; minutes: number; teaches: Readonly<Record<string, number>>; languages: readonly string[] }[];
}

/** A module that teaches what she needs. */
export interface FirstModule {
  course: Text;
  module: Text;
  minutes: number;
  competence: string;
}

/** For each need the module that teaches it most, in her language, each module once; at most three. */
export function firstModules(needs: readonly OwnRating[], courses: readonly TeachingCourse[], language: string): FirstModule[] {
  const modules = courses.flatMap((course) => course.modules.map((module) => ({ course, module }))).filter(({ module }) => module.languages.includes(language));
  const chosen = new Map<string, FirstModule>();
  for (const { competence } of needs) {
    const [best] = modules.filter(({ module }) => (module.teaches[competence] ?? 0) > 0).sort((one, other) => other.module.teaches[competence]! - one.module.teaches[competence]!);
    const place = best && `${best.course.slug}/${best.module.slug}`;
    if (best && !chosen.has(place!)) chosen.set(place!, { course: best.course.title, module: best.module.title, minutes: best.module.minutes, competence });
  }
  return [...chosen.values()].slice(0, 3);
}
