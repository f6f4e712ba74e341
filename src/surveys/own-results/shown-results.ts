import { duration, shown, type ShownText } from '../../courses/index.js';
import type { Text } from '../../platform/language/text.js';
import type { Reader } from '../answer-words.js';
import type { SurveyDefinition } from '../survey.js';
import type { LedResults } from './led-results.js';

/** Her results in her language, for the partial `own-results`: to be read on a screen, aloud or on paper. */
export interface ShownResults {
  title: string;
  strengthsTitle: string;
  strengths: ShownText[];
  needsTitle: string;
  needs: ShownText[];
  modulesTitle: string;
  modules: { title: ShownText; course: ShownText; meta: string; path: string }[];
  /** How long all modules take together, or why there are none. */
  minutes: string;
}

/** Her results, or why there are none: then no page promises any. */
export interface ToldResults {
  results: ShownResults | null;
  /** A sentence, or ''. */
  nothing: string;
}

/** @param areLinked whether modules lead to their courses; not where the way she goes could tell what she answered */
export function toldResults(results: LedResults, survey: SurveyDefinition, areLinked: boolean, reader: Reader): ToldResults {
  const isEmpty = results.strengths.length + results.needs.length === 0;
  return isEmpty ? { results: null, nothing: reader.t(`surveys.results.nothing.${results.standing}`) } : { results: shownResults(results, survey, areLinked, reader), nothing: '' };
}

function shownResults({ strengths, needs, modules }: LedResults, survey: SurveyDefinition, areLinked: boolean, { language, t }: Reader): ShownResults {
  const label = (text: Text) => shown(text, language, survey.language);
  const together = modules.reduce((sum, { minutes }) => sum + minutes, 0);
  return {
    title: t('surveys.results.title'),
    strengthsTitle: t('surveys.results.strengths'),
    strengths: strengths.map((rating) => label(rating.label)),
    needsTitle: t('surveys.results.needs'),
    needs: needs.map((rating) => label(rating.label)),
    modulesTitle: t('surveys.results.modules'),
    modules: modules.map(({ module, course, minutes }) => ({ title: shown(module, language, course.language), course: shown(course.title, language, course.language), meta: duration(minutes, t), path: areLinked ? `/courses/${course.slug}` : '' })),
    minutes: modules.length > 0 ? t('surveys.results.together', { duration: duration(together, t) }) : needs.length > 0 ? t('surveys.results.noModules') : '',
  };
}
