import { shown, type ShownText } from '../courses/index.js';
import { dumbbells } from '../platform/charts/dumbbells.js';
import { roundSpan } from '../platform/charts/scale.js';
import { countryIn } from '../platform/language/countries.js';
import { percentIn } from '../platform/language/formats.js';
import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import { checkImbalance, type EmploymentFacts, type EmploymentRates } from './employment-imbalance.js';

/** Rates of women and men, what they come to, and where they come from. */
export interface EmploymentImbalancePage {
  chart: string;
  rows: { country: string; women: string; men: string; printed: string; computed: string }[];
  /** Why a printed figure is not the computed one. */
  notes: string[];
  year: string;
  origin: ShownText;
  about: ShownText;
}

interface Reader {
  language: string;
  t: Translate;
}

/** The language of content that belongs to no course. */
const baseLanguage = 'en';

export function employmentImbalancePage({ year, origin, about, rates }: EmploymentFacts, reader: Reader): Page<EmploymentImbalancePage> {
  const title = reader.t('indicators.employment.title');
  return new Page('indicators/employment-imbalance', title, {
    chart: chartOf(rates, title, reader),
    rows: rates.map((one) => shownRates(one, reader)),
    notes: rates.flatMap((one) => notesOn(one, reader)),
    year: String(year),
    origin: shown(origin, reader.language, baseLanguage),
    about: shown(about, reader.language, baseLanguage),
  });
}

function chartOf(rates: readonly EmploymentRates[], title: string, reader: Reader): string {
  const { language, t } = reader;
  const byImbalance = rates.toSorted((one, other) => other.imbalance - one.imbalance);
  const [most, least] = [byImbalance[0], byImbalance.at(-1)];
  return dumbbells({
    id: 'employment',
    title,
    description: most && least ? t('indicators.employment.gist', { most: nameOf(most, reader), mostPercent: imbalanceIn(most.imbalance, reader), least: nameOf(least, reader), leastPercent: imbalanceIn(least.imbalance, reader) }) : '',
    language,
    first: t('indicators.employment.women'),
    second: t('indicators.employment.men'),
    span: roundSpan([0, ...rates.flatMap(({ women, men }) => [women, men])]),
    write: (value) => percentIn(language, value / 100, 0),
    rows: byImbalance.map((one) => ({ name: nameOf(one, reader), words: imbalanceIn(one.imbalance, reader), ends: [one.women, one.men] })),
  });
}

function shownRates(rates: EmploymentRates, reader: Reader): EmploymentImbalancePage['rows'][number] {
  const checked = checkImbalance(rates);
  return {
    country: nameOf(rates, reader),
    women: percentIn(reader.language, rates.women / 100, 1),
    men: percentIn(reader.language, rates.men / 100, 1),
    printed: imbalanceIn(rates.imbalance, reader),
    computed: checked ? imbalanceIn(checked.rounded, reader) : '–',
  };
}

function notesOn(rates: EmploymentRates, reader: Reader): string[] {
  const checked = checkImbalance(rates);
  if (!checked || checked.isAsPrinted) return [];
  const values = { country: nameOf(rates, reader), exact: percentIn(reader.language, checked.computed / 100, 3), once: imbalanceIn(checked.rounded, reader), printed: imbalanceIn(rates.imbalance, reader) };
  return [reader.t('indicators.employment.rounding', values)];
}

function nameOf({ country }: EmploymentRates, { language, t }: Reader): string {
  return country === 'EU' ? t('indicators.employment.europe') : countryIn(language, country);
}

function imbalanceIn(percent: number, { language }: Reader): string {
  return percentIn(language, percent / 100, 2);
}
