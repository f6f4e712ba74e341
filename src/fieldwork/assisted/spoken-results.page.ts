import { duration } from '../../courses/index.js';
import { directionOf } from '../../platform/language/languages.js';
import { say, type Text } from '../../platform/language/text.js';
import { Page } from '../../platform/web/answers.js';
import type { SheetReader } from '../paper/only-if.js';
import { printedNumber } from '../paper/sheet-number.js';
import type { SpokenResults } from './assisted.service.js';

/** Her results in her language, to be read to her and taken along on paper. */
export interface SpokenResultsPage {
  herLanguage: string;
  herDirection: 'ltr' | 'rtl';
  title: string;
  strengthsTitle: string;
  strengths: string[];
  needsTitle: string;
  needs: string[];
  modulesTitle: string;
  modules: { title: string; course: string; meta: string }[];
  nothing: string;
  number: string;
}

export function spokenResultsPage({ strengths, needs, modules, number, survey, hers }: SpokenResults, { t }: SheetReader): Page<SpokenResultsPage> {
  const text = (words: Text) => say(words, [hers.language, survey.language]).text;
  const content = {
    herLanguage: hers.language,
    herDirection: directionOf(hers.language),
    title: hers.t('fieldwork.results.title'),
    strengthsTitle: hers.t('fieldwork.results.strengths'),
    strengths: strengths.map(({ label }) => text(label)),
    needsTitle: hers.t('fieldwork.results.needs'),
    needs: needs.map(({ label }) => text(label)),
    modulesTitle: hers.t('fieldwork.results.modules'),
    modules: modules.map(({ module, course, minutes }) => ({ title: text(module), course: text(course), meta: duration(minutes, hers.t) })),
    nothing: strengths.length + needs.length > 0 ? '' : hers.t('fieldwork.results.nothing'),
    number: hers.t('fieldwork.results.number', { number: printedNumber(number) }),
  };
  return new Page('fieldwork/spoken-results', t('fieldwork.assisted.results'), content);
}
