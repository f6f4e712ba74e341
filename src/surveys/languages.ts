import type { TranslationState } from '../platform/authoring/translation-head.js';
import type { SurveyDefinition } from './survey.js';
import { textsOf } from './texts.js';

/** The languages in which a survey can be offered: the base and every translation that lacks no text. A draft is none. */
export function completeLanguages(survey: SurveyDefinition, states: Record<string, TranslationState>): string[] {
  const texts = textsOf(survey);
  const translated = Object.keys(states).filter((language) => states[language] !== 'draft' && texts.every((text) => text[language]));
  return [survey.language, ...translated];
}
