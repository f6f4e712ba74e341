import { shown, type ShownText } from '../courses/index.js';
import { dateIn } from '../platform/language/formats.js';
import { Page } from '../platform/web/answers.js';
import type { Submitted } from '../platform/web/form.js';
import { shownForm, type ShownForm } from '../platform/web/shown-form.js';
import type { Desk } from './desk.service.js';
import type { PageReader } from './paper/only-if.js';
import type { OpeningForm } from './paper/sheet-desk.form.js';
import { printedNumber } from './paper/sheet-number.js';

/** What to print, to type, to type again and to settle. */
export interface DeskPage {
  form: ShownForm<OpeningForm>;
  worksNowhere: boolean;
  surveys: { title: ShownText; sheetPath: string; assistancePath: string }[];
  unsent: { path: string; number: string; survey: ShownText; hasEnded: boolean }[];
  waiting: { path: string; number: string; survey: ShownText; standing: string; isHers: boolean }[];
  printed: { path: string; sentence: string; survey: ShownText }[];
  errors: { survey: ShownText; sheets: number; sentence: string }[];
}

export function deskPage(desk: Desk, form: Submitted<OpeningForm>, { language, zone, t }: PageReader): Page<DeskPage> {
  const content = {
    form: shownForm(form, t),
    worksNowhere: desk.organisations.length === 0,
    surveys: desk.surveys.map(({ slug, title, language: base }) => ({ title: shown(title, language, base), sheetPath: `/surveys/${slug}/sheet`, assistancePath: `/surveys/${slug}/assistance` })),
    unsent: desk.unsent.map(({ number, survey, language: base, hasEnded }) => ({ path: hasEnded ? `/assisted/${number}` : `/assisted/${number}/response`, hasEnded, number: printedNumber(number), survey: shown(survey, language, base) })),
    waiting: desk.waiting.map(({ number, survey, language: base, standing }) => ({
      path: `/sheets/${number}`,
      number: printedNumber(number),
      survey: shown(survey, language, base),
      standing: t(`fieldwork.waiting.${standing}`),
      isHers: standing !== 'own' && standing !== 'taken',
    })),
    printed: desk.printed.map(({ id, survey, language: base, first, last, at }) => ({
      path: `/sheets/batches/${id}`,
      sentence: t('fieldwork.desk.printedRange', { first: printedNumber(first), last: printedNumber(last), day: dateIn(language, zone, at) }),
      survey: shown(survey, language, base),
    })),
    errors: desk.errors.map(({ survey, language: base, sheets, compared, differing }) => ({
      survey: shown(survey, language, base),
      sheets,
      sentence: t('fieldwork.desk.errors', { count: compared, differing, share: shareIn(language, differing, compared) }),
    })),
  };
  return new Page('fieldwork/desk', t('fieldwork.desk.title'), content, form.valid ? 200 : 422);
}

function shareIn(language: string, part: number, whole: number): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(whole === 0 ? 0 : part / whole);
}
