import { shown, type ShownText } from '../courses/index.js';
import { dateIn } from '../platform/language/formats.js';
import { directionOf } from '../platform/language/languages.js';
import { say } from '../platform/language/text.js';
import { Page } from '../platform/web/answers.js';
import type { Reader } from './answer-words.js';
import { isOpen } from './open.js';
import type { OfferedSurvey } from './surveys.service.js';

/** The surveys that somebody can answer. */
export interface SurveysPage {
  surveys: { path: string; title: ShownText; meta: string; state: 'open' | 'begun' | 'done'; word: string }[];
}

/** What a survey is for, before it begins. */
export interface SurveyIntroPage {
  heading: ShownText;
  html: string;
  language: string;
  direction: 'ltr' | 'rtl';
  meta: string;
  /** Where the button leads: it begins, goes on, or there is none because it is not open. */
  action: string | null;
  about: string;
  button: string;
  closed: string;
}

export function surveysPage(offered: readonly OfferedSurvey[], reader: Reader): Page<SurveysPage> {
  const surveys = offered.map(({ survey, response }) => {
    const state = response ? (response.submittedAt ? ('done' as const) : ('begun' as const)) : ('open' as const);
    return { path: response?.submittedAt ? `/responses/${response.id}` : `/surveys/${survey.slug}`, title: shown(survey.title, reader.language, survey.language), meta: reader.t('surveys.minutes', { count: survey.minutes }), state, word: reader.t(`surveys.state.${state}`) };
  });
  return new Page('surveys/surveys', reader.t('surveys.title'), { surveys });
}

export function introPage({ survey, about, response }: OfferedSurvey, reader: Reader, day: string): Page<SurveyIntroPage> {
  const heading = shown(survey.title, reader.language, survey.language);
  const { text: html, language } = say(survey.intro, [reader.language, survey.language]);
  const open = response !== null || isOpen(survey, day);
  const content = {
    heading,
    html,
    language,
    direction: directionOf(language),
    meta: [reader.t('surveys.minutes', { count: survey.minutes }), ...(survey.closes ? [reader.t('surveys.until', { day: dayIn(reader, survey.closes) })] : [])].join(' · '),
    action: open ? `/surveys/${survey.slug}/responses` : null,
    about,
    button: reader.t(response?.submittedAt ? 'surveys.seeAgain' : response ? 'surveys.goOn' : 'surveys.begin'),
    closed: open ? '' : survey.opens && day < survey.opens ? reader.t('surveys.notYet', { day: dayIn(reader, survey.opens) }) : reader.t('surveys.closed'),
  };
  return new Page('surveys/intro', heading.text, content);
}

function dayIn({ language }: Reader, day: string): string {
  return dateIn(language, new Date(`${day}T00:00:00Z`));
}
