import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import type { DueQuestion, SeenAgain } from './missed.service.js';
import { oneQuestionPage, type Around, type OneQuestionPage } from './one-question.page.js';
import type { Tried } from './question.js';

interface Reader {
  language: string;
  zone: string;
  t: Translate;
  now: Date;
}

/** A question that came back, to answer. */
export function missedPage(due: DueQuestion, reader: Reader): Page<OneQuestionPage> {
  return openPage(due, null, reader);
}

/** The same question with what was right, or once more where something was missing. */
export function seenAgainPage(seen: SeenAgain, reader: Reader): Page<OneQuestionPage> {
  if (!seen.tried.isWhole) return openPage(seen, seen.tried, reader);
  const next = { path: '/look-again', label: reader.t('quizzes.practice.next') };
  return oneQuestionPage({ ...frame(seen, reader), lead: reader.t('quizzes.again.comesBack'), next }, seen.definition, seen.question, seedOf(seen), seen.tried, reader);
}

/** Nothing is due. */
export function nothingMissedPage({ t }: Reader): Page {
  return new Page('quizzes/nothing-missed', t('quizzes.again.title'), {});
}

function openPage(due: DueQuestion, tried: Tried | null, reader: Reader): Page<OneQuestionPage> {
  const around = { ...frame(due, reader), lead: reader.t('quizzes.again.left', { count: due.left }), next: null };
  return oneQuestionPage(around, due.definition, due.question, seedOf(due), tried, reader);
}

function frame(due: DueQuestion, { t }: Reader): Omit<Around, 'lead' | 'next'> {
  return {
    heading: t('quizzes.again.title'),
    progress: null,
    action: '/look-again',
    fields: [{ name: 'step', value: String(due.missed.stepId) }],
    back: { path: '/home', label: t('quizzes.again.toHome') },
  };
}

// Another order each time that it comes back, and the same one before and after answering.
function seedOf({ missed, question }: DueQuestion): string {
  return `${missed.personId} ${question.id} ${missed.card.reps}`;
}
