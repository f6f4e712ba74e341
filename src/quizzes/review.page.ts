import { shown, type ShownText } from '../courses/index.js';
import { say } from '../platform/language/text.js';
import { directionOf } from '../platform/language/languages.js';
import { dateIn, momentIn, numberIn } from '../platform/language/formats.js';
import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import { rounded } from './attempt-grade.js';
import type { Attempt } from './attempt.entity.js';
import type { OpenedAttempt } from './attempts.service.js';
import { outcomeOf } from './behaviours.js';
import { grade } from './grading.js';
import type { Settings } from './kinds/kind.js';
import type { Question, Response } from './question.js';
import type { QuizRules } from './quiz.js';
import { shownResult, waysOn, type QuizNow, type ShownResult, type WaysOn } from './result.page.js';
import type { SheetQuestion } from './sheet.js';
import { answerLines, reviewedOptions, rightLines, withEmptyGaps, type AnswerLine, type ReviewedOption } from './shown-answer.js';
import { isTimeUp } from './time-limit.js';
import { htmlOf, wordingFor, type Wording } from './wording.js';

/** What chance and language decided for an attempt. */
export type Laying = Pick<Attempt, 'drawn' | 'decimalSeparator'>;

/** A question that is graded, with what the quiz lets her see. */
export interface ReviewedQuestion {
  id: string;
  caption: string;
  /** Empty where her own answer says all of it: a text with its gaps filled. */
  html: string;
  language: string;
  direction: 'ltr' | 'rtl';
  tone: 'correct' | 'partly' | 'wrong' | 'waiting' | 'info';
  icon: string;
  word: string;
  marks: string | null;
  given: AnswerLine[];
  options: ReviewedOption[] | null;
  right: AnswerLine[];
  feedback: string[];
  comment: string;
  /** Made in time, and here only after the end. */
  late: boolean;
}

/** An attempt that was handed in: the result, and what was right and why. */
export interface ReviewPage {
  path: string;
  heading: ShownText;
  attemptWord: string;
  when: string;
  result: ShownResult;
  ways: WaysOn;
  /** Her time was up, and it was handed in for her: the sentence that says so. */
  timeUp: string | null;
  questions: ReviewedQuestion[];
  nothingShown: boolean;
  quizPath: string;
  coursePath: string;
}

interface Reader {
  language: string;
  zone: string;
  t: Translate;
}

export function reviewPage(opened: OpenedAttempt, now: QuizNow | null, reader: Reader): Page<ReviewPage> {
  const { attempt, definition, sheet } = opened;
  const heading = shown(definition.title, reader.language, definition.language);
  const wording = wordingFor(reader, definition.language);
  const { rules } = definition;
  const [course, module, step] = attempt.place.split('/');
  return new Page('quizzes/review', reader.t('quizzes.review.title', { title: heading.text }), {
    path: `/attempts/${attempt.id}`,
    heading,
    attemptWord: reader.t('quizzes.attempt.number', { number: attempt.number }),
    when: dateIn(reader.language, reader.zone, attempt.finishedAt!),
    result: shownResult(opened, now, reader),
    ways: waysOn(opened, now, reader),
    timeUp: isTimeUp(attempt) ? reader.t('quizzes.review.timeUp', { at: momentIn(reader.language, reader.zone, attempt.deadlineAt!) }) : null,
    questions: rules.review === 'nothing' ? [] : sheet.map((entry) => reviewQuestion(entry, attempt, rules.review, reader, wording)),
    nothingShown: rules.review === 'nothing',
    quizPath: `/courses/${course}/${module}/quiz/${step}`,
    coursePath: `/courses/${course}`,
  });
}

const looks = {
  right: { tone: 'correct', icon: 'check' },
  partial: { tone: 'partly', icon: 'half' },
  wrong: { tone: 'wrong', icon: 'cross' },
  unanswered: { tone: 'wrong', icon: 'cross' },
  'needs-marking': { tone: 'waiting', icon: 'clock' },
  answered: { tone: 'info', icon: 'info' },
} as const;

/** One graded question; `review` decides whether the right answer and the reasons are shown. */
export function reviewQuestion(entry: SheetQuestion, attempt: Laying, review: QuizRules['review'], reader: Reader, wording: Wording): ReviewedQuestion {
  const { question, state, number } = entry;
  const { t, language } = reader;
  const outcome = outcomeOf(state)!;
  const stem = say(question.text, wording.languages);
  const orders = attempt.drawn.orders[question.id];
  const given = answerLines(question, state.response, orders, wording);
  const isOpen = review === 'right' || state.behaviour !== 'deferred';
  return {
    id: question.id,
    caption: t('quizzes.question.number', { number }),
    html: question.kind === 'gap' && given.length > 0 ? '' : withEmptyGaps(stem.text),
    language: stem.language,
    direction: directionOf(stem.language),
    ...looks[outcome.state],
    word: t(`quizzes.state.${outcome.state}`),
    marks: outcome.fraction === null ? null : t('quizzes.review.marks', { marks: numberIn(language, rounded(outcome.fraction * question.mark)), outOf: numberIn(language, question.mark) }),
    given,
    options: isOpen ? reviewedOptions(question, state.response, orders, wording) : null,
    right: isOpen && outcome.state !== 'right' ? rightLines(question, orders, wording) : [],
    feedback: isOpen ? feedbackFor(entry, attempt, wording) : [],
    comment: state.manual?.comment ?? '',
    late: entry.late,
  };
}

function feedbackFor({ question, state }: SheetQuestion, attempt: Laying, wording: Wording): string[] {
  const earned = question.kind === 'single' || question.kind === 'multiple' ? [] : earnedFeedback(question, state.response, attempt, wording);
  return [...new Set([...earned, htmlOf(question.feedback, wording)])].filter(Boolean);
}

/** What the author says to this very answer, each sentence once. */
export function earnedFeedback(question: Question, response: Response, settings: Settings, wording: Wording): string[] {
  const { parts } = grade(question, response, settings);
  return [...new Set(parts.map((part) => htmlOf(part.feedback, wording)))].filter(Boolean);
}
