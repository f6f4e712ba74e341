import { shown, type ShownText } from '../../courses/index.js';
import { calendarDayIn, momentIn } from '../../platform/language/formats.js';
import { directionOf, languages } from '../../platform/language/languages.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/form.js';
import { shownForm, type ShownForm } from '../../platform/web/shown-form.js';
import { roundOptions } from '../round-choice.js';
import type { PageReader } from '../paper/only-if.js';
import { printedNumber } from '../paper/sheet-number.js';
import type { AssistanceForm } from './assisted.form.js';
import type { AssistanceOffer, OpenAssistance } from './assisted.service.js';

/** Before she is asked anything: her language, and her consent in her words and in the worker's. */
export interface AssistancePage {
  path: string;
  heading: ShownText;
  form: ShownForm<AssistanceForm>;
  languages: Choice[];
  organisations: Choice[];
  rounds: Choice[];
  texts: { language: string; direction: 'ltr' | 'rtl'; title: string; text: string }[];
}

/** What became of it: her number, her results once, and the way to delete everything. */
export interface AssistedPage {
  number: string;
  heading: ShownText | string;
  standing: string;
  /** Where the worker goes on who has not ended yet, or ''. */
  responsePath: string;
  /** Where her results are asked for, or ''. */
  resultsPath: string;
  withdrawalPath: string;
  canWithdraw: boolean;
  error: string | null;
}

interface Choice {
  value: string;
  label: string;
  selected: boolean;
}

export function assistancePage({ survey, organisations, rounds, hers }: AssistanceOffer, form: Submitted<AssistanceForm>, reader: PageReader): Page<AssistancePage> {
  const readers = hers.language === reader.language ? [hers] : [hers, reader];
  const content = {
    path: `/surveys/${survey.slug}/assistance`,
    heading: shown(survey.title, reader.language, survey.language),
    form: shownForm(form, reader.t),
    languages: languages.filter(({ code }) => survey.languages.includes(code)).map(({ code, name }) => ({ value: code, label: name, selected: code === hers.language })),
    organisations: organisations.map(({ id, name }) => ({ value: id, label: name, selected: id === form.values.organisation })),
    rounds: roundOptions(rounds, form.values.round, reader),
    texts: readers.map(({ language, t }) => ({ language, direction: directionOf(language), title: t('fieldwork.consent.title'), text: t('fieldwork.consent.spoken') })),
  };
  return new Page('fieldwork/assistance', reader.t('fieldwork.assisted.title'), content, form.valid ? 200 : 422);
}

export function assistedPage({ assistance, survey, isMine, sentAt, end, mayShowResults }: OpenAssistance, { language, zone, t }: PageReader, error: string | null = null): Page<AssistedPage> {
  const { number, withdrawnAt, consentedAt } = assistance;
  const standing = withdrawnAt ? 'fieldwork.standing.withdrawn' : sentAt ? 'fieldwork.assisted.sent' : `fieldwork.assisted.${end?.end ?? 'unsent'}`;
  const content = {
    number: printedNumber(number),
    heading: survey ? shown(survey.title, language, survey.language) : t('fieldwork.assisted.title'),
    standing: t(standing, { at: momentIn(language, zone, withdrawnAt ?? sentAt ?? consentedAt), day: end?.closes ? calendarDayIn(language, new Date(end.closes)) : '' }),
    responsePath: isMine && !sentAt && !end && !withdrawnAt ? `/assisted/${number}/response` : '',
    resultsPath: mayShowResults ? `/assisted/${number}/results` : '',
    withdrawalPath: `/assisted/${number}/withdrawal`,
    canWithdraw: withdrawnAt === null,
    error,
  };
  return new Page('fieldwork/assisted', content.number, content, error ? 422 : 200);
}
