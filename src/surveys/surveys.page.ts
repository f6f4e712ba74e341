import { shown, type ShownText } from '../courses/index.js';
import { calendarDayIn } from '../platform/language/formats.js';
import { directionOf } from '../platform/language/languages.js';
import { say } from '../platform/language/text.js';
import { Page } from '../platform/web/answers.js';
import type { Reader } from './answer-words.js';
import { isOpen } from './open.js';
import type { SurveyDefinition } from './survey.js';
import type { AskedSurvey, OfferedSurvey } from './surveys.service.js';
import type { Wave } from './ways.js';

/** The surveys that somebody can answer. */
export interface SurveysPage {
  surveys: { path: string; title: ShownText; meta: string; state: 'open' | 'begun' | 'done'; word: string }[];
}

/** What a survey is for, before it begins. */
export interface SurveyIntroPage {
  heading: ShownText;
  /** The course or module that it asks about, or null. */
  subject: ShownText | null;
  html: string;
  language: string;
  direction: 'ltr' | 'rtl';
  meta: string;
  /** Where the button leads: it begins, goes on, or there is none because it is not open. */
  action: string | null;
  fields: { name: string; value: string }[];
  button: string;
  closed: string;
}

export function surveysPage(offered: readonly OfferedSurvey[], reader: Reader): Page<SurveysPage> {
  const surveys = offered.map(({ survey, wave, closes, response }) => {
    const state = response ? (response.submittedAt ? ('done' as const) : ('begun' as const)) : ('open' as const);
    return { path: response?.submittedAt ? `/responses/${response.id}` : `/surveys/${survey.slug}${wave && `?wave=${wave}`}`, title: shown(survey.title, reader.language, survey.language), meta: metaOf(survey, wave, closes, reader), state, word: reader.t(`surveys.state.${state}`) };
  });
  return new Page('surveys/surveys', reader.t('surveys.title'), { surveys });
}

export function introPage({ survey, about, wave, roundId, closes, response, subject }: AskedSurvey, reader: Reader, day: string): Page<SurveyIntroPage> {
  const heading = shown(survey.title, reader.language, survey.language);
  const { text: html, language } = say(survey.intro, [reader.language, survey.language]);
  const last = closes ?? survey.closes;
  const open = response?.submittedAt != null || roundId !== null || isOpen(survey, day);
  const content = {
    heading,
    subject: subject && shown(subject.title, reader.language, subject.language),
    html,
    language,
    direction: directionOf(language),
    meta: metaOf(survey, wave, last, reader),
    action: open ? `/surveys/${survey.slug}/responses` : null,
    fields: [{ name: 'about', value: about }, { name: 'wave', value: wave }],
    button: reader.t(response?.submittedAt ? 'surveys.seeAgain' : response ? 'surveys.goOn' : 'surveys.begin'),
    closed: open ? '' : survey.opens && day < survey.opens ? reader.t('surveys.notYet', { day: dayIn(reader, survey.opens) }) : reader.t('surveys.closed'),
  };
  return new Page('surveys/intro', heading.text, content);
}

/** Which time it is asked, how long it takes, and until when it can be answered. */
export function metaOf({ minutes }: SurveyDefinition, wave: Wave, closes: string | null, reader: Reader): string {
  const until = closes ? [reader.t('surveys.until', { day: dayIn(reader, closes) })] : [];
  return [...(wave ? [reader.t(`surveys.wave.${wave}`)] : []), reader.t('surveys.minutes', { count: minutes }), ...until].join(' · ');
}

export function dayIn({ language }: Reader, day: string): string {
  return calendarDayIn(language, new Date(day));
}
