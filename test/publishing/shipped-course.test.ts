import { join, resolve } from 'node:path';
import { Translations } from '../../src/platform/language/translations.js';
import { checkFolder } from '../../src/publishing/check.js';
import type { ReadModule } from '../../src/publishing/content.js';
import { countsOf, reportOn } from '../../src/publishing/translation-report.js';
import type { Question } from '../../src/quizzes/question.js';

const root = resolve(import.meta.dirname, '../..');
const translations = Translations.load(join(root, 'src/locales'));
const { content, mistakes } = checkFolder(join(root, 'content'), (language) => translations.in(language));
const course = content.courses.find(({ slug }) => slug === 'start-your-business')!;

const kindOf = (module: ReadModule, kind: string) => module.steps.filter((step) => step.kind === kind);
const questionsIn = (step: { step: { content: object } }) => (step.step.content as { questions: Question[] }).questions;

it('has no mistakes, and no warnings', () => {
  expect(mistakes.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([]);
});

it('has four modules with three lessons each, and a quiz of eight questions', () => {
  expect(course.modules.length).toBeGreaterThanOrEqual(4);
  for (const module of course.modules) {
    expect(kindOf(module, 'lesson').length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...kindOf(module, 'quiz').map((quiz) => questionsIn(quiz).length))).toBeGreaterThanOrEqual(8);
  }
});

it('asks in every kind of question, and lets her skip what she knows of each module', () => {
  const asked = course.modules.flatMap((module) => kindOf(module, 'quiz')).flatMap((quiz) => questionsIn(quiz).map(({ kind }) => kind));
  expect(new Set(asked)).toEqual(new Set(['single', 'multiple', 'truefalse', 'matching', 'ordering', 'short', 'numerical', 'gap', 'essay', 'poll']));
  expect(new Set(questionsIn(course.placement!).map((question) => question.module))).toEqual(new Set(course.modules.map(({ slug }) => slug)));
  expect(course.glossary.entries.size).toBeGreaterThan(0);
});

it.each(['fi', 'tr', 'ar'])('is whole in %s', (language) => {
  const report = reportOn(content).find(({ slug }) => slug === 'start-your-business')!;
  expect(countsOf(report, language)).toEqual({ reviewed: report.texts.length, stale: 0, draft: 0, missing: 0 });
});
