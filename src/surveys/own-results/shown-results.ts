import { duration, shown, type ShownText } from '../../courses/index.js';
import type { Text } from '../../platform/language/text.js';
import type { Reader } from '../answer-words.js';
import type { SurveyDefinition } from '../survey.js';
import type { LedResults } from './led-results.js';

/** Her results in her language, for the partial `own-results`: to be read on a screen, aloud or on paper. */
export interface ShownResults {
  title: string;
  /** Why there is nothing to show, or ''. */
  nothing: string;
  strengthsTitle: string;
  strengths: ShownText[];
  needsTitle: string;
  needs: ShownText[];
  modulesTitle: string;
  modules: { title: ShownText; course: ShownText; meta: string; path: string }[];
  /** How long all modules take together, or why there are none. */
  minutes: string;
}

/** @param areLinked whether modules lead to their courses; not where the way she goes could tell what she answered */
export function shownResults({ standing, strengths, needs, modules }: LedResults, survey: SurveyDefinition, areLinked: boolean, { language, t }: Reader): ShownResults {
  const label = (text: Text) => shown(text, language, survey.language);
  const isEmpty = strengths.length + needs.length === 0;
  const together = modules.reduce((sum, { minutes }) => sum + minutes, 0);
  return {
    title: t('surveys.results.title'),
    nothing: isEmpty ? t(`surveys.results.nothing.${standing}`) : '',
    strengthsTitle: t('surveys.results.strengths'),
    strengths: strengths.map((rating) => label(rating.label)),
    needsTitle: t('surveys.results.needs'),
    needs: needs.map((rating) => label(rating.label)),
    modulesTitle: t('surveys.results.modules'),
    modules: modules.map(({ module, course, minutes }) => ({ title: shown(module, language, course.language), course: shown(course.title, language, course.language), meta: duration(minutes, t), path: areLinked ? `/courses/${course.slug}` : '' })),
    minutes: modules.length > 0 ? t('surveys.results.together', { duration: duration(together, t) }) : needs.length > 0 ? t('surveys.results.noModules') : '',
  };
}
