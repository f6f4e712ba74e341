import { neighbours, pathOf, shown } from '../courses/index.js';
import type { Translate } from '../platform/language/translations.js';
import type { Page } from '../platform/web/answers.js';
import { isMastered } from './mastery-practice.js';
import { oneQuestionPage, type OneQuestionPage } from './one-question.page.js';
import type { OpenedPractice } from './practice.service.js';
import type { Tried } from './question.js';
import type { QuizDefinition } from './quiz.js';
import type { OpenedQuiz } from './quizzes.service.js';

interface Reader {
  language: string;
  zone: string;
  t: Translate;
  now: Date;
}

/** A question of a practice: to answer, or answered with what was right. */
export function practicePage(quiz: OpenedQuiz, definition: QuizDefinition, opened: OpenedPractice & { tried: Tried | null }, reader: Reader): Page<OneQuestionPage> {
  const { t } = reader;
  const { practice, showing, question, tried } = opened;
  const mastered = isMastered(practice);
  const path = pathOf(quiz.recorded);
  const { right, of } = practice.criterion;
  const around = {
    heading: t('quizzes.practice.title', { title: shown(definition.title, reader.language, definition.language).text }),
    lead: mastered ? t('quizzes.practice.mastered') : t('quizzes.practice.goal', { right, of }),
    progress: { percent: Math.round(practice.progress * 100), words: t('quizzes.practice.progress', { percent: Math.round(practice.progress * 100) }) },
    action: `${path}/practice`,
    fields: [{ name: 'showing', value: String(showing) }],
    ...waysOn(quiz, tried?.isWhole === true, mastered, reader),
  };
  return oneQuestionPage(around, definition, question, `${quiz.recorded.step.id} ${showing}`, tried, reader);
}

/** After an answer there is another question; who has reached the goal is led on in the course, and may go on practising. */
function waysOn(quiz: OpenedQuiz, isAnswered: boolean, mastered: boolean, { t }: Reader): Pick<OneQuestionPage, 'next' | 'back'> {
  const path = pathOf(quiz.recorded);
  const another = { path: `${path}/practice`, label: t('quizzes.practice.next') };
  const step = neighbours(quiz.recorded).next;
  if (isAnswered && mastered && step) return { next: { path: pathOf(step), label: t('quizzes.review.next') }, back: another };
  return { next: isAnswered ? another : null, back: { path, label: t('quizzes.review.toQuiz') } };
}
