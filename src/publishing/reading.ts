import { competencesOf, readFrameworks } from '../competences/authoring.js';
import { readOrganisations } from '../people/authoring.js';
import type { Mistakes } from '../platform/authoring/mistakes.js';
import type { TranslateIn } from './surroundings.js';
import { checkReferences } from './cross-checks.js';
import type { Content, ReadCourse } from './content.js';
import { CourseReading } from './course-reading.js';
import { fingerprintOf, type FolderFile } from './folder.js';
import { Media } from './media.js';
import { Sources } from './sources.js';

/** The language of what belongs to no course. */
const baseLanguage = 'en';

/** Reads everything in a content folder and names every mistake. What has mistakes is not to be published. */
export function readContent(files: ReadonlyMap<string, FolderFile>, mistakes: Mistakes, translate: TranslateIn): Content {
  const sources = new Sources(files, mistakes);
  const media = new Media(files, mistakes);
  const organisations = sources.take('organisations.yaml', baseLanguage);
  const frameworks = sources.take('competences.yaml', baseLanguage);
  const competences = frameworks ? readFrameworks(frameworks, baseLanguage, mistakes) : { frameworks: [], translations: {} };
  const ids = new Set(competencesOf(competences.frameworks).map((competence) => competence.id));
  const courses = sources.foldersIn('courses').flatMap((slug): ReadCourse[] => {
    const course = new CourseReading(slug, { sources, media, mistakes, translate, competences: ids }).read();
    return course ? [course] : [];
  });
  if (files.size > 0 && courses.length === 0) mistakes.error({ file: 'courses', line: 1 }, 'There is no course here. Each course is a folder in courses/ with a course.yaml.');
  checkReferences(courses, mistakes);
  sources.reportUnused();
  return {
    fingerprint: fingerprintOf(files),
    organisations: organisations ? readOrganisations(organisations.base, mistakes) : [],
    competences,
    courses,
    files: [...files.values()],
    media: [...media.used.values()],
  };
}
