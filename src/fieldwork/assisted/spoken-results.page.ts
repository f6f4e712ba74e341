import { directionOf } from '../../platform/language/languages.js';
import { Page } from '../../platform/web/answers.js';
import { shownResults, type ShownResults } from '../../surveys/index.js';
import type { SheetReader } from '../paper/only-if.js';
import { printedNumber } from '../paper/sheet-number.js';
import type { SpokenResults } from './assisted.service.js';

/** Her results in her language, to be read to her and taken along on paper. */
export interface SpokenResultsPage {
  herLanguage: string;
  herDirection: 'ltr' | 'rtl';
  results: ShownResults;
  number: string;
}

export function spokenResultsPage({ results, number, survey, hers }: SpokenResults, { t }: SheetReader): Page<SpokenResultsPage> {
  const content = {
    herLanguage: hers.language,
    herDirection: directionOf(hers.language),
    results: shownResults(results, survey, false, hers),
    number: hers.t('fieldwork.results.number', { number: printedNumber(number) }),
  };
  return new Page('fieldwork/spoken-results', t('fieldwork.assisted.results'), content);
}
