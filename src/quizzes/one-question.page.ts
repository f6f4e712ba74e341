import { decimalSeparatorOf } from '../platform/language/numbers.js';
import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import { openQuestion, type AttemptQuestion } from './attempt.page.js';
import { finish, save, start } from './behaviours.js';
import { draw } from './drawing.js';
import type { Question, Tried } from './question.js';
import type { QuizDefinition } from './quiz.js';
import { reviewQuestion, type ReviewedQuestion } from './review.page.js';
import { wordingFor } from './wording.js';

/** One question by itself, to answer or already answered: practice, and questions that come back. */
export interface OneQuestionPage {
  heading: string;
  lead: string;
  progress: { percent: number; words: string } | null;
  /** Where the answer goes, and what goes with it. */
  action: string;
  fields: { name: string; value: string }[];
  question: AttemptQuestion | null;
  reviewed: ReviewedQuestion | null;
  next: { path: string; label: string } | null;
  back: { path: string; label: string };
}

/** What the page around the question says. */
export type Around = Omit<OneQuestionPage, 'question' | 'reviewed'>;

interface Reader {
  language: string;
  zone: string;
  t: Translate;
  now: Date;
}

/** The question, open if there is no whole answer yet, graded if there is one. It stands alone, so it has no number. */
export function oneQuestionPage(around: Around, definition: QuizDefinition, question: Question, seed: string, tried: Tried | null, reader: Reader): Page<OneQuestionPage> {
  const attempt = { drawn: draw([question], { shuffle: definition.rules.shuffle, draw: {} }, seed), decimalSeparator: decimalSeparatorOf(reader.language) };
  const wording = wordingFor(reader, definition.language);
  const asked = start(question, 'deferred');
  const state = tried ? { ...save(asked, tried.response), incomplete: !tried.isWhole } : asked;
  const entry = { number: 1, question, state, revision: 0, madeAt: null, late: false };
  const open = tried?.isWhole ? null : openQuestion(entry, { attempt, definition, sheet: [entry] }, reader, wording);
  const graded = tried?.isWhole && { ...entry, state: finish(question, state, attempt) };
  return new Page('quizzes/one-question', around.heading, {
    ...around,
    question: open && { ...open, caption: '' },
    reviewed: graded ? { ...reviewQuestion(graded, attempt, 'right', reader, wording), caption: '' } : null,
  });
}
