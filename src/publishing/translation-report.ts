import type { TranslationState } from '../platform/authoring/translation-head.js';
import { languageCodes } from '../platform/language/languages.js';
import type { Text } from '../platform/language/text.js';
import type { Content, PlacedSurvey, ReadCourse } from './content.js';

/** How far every text of a publication is translated, course by course. */
export type TranslationReport = TranslatedCourse[];

export interface TranslatedCourse {
  /** Null for what belongs to no course: the competences and the indicators. */
  slug: string | null;
  title: Text;
  /** The language of the base files. */
  language: string;
  texts: TranslatedText[];
}

/** A base file, and how far each language is; languages that are not named are missing. */
export interface TranslatedText {
  path: string;
  states: Record<string, TranslationState>;
}

export type State = TranslationState | 'missing';

/** Of one course and language, how many texts are in which state. */
export type Counts = Record<State, number>;

export function reportOn(content: Content): TranslationReport {
  const shared = sharedTexts(content);
  const ofAll: TranslatedCourse = { slug: null, title: { en: 'competences.yaml' }, language: 'en', texts: shared };
  return [...content.courses.map(reportOnCourse), ...content.surveys.map(reportOnSurvey), ...(shared.length > 0 ? [ofAll] : [])];
}

function sharedTexts({ competences, employment }: Content): TranslatedText[] {
  return [
    ...(competences.frameworks.length > 0 ? [{ path: 'competences.yaml', states: competences.translations }] : []),
    ...(employment ? [{ path: 'employment.yaml', states: employment.translations }] : []),
  ];
}

function reportOnCourse({ slug, file, modules, placement, glossary }: ReadCourse): TranslatedCourse {
  const folder = `courses/${slug}`;
  const texts = [
    { path: `${folder}/course.yaml`, states: file.translations },
    ...(glossary.entries.size > 0 ? [{ path: `${folder}/glossary.yaml`, states: glossary.translations }] : []),
    ...(placement ? [{ path: placement.path, states: placement.step.translations }] : []),
    ...modules.flatMap((module) => [{ path: module.path, states: module.file.translations }, ...module.steps.map(({ path, step }) => ({ path, states: step.translations }))]),
  ];
  return { slug, title: file.title, language: file.language, texts };
}

function reportOnSurvey({ path, definition, translations }: PlacedSurvey): TranslatedCourse {
  return { slug: definition.slug, title: definition.title, language: definition.language, texts: [{ path, states: translations }] };
}

/** The counts of one course in one language. */
export function countsOf({ texts }: TranslatedCourse, language: string): Counts {
  const counts: Counts = { reviewed: 0, stale: 0, draft: 0, missing: 0 };
  for (const { states } of texts) counts[states[language] ?? 'missing'] += 1;
  return counts;
}

/** The languages of a course other than its own. */
export function otherLanguages({ language }: TranslatedCourse): string[] {
  return languageCodes.filter((code) => code !== language);
}

/** Languages in which every one of the texts can be read. */
export function completeLanguages(states: Record<string, TranslationState>[], base: string): string[] {
  return languageCodes.filter((code) => code === base || states.every((one) => one[code] === 'reviewed' || one[code] === 'stale'));
}
