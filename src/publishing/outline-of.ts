import type { CourseOutline, ModuleOutline, StepOutline } from '../courses/authoring.js';
import type { PlacedRead, ReadCourse, ReadModule } from './content.js';
import { completeLanguages } from './translation-report.js';

/** The ids that the database gave to a step and to what it shows. */
export interface Ids {
  id: number;
  contentId: number;
}

/** The course as learners go through it: what the files tell, and the ids by the keys of the steps. */
export function outlineOf(course: ReadCourse, ids: ReadonlyMap<string, Ids>): CourseOutline {
  const { file, placement } = course;
  const step = (place: PlacedRead) => stepOutline(place, ids.get(place.key)!);
  const steps = [...course.modules.flatMap((module) => module.steps), ...(placement ? [placement] : [])];
  return {
    slug: course.slug,
    language: file.language,
    languages: completeLanguages([file.translations, ...course.modules.map((module) => module.file.translations), ...steps.map((one) => one.step.translations)], file.language),
    audience: file.audience,
    level: file.level,
    title: file.title,
    summary: file.summary,
    modules: course.modules.map((module) => moduleOutline(module, course, step)),
    placement: placement && step(placement),
  };
}

function moduleOutline({ slug, file, steps }: ReadModule, { file: { language } }: ReadCourse, step: (place: PlacedRead) => StepOutline): ModuleOutline {
  const { title, summary, level, minutes, teaches, release } = file;
  const languages = completeLanguages([file.translations, ...steps.map((one) => one.step.translations)], language);
  return { slug, title, summary, level, minutes, teaches, needs: file.needs.map((need) => need.name), release, languages, steps: steps.map(step) };
}

function stepOutline({ slug, kind, after, step }: PlacedRead, { id, contentId }: Ids): StepOutline {
  return { id, slug, kind, contentId, title: step.title, minutes: step.minutes, rule: step.rule, ...(step.enough !== undefined && { enough: step.enough }), after };
}
