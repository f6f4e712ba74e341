import { shown, type ShownText } from '../../courses/index.js';
import { directionOf } from '../../platform/language/languages.js';
import { Page } from '../../platform/web/answers.js';
import { toldResults, type ToldResults } from '../../surveys/index.js';
import type { SheetReader } from '../paper/only-if.js';
import { printedNumber } from '../paper/sheet-number.js';
import type { SpokenResults } from './assisted.service.js';

/** Her results in her language, or why there are none, and her number: to be read to her and taken along on paper. */
export interface SpokenResultsPage extends ToldResults {
  heading: ShownText;
  herLanguage: string;
  herDirection: 'ltr' | 'rtl';
  number: string;
}

export function spokenResultsPage({ results, number, survey, hers }: SpokenResults, { t }: SheetReader): Page<SpokenResultsPage> {
  const content = {
    heading: shown(survey.title, hers.language, survey.language),
    herLanguage: hers.language,
    herDirection: directionOf(hers.language),
    ...toldResults(results, survey, false, hers),
    number: hers.t('fieldwork.results.number', { number: printedNumber(number) }),
  };
  return new Page('fieldwork/spoken-results', t('fieldwork.assisted.results'), content);
}
