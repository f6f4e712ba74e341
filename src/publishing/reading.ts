import { competencesOf, readFrameworks } from '../competences/authoring.js';
import { readEmployment } from '../indicators/authoring.js';
import { readOrganisations } from '../people/authoring.js';
import { readSurvey } from '../surveys/authoring.js';
import type { Mistakes } from '../platform/authoring/mistakes.js';
import { isId } from '../platform/authoring/yaml-value.js';
import { checkReferences } from './cross-checks.js';
import type { Content, PlacedSurvey, ReadCourse } from './content.js';
import { CourseReading, type CourseSurroundings } from './course-reading.js';
import { fingerprintOf, type FolderFile } from './folder.js';
import { Media } from './media.js';
import { Sources } from './sources.js';
import { surroundingsOf, type TranslateIn } from './surroundings.js';

/** The language of what belongs to no course. */
const baseLanguage = 'en';

/** Reads everything in a content folder and names every mistake. What has mistakes is not to be published. */
export function readContent(files: ReadonlyMap<string, FolderFile>, mistakes: Mistakes, translate: TranslateIn): Content {
  const sources = new Sources(files, mistakes);
  const media = new Media(files, mistakes);
  const organisations = sources.take('organisations.yaml', baseLanguage);
  const frameworks = sources.take('competences.yaml', baseLanguage);
  const competences = frameworks ? readFrameworks(frameworks, baseLanguage, mistakes) : { frameworks: [], translations: {} };
  const rates = sources.take('employment.yaml', baseLanguage);
  const employment = rates ? readEmployment(rates, baseLanguage, mistakes) : null;
  const ids = new Set(competencesOf(competences.frameworks).map((competence) => competence.id));
  const courses = sources.foldersIn('courses').flatMap((slug): ReadCourse[] => {
    const course = new CourseReading(slug, { sources, media, mistakes, translate, competences: ids }).read();
    return course ? [course] : [];
  });
  if (files.size > 0 && !sources.foldersIn('courses').some((slug) => sources.has(`courses/${slug}/course.yaml`))) mistakes.error({ file: 'courses', line: 1 }, 'There is no course here. Each course is a folder in courses/ with a course.yaml.');
  checkReferences(courses, mistakes);
  const surveys = readSurveys({ sources, media, mistakes, translate, competences: ids });
  sources.reportUnused();
  return {
    fingerprint: fingerprintOf(files),
    organisations: organisations ? readOrganisations(organisations.base, mistakes) : [],
    competences,
    employment,
    courses,
    surveys,
    files: [...files.values()],
    media: [...media.used.values()],
  };
}

/** Every base file in `surveys/` is a survey; its name is the permanent one. */
function readSurveys({ sources, media, mistakes, translate, competences }: CourseSurroundings): PlacedSurvey[] {
  const around = { base: baseLanguage, glossary: new Map<string, never>(), steps: new Map<string, string>(), sources, media, mistakes };
  const surveys = sources.basesIn('surveys');
  return surveys.flatMap((slug): PlacedSurvey[] => {
    const path = `surveys/${slug}.yaml`;
    if (!isId(slug)) mistakes.error({ file: path, line: 1 }, `“${slug}” is no permanent name for a survey: use small letters, digits and hyphens.`);
    const set = sources.take(path, baseLanguage);
    const read = set && readSurvey(slug, set, { mistakes, language: baseLanguage, competences, surveys, surroundings: (from, language) => surroundingsOf(from, { ...around, language, t: translate(language) }) });
    return read ? [{ ...read, path }] : [];
  });
}
