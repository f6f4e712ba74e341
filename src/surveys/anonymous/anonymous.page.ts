import { shown, type ShownText } from '../../courses/index.js';
import { directionOf } from '../../platform/language/languages.js';
import { say } from '../../platform/language/text.js';
import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/form.js';
import { shownForm, type ShownForm } from '../../platform/web/shown-form.js';
import type { Reader } from '../answer-words.js';
import type { LedResults } from '../own-results/led-results.js';
import { leadsToResults } from '../own-results/own-results.js';
import { toldResults, type ToldResults } from '../own-results/shown-results.js';
import type { SurveyDefinition } from '../survey.js';
import { dayIn } from '../surveys.page.js';
import { onwardsForVisitors } from '../visitor-place.js';
import type { Standing } from './anonymous-responses.service.js';
import type { AnonymousRound } from './anonymous-round.js';
import { heldFor } from './code-cookie.js';
import { draftsKeptFor } from './drafts.service.js';
import type { ResumptionForm } from './resumption.form.js';

/** What a survey without names is for, and what it means that there are none. */
export interface AnonymousStartPage {
  path: string;
  heading: ShownText;
  html: string;
  language: string;
  direction: 'ltr' | 'rtl';
  meta: string;
  /** Why it cannot be answered now, or ''. */
  closed: string;
  meaning: string[];
  isBegun: boolean;
  /** Whether what somebody began with a code can be sent, even where nobody may begin. */
  isOpen: boolean;
}

/** Her code, for as long as it can be seen. */
export interface AnonymousCodePage {
  path: string;
  heading: ShownText;
  code: string;
  shared: string;
  /** What to do with the code after sending. */
  after: string;
}

/** Coming back with a code. */
export interface ResumptionPage {
  path: string;
  heading: ShownText;
  form: ShownForm<ResumptionForm>;
}

/** Something that is said on the way, and where it leads. */
export interface AnonymousWordPage {
  path: string;
  heading: ShownText;
}

/** After everything was sent. Her results are in the answer to sending alone, and not there whenever else this page is asked for. */
export interface AnonymousThanksPage extends ToldResults {
  heading: ShownText;
  html: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** Why they are not here, where there may have been some; else ''. */
  gone: string;
  /** The same for everybody, whatever her results are: which way she goes tells nothing of them. */
  onwards: { path: string; label: string; isMain: boolean }[];
}

/** Her results, of the version of the survey that she answered. */
export interface AnonymousResults {
  survey: SurveyDefinition;
  results: LedResults;
}

export function startPage(round: AnonymousRound, standing: Standing, reader: Reader): Page<AnonymousStartPage> {
  const { survey, phase, opens, closes } = round;
  const heading = headingOf(round, reader.language);
  const { text: html, language } = say(survey.intro, [reader.language, survey.language]);
  const reasons = { planned: reader.t('surveys.notYet', { day: dayIn(reader, opens) }), open: standing === 'full' ? reader.t('surveys.full') : '', over: reader.t('surveys.closed') };
  const content = {
    path: `/a/${round.link}`,
    heading,
    html,
    language,
    direction: directionOf(language),
    meta: reader.t('surveys.minutes', { count: survey.minutes }),
    closed: reasons[phase],
    meaning: meaningOf(dayIn(reader, closes), reader.t),
    isBegun: standing === 'begun',
    isOpen: phase === 'open',
  };
  return new Page('surveys/anonymous-start', heading.text, content);
}

export function codePage(round: AnonymousRound, code: string, { language, t }: Reader): Page<AnonymousCodePage> {
  const content = {
    path: `/a/${round.link}`,
    heading: headingOf(round, language),
    code,
    shared: t('surveys.anonymous.code.shared', { count: heldFor }),
    after: t(round.wave === '' ? 'surveys.anonymous.code.once' : 'surveys.anonymous.code.again'),
  };
  return new Page('surveys/anonymous-code', t('surveys.anonymous.code.title'), content);
}

export function resumptionPage(round: AnonymousRound, form: Submitted<ResumptionForm>, { language, t }: Reader): Page<ResumptionPage> {
  const content = { path: `/a/${round.link}`, heading: headingOf(round, language), form: shownForm(form, t) };
  return new Page('surveys/anonymous-resumption', t('surveys.anonymous.resumption.title'), content, form.valid ? 200 : 422);
}

/** A code that is right, and under which nothing is kept. */
export function nothingPage(round: AnonymousRound, reader: Reader): Page<AnonymousWordPage> {
  return wordPage('surveys/anonymous-nothing', 'surveys.anonymous.nothing.title', round, reader);
}

export function leftPage(round: AnonymousRound, reader: Reader): Page<AnonymousWordPage> {
  return wordPage('surveys/anonymous-left', 'surveys.anonymous.left.title', round, reader);
}

export function anonymousThanksPage(round: AnonymousRound, own: AnonymousResults | null, reader: Reader): Page<AnonymousThanksPage> {
  const { text: html, language } = say(round.survey.thanks, [reader.language, round.survey.language]);
  const heading = headingOf(round, reader.language);
  const told = own ? toldResults(own.results, own.survey, false, reader) : { results: null, nothing: '' };
  const gone = own === null && leadsToResults(round.survey) ? reader.t('surveys.results.shownOnce') : '';
  const onwards = onwardsForVisitors.map(({ path, key }, index) => ({ path, label: reader.t(key), isMain: index === 0 }));
  return new Page('surveys/anonymous-thanks', heading.text, { heading, html, language, direction: directionOf(language), ...told, gone, onwards });
}

function wordPage(view: string, title: string, round: AnonymousRound, { language, t }: Reader): Page<AnonymousWordPage> {
  return new Page(view, t(title), { path: `/a/${round.link}`, heading: headingOf(round, language) });
}

/** What it means that there are no names, and what it costs. */
function meaningOf(closes: string, t: Translate): string[] {
  return [
    t('surveys.anonymous.meaning.account'),
    t('surveys.anonymous.meaning.code'),
    t('surveys.anonymous.meaning.locked'),
    t('surveys.anonymous.meaning.mixed'),
    t('surveys.anonymous.meaning.final'),
    t('surveys.anonymous.meaning.words'),
    t('surveys.anonymous.meaning.kept', { count: draftsKeptFor }),
    t('surveys.anonymous.meaning.until', { day: closes }),
    t('surveys.anonymous.meaning.reminders'),
  ];
}

function headingOf({ survey }: AnonymousRound, language: string): ShownText {
  return shown(survey.title, language, survey.language);
}
