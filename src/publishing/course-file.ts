import type { Mistakes } from '../platform/authoring/mistakes.js';
import type { SourceSet, TranslationState } from '../platform/authoring/translation-head.js';
import { Words } from '../platform/authoring/words.js';
import { readYaml } from '../platform/authoring/yaml-file.js';
import { isLanguage } from '../platform/language/languages.js';
import type { Text } from '../platform/language/text.js';
import type { Audience, Level } from '../courses/authoring.js';

/** What `course.yaml` and its translations say. */
export interface CourseFile {
  language: string;
  audience: Audience;
  level: Level;
  title: Text;
  summary: Text;
  modules: { slug: string; line: number }[];
  placement: { name: string; line: number } | null;
  translations: Record<string, TranslationState>;
}

/** The language of a course's base files: everything beside `course.yaml` depends on it. */
export function languageOf(sources: SourceSet, mistakes: Mistakes): string {
  const value = readYaml({ file: sources.base.path, text: sources.base.text }, mistakes)?.map()?.get('language');
  const code = value?.text(10);
  return isLanguage(code) ? code : 'en';
}

export function readCourseFile(sources: SourceSet, language: string, mistakes: Mistakes): CourseFile | null {
  const map = readYaml({ file: sources.base.path, text: sources.base.text }, mistakes)?.map();
  if (!map) return null;
  const words = Words.open(map, sources, language, mistakes);
  const written = map.need('language');
  if (written && written.text(10) !== language) written.error('“language” should be one of our languages, such as en or fi.');
  const placement = map.get('placement');
  const name = placement?.id();
  const course: CourseFile = {
    language,
    audience: map.need('audience')?.choice(['entrepreneur', 'mentor']) ?? 'entrepreneur',
    level: (map.need('level')?.whole(1, 3) ?? 1) as Level,
    title: words.needed('title', 'plain', 200),
    summary: words.needed('summary', 'plain', 1_000),
    modules: (map.need('modules')?.list() ?? []).flatMap((value) => {
      const slug = value.id();
      return slug ? [{ slug, line: value.line }] : [];
    }),
    placement: placement && name ? { name, line: placement.line } : null,
    translations: words.states,
  };
  map.end();
  words.end();
  return course;
}
