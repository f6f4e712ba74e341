import type { AnswerProblem, PostedAnswers } from './posted-answers.js';
import { isAnswered, type Answers, type Flow } from './answers.js';
import type { Question, SurveyDefinition, SurveyPage } from './survey.js';
import type { Text } from '../platform/language/text.js';

/** A response as far as moving through it is concerned. */
export interface Standing {
  survey: SurveyDefinition;
  answers: Answers;
  flow: Flow;
  /** The page that was saved last. */
  page: string | null;
}

/** What a page sent: which questions it showed, what came of their answers, and which button was pressed. */
export interface Sent {
  seen: readonly Question[];
  posted: PostedAnswers;
  press: string;
}

/** Something that keeps her on the page; `says` is the survey’s own sentence. */
export type Hurdle = AnswerProblem & { says?: Text };

/** Where she goes after a page was kept: `to` is a page, or the end where everything is looked over. */
export type Move = { kind: 'stay'; hurdles: Hurdle[] } | { kind: 'more' } | { kind: 'to'; page: string | null } | { kind: 'leave' };

/**
 * Decides where to go. What cannot be kept holds her back in any case, for it would be lost; what is missing does so only
 * on the way forward. A question that an answer just brought out is shown before the page is left.
 */
export function move(standing: Standing, page: SurveyPage, { seen, posted, press }: Sent): Move {
  if (posted.problems.length > 0) return { kind: 'stay', hurdles: posted.problems };
  if (press === 'later') return { kind: 'leave' };
  if (press === 'back') return { kind: 'to', page: before(standing, page) ?? page.id };
  if (press.startsWith('language ')) return { kind: 'to', page: page.id };
  const hurdles = hurdlesOn(standing, page, seen);
  if (hurdles.length > 0) return { kind: 'stay', hurdles };
  return shownOn(standing, page).some((question) => !seen.some(({ id }) => id === question.id)) ? { kind: 'more' } : { kind: 'to', page: behind(standing, page) };
}

/** Where somebody goes on who comes back: the page that she saved last, or the one after it where all of it is answered well. */
export function goOn(standing: Standing): string | null {
  const { survey, flow, answers, page } = standing;
  const last = survey.pages.find(({ id }) => id === page);
  if (!last) return flow.pages[0]?.id ?? null;
  const isWhole = shownOn(standing, last).every((question) => isAnswered(question, answers) && hurdlesAt(question, standing).length === 0);
  return isWhole || !flow.pages.some(({ id }) => id === last.id) ? behind(standing, last) : last.id;
}

/** What keeps answers from being sent, on whatever page it stands: one may leave a page by other ways than forward. */
export function hurdlesBeforeSending(standing: Standing): { page: string; question: Question; hurdles: Hurdle[] }[] {
  return standing.flow.pages
    .flatMap((page) => page.questions.map((question) => ({ page: page.id, question, hurdles: hurdlesAt(question, standing) })))
    .filter(({ hurdles }) => hurdles.length > 0);
}

function hurdlesOn(standing: Standing, page: SurveyPage, seen: readonly Question[]): Hurdle[] {
  return shownOn(standing, page)
    .filter((question) => seen.some(({ id }) => id === question.id))
    .flatMap((question) => hurdlesAt(question, standing));
}

function hurdlesAt(question: Question, { flow, answers }: Pick<Standing, 'flow' | 'answers'>): Hurdle[] {
  const hurdle = { variable: question.id, values: {}, typed: null };
  if (flow.isRequired(question) && !isAnswered(question, answers)) return [{ ...hurdle, key: `surveys.refused.${question.kind === 'needs' ? 'neededEach' : 'needed'}` }];
  return flow.brokenChecks(question).map(({ message }) => ({ ...hurdle, key: 'surveys.refused.check', says: message }));
}

function shownOn({ flow }: Standing, page: SurveyPage): readonly Question[] {
  return flow.pages.find(({ id }) => id === page.id)?.questions ?? [];
}

function before({ survey, flow }: Standing, page: SurveyPage): string | null {
  const place = survey.pages.indexOf(page);
  return flow.pages.findLast(({ id }) => survey.pages.findIndex((one) => one.id === id) < place)?.id ?? null;
}

function behind({ survey, flow }: Standing, page: SurveyPage): string | null {
  const place = survey.pages.indexOf(page);
  return flow.pages.find(({ id }) => survey.pages.findIndex((one) => one.id === id) > place)?.id ?? null;
}
