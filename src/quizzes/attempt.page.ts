import { shown, type ShownText } from '../courses/index.js';
import { numberIn } from '../platform/language/formats.js';
import { directionOf } from '../platform/language/languages.js';
import { say } from '../platform/language/text.js';
import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import type { OpenedAttempt } from './attempts.service.js';
import { canCheck, hintOf, statusOf, triesLeft } from './behaviours.js';
import { grade } from './grading.js';
import type { Settings } from './kinds/kind.js';
import { longestAnswer, type ResponseProblem } from './kinds/response-reader.js';
import { isGradable, unclearNumber, type Response, type Unclear } from './question.js';
import { signOf } from './response-sign.js';
import { earnedFeedback, reviewQuestion, type Laying, type ReviewedQuestion } from './review.page.js';
import type { SheetQuestion } from './sheet.js';
import { answerLines, type AnswerLine } from './shown-answer.js';
import { shownInputs, type ShownInputs } from './shown-inputs.js';
import { wordingFor, type Wording } from './wording.js';

/** An attempt that is open: all its questions on one page, so that a lost connection takes nothing away. */
export interface AttemptPage {
  path: string;
  heading: ShownText;
  attemptWord: string;
  deadline: string | null;
  /** For the clock on the page, which runs by the server's time. */
  sentAt: string;
  errors: { field: string; sentence: string }[];
  questions: AttemptQuestion[];
  saved: boolean;
}

/** One question: open with its controls, or already checked and shown with what came of it. */
export interface AttemptQuestion {
  id: string;
  number: number;
  caption: string;
  points: string;
  html: string;
  language: string;
  direction: 'ltr' | 'rtl';
  inputs: ShownInputs | null;
  answered: boolean;
  rule: string | null;
  incomplete: boolean;
  /** Why what she typed is no number yet. */
  unclear: string | null;
  hint: string | null;
  canCheck: boolean;
  tries: string | null;
  tryAgain: boolean;
  /** After a try that was not right yet, what she answered and what is said of it. */
  tried: ShownTry | null;
  reviewed: ReviewedQuestion | null;
  /** Why what was sent for it just now could not be kept. */
  error: string | null;
  /** The sign of what stands there; with it the page tells later what was changed. */
  shown: string;
  /** When the stored answer was made, or ''. */
  madeAt: string;
}

/** A try that was not right yet. */
export interface ShownTry {
  icon: string;
  tone: 'partly' | 'wrong';
  word: string;
  given: AnswerLine[];
  feedback: string[];
}

/** An answer that was sent just now and cannot be kept, as it was typed. */
export interface RefusedAnswer {
  questionId: string;
  problem: ResponseProblem;
  response: Response;
}

/** Where an attempt is looked over before it is handed in. */
export interface HandInPage {
  path: string;
  heading: ShownText;
  /** What is missing, or ''. */
  look: string;
  questions: { path: string; caption: string; state: 'answered' | 'partly' | 'open' | 'unclear'; word: string }[];
}

/** What a question needs of the attempt around it. */
export type LaidOut = Omit<OpenedAttempt, 'attempt'> & { attempt: Laying };

interface Reader {
  language: string;
  zone: string;
  t: Translate;
  now: Date;
}

/** The id of the form: the language menu sends it too, so that nothing is lost. */
const formId = 'attempt';

/** The open attempt. Answers that were refused stand in their fields as they were typed, and the page says why. */
export function attemptPage({ attempt, definition, sheet }: OpenedAttempt, reader: Reader, refused: readonly RefusedAnswer[] = []): Page<AttemptPage> {
  const heading = shown(definition.title, reader.language, definition.language);
  const wording = wordingFor(reader, definition.language);
  const questions = sheet.map((entry) => openQuestion(entry, { attempt, definition, sheet }, reader, wording, refused.find(({ questionId }) => questionId === entry.question.id)));
  const errors = questions.filter(({ error }) => error).map(({ id, error }) => ({ field: `question-${id}`, sentence: error! }));
  const content = {
    path: `/attempts/${attempt.id}`,
    heading,
    attemptWord: reader.t('quizzes.attempt.number', { number: attempt.number }),
    deadline: attempt.deadlineAt?.toISOString() ?? null,
    sentAt: reader.now.toISOString(),
    errors,
    questions,
    saved: sheet.some(({ revision }) => revision > 0),
  };
  return new Page('quizzes/attempt', heading.text, content, refused.length ? 422 : 200, formId);
}

/** One question of an attempt, or of anything that is laid out like one. */
export function openQuestion(entry: SheetQuestion, { attempt, definition, sheet }: LaidOut, reader: Reader, wording: Wording, refused?: RefusedAnswer): AttemptQuestion {
  const { question, state } = entry;
  const { t } = reader;
  const status = statusOf(question, state, attempt);
  const stem = say(question.text, wording.languages);
  const hint = hintOf(question, state);
  const checkable = canCheck(question, state);
  const unclear = whyUnclear(entry, attempt);
  return {
    id: question.id,
    number: entry.number,
    caption: t('quizzes.question.caption', { number: entry.number, count: sheet.length }),
    points: question.kind === 'poll' ? t('quizzes.question.noMarks') : t('quizzes.question.marks', { count: question.mark }),
    html: question.kind === 'gap' ? '' : stem.text,
    language: stem.language,
    direction: directionOf(stem.language),
    inputs: state.phase === 'open' ? shownInputs(question, (refused ?? state).response, attempt.drawn.orders[question.id]!, wording) : null,
    answered: status === 'saved' || state.phase === 'finished',
    rule: ruleOf(entry, t),
    incomplete: state.incomplete,
    unclear: unclear && unclearIn(unclear, reader),
    hint: hint ? say(hint, wording.languages).text : null,
    canCheck: checkable,
    tries: checkable && state.behaviour === 'interactive' ? t('quizzes.question.triesLeft', { count: triesLeft(question, state) }) : null,
    tryAgain: state.phase === 'hint',
    tried: state.phase === 'hint' ? triedOf(entry, attempt, wording, t) : null,
    reviewed: state.phase === 'finished' ? reviewQuestion(entry, attempt, definition.rules.review, reader, wording) : null,
    error: refused ? unreadableIn(refused.problem, reader) : null,
    shown: signOf(state.response),
    madeAt: entry.madeAt?.toISOString() ?? '',
  };
}

function triedOf({ question, state }: SheetQuestion, attempt: Laying, wording: Wording, t: Translate): ShownTry {
  const isPartly = grade(question, state.response, attempt).state === 'partial';
  const look = isPartly ? ({ tone: 'partly', icon: 'half', word: t('quizzes.state.partial') } as const) : ({ tone: 'wrong', icon: 'cross', word: t('quizzes.question.notYet') } as const);
  return { ...look, given: answerLines(question, state.response, attempt.drawn.orders[question.id], wording), feedback: earnedFeedback(question, state.response, attempt, wording) };
}

/** Why an answer cannot be kept, in words. */
export function unreadableIn({ code }: ResponseProblem, { t, language }: { t: Translate; language: string }): string {
  return code === 'too-long' ? t('quizzes.unreadable.tooLong', { most: numberIn(language, longestAnswer) }) : t('quizzes.unreadable.other');
}

/** Why what stands there is no number yet, in words. */
export function unclearIn(why: Unclear, { t, language }: { t: Translate; language: string }): string {
  return t(`quizzes.unclear.${why}`, { example: numberIn(language, 12.5) });
}

function whyUnclear({ question, state }: SheetQuestion, settings: Settings): Unclear | null {
  return state.phase === 'open' ? unclearNumber(question, state.response, settings) : null;
}

/** How the question is counted, where that is not plain: said before she answers. */
function ruleOf({ question }: SheetQuestion, t: Translate): string | null {
  if (question.kind === 'multiple') return t(`quizzes.rule.${question.rule}`);
  return question.kind === 'ordering' || question.kind === 'matching' || question.kind === 'essay' ? t(`quizzes.rule.${question.kind}`) : null;
}

export function handInPage({ attempt, definition, sheet }: OpenedAttempt, reader: Reader): Page<HandInPage> {
  const heading = shown(definition.title, reader.language, definition.language);
  const path = `/attempts/${attempt.id}`;
  const rows = sheet.map((entry) => {
    const state = howAnswered(entry, attempt);
    return { path: `${path}#question-${entry.question.id}`, caption: reader.t('quizzes.question.caption', { number: entry.number, count: sheet.length }), state, word: reader.t(`quizzes.handIn.${state}`) };
  });
  return new Page('quizzes/hand-in', reader.t('quizzes.handIn.title'), { path, heading, look: toLookAt(rows, reader), questions: rows });
}

function howAnswered(entry: SheetQuestion, settings: Settings): HandInPage['questions'][number]['state'] {
  if (whyUnclear(entry, settings)) return 'unclear';
  if (!['to-do', 'incomplete'].includes(statusOf(entry.question, entry.state, settings))) return 'answered';
  return isGradable(entry.question, entry.state.response) ? 'partly' : 'open';
}

/** What to look at once more before handing in, a sentence each. */
function toLookAt(rows: HandInPage['questions'], { t }: Reader): string {
  const count = (wanted: HandInPage['questions'][number]['state']) => rows.filter(({ state }) => state === wanted).length;
  const [open, partly] = [count('open'), count('partly')];
  const missing = [open && t('quizzes.handIn.unanswered', { count: open }), partly && t('quizzes.handIn.partlyAnswered', { count: partly })];
  return [...missing, open + partly && t('quizzes.handIn.goBack'), count('unclear') && t('quizzes.handIn.unclearText')].filter(Boolean).join(' ');
}
