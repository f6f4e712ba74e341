import { shown, type ShownText } from '../courses/index.js';
import { directionOf } from '../platform/language/languages.js';
import { Page } from '../platform/web/answers.js';
import { AnswerWords } from './answer-words.js';
import { askedIn, type PageReader } from './asked-in.js';
import type { Hurdle } from './moving-on.js';
import type { OpenedResponse } from './opened-response.js';
import type { Place } from './place.js';
import { subjectIn } from './subject.js';
import type { Question } from './survey.js';

/** All that was answered, to be looked over before it is sent. */
export interface LookOverPage {
  path: string;
  heading: ShownText;
  /** What she gives feedback on, or null. */
  subject: ShownText | null;
  language: string;
  direction: 'ltr' | 'rtl';
  /** Beside a question that was left out. */
  nothing: string;
  /** Questions that want an answer, or another one, first; `says` is what the survey itself says of the answer, or ''. */
  missing: { path: string; text: string; says: string }[];
  pages: { path: string; title: string; questions: { text: string; lines: string[] }[] }[];
}

export function lookOverPage(opened: OpenedResponse, place: Place, held: readonly { page: string; question: Question; hurdles: readonly Hurdle[] }[], reader: PageReader): Page<LookOverPage> {
  const { survey, answers, flow } = opened;
  const asked = askedIn(survey, place, reader);
  const { language } = asked;
  const words = new AnswerWords(survey, answers, flow, asked);
  const pathOf = (page: string) => `${place.path}/pages/${page}`;
  const pages = flow.pages.map((page, index) => ({
    path: pathOf(page.id),
    title: page.title ? words.text(page.title) : asked.t('surveys.page', { number: index + 1 }),
    questions: page.questions.filter(({ kind }) => kind !== 'information').map((question) => ({ text: words.text(question.text), lines: words.lines(question) })),
  }));
  const content = {
    path: `${place.path}/submission`,
    heading: shown(survey.title, reader.language, survey.language),
    subject: subjectIn(place, reader),
    language,
    direction: directionOf(language),
    nothing: asked.t('surveys.lookOver.nothing'),
    missing: held.map(({ page, question, hurdles }) => ({ path: `${pathOf(page)}#question-${question.id}`, text: words.text(question.text), says: saidOf(hurdles, words) })),
    pages: pages.filter(({ questions }) => questions.length > 0),
  };
  return new Page('surveys/look-over', reader.t('surveys.lookOver.title'), content, held.length > 0 ? 422 : 200);
}

function saidOf(hurdles: readonly Hurdle[], words: AnswerWords): string {
  return hurdles.flatMap(({ says }) => (says ? [words.text(says)] : [])).join(' ');
}
