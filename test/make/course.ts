import { CatalogueService, Course, CourseVersion, Step, type CourseOutline, type ModuleOutline, type StepOutline } from '../../src/courses/index.js';
import { Lesson, type Block, type GlossaryEntry, type LessonSubstance, type LessonText } from '../../src/lessons/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import type { TestApp } from '../support/app.js';

/** What a test cares about of a step; the rest is made up. */
export interface WantedStep extends Partial<Omit<StepOutline, 'id' | 'contentId'>> {
  slug: string;
  blocks?: Block[];
  /** What matters of the lesson in each language; what a translation leaves out, it has from the base text. */
  texts?: Record<string, Partial<LessonText>>;
  glossary?: GlossaryEntry[];
  contentId?: number;
}

export interface WantedModule extends Partial<Omit<ModuleOutline, 'steps'>> {
  slug: string;
  steps: WantedStep[];
}

export interface WantedCourse extends Partial<Omit<CourseOutline, 'modules' | 'placement'>> {
  slug: string;
  modules: WantedModule[];
}

/** Publishes a course straight into the tables, as publishing would. Calling it again for a slug makes a new version. */
export async function makeCourse(test: TestApp, wanted: WantedCourse): Promise<CourseOutline> {
  const database = test.get(Database);
  const course = await courseRow(database, wanted.slug);
  const modules = [];
  for (const module of wanted.modules) modules.push(await makeModule(database, course.id, module));
  const outline: CourseOutline = {
    language: 'en',
    languages: ['en'],
    audience: 'entrepreneur',
    level: 1,
    title: { en: `Course ${wanted.slug}` },
    summary: { en: 'A course.' },
    placement: null,
    ...wanted,
    modules,
  };
  const number = (await database.repository(CourseVersion).countBy({ courseId: course.id })) + 1;
  const version = await database.repository(CourseVersion).save({ courseId: course.id, number, fingerprint: `${wanted.slug}-${number}`, outline, publishedAt: test.clock.now() });
  await database.repository(Course).update({ id: course.id }, { currentVersionId: version.id });
  test.get(CatalogueService).forget();
  return outline;
}

async function courseRow(database: Database, slug: string): Promise<Course> {
  const courses = database.repository(Course);
  return (await courses.findOneBy({ slug })) ?? (await courses.save({ slug, currentVersionId: null }));
}

async function makeModule(database: Database, courseId: number, wanted: WantedModule): Promise<ModuleOutline> {
  const steps = [];
  for (const step of wanted.steps) steps.push(await makeStep(database, courseId, wanted.slug, step));
  return { title: { en: `Module ${wanted.slug}` }, summary: { en: 'A module.' }, level: 1, minutes: 10, teaches: {}, needs: [], release: null, languages: ['en'], ...wanted, steps };
}

async function makeStep(database: Database, courseId: number, moduleSlug: string, step: WantedStep): Promise<StepOutline> {
  const { blocks: _blocks, texts: _texts, glossary: _glossary, ...wanted } = step;
  const key = `${moduleSlug}/${wanted.slug}`;
  const steps = database.repository(Step);
  const { id } = (await steps.findOneBy({ courseId, key })) ?? (await steps.save({ courseId, key }));
  const contentId = wanted.contentId ?? (await makeLesson(database, key, makeSubstance(step)));
  return { kind: 'lesson', title: { en: `Step ${wanted.slug}` }, minutes: 5, rule: 'read', after: null, ...wanted, id, contentId };
}

async function makeLesson(database: Database, key: string, substance: LessonSubstance): Promise<number> {
  const lessons = database.repository(Lesson);
  const fingerprint = JSON.stringify([key, substance]);
  return ((await lessons.findOneBy({ fingerprint })) ?? (await lessons.save({ fingerprint, substance }))).id;
}

function makeSubstance({ slug, blocks, texts = {}, glossary = [] }: WantedStep): LessonSubstance {
  const base: LessonText = { title: `Step ${slug}`, status: 'base', blocks: blocks ?? [`<p>Text of ${slug}.</p>`], audio: null };
  const others = Object.entries(texts).map(([language, text]) => [language, { ...base, status: language === 'en' ? 'base' : 'reviewed', ...text }]);
  return { language: 'en', texts: { en: base, ...Object.fromEntries(others) }, glossary };
}
