import { pathOf, shown } from '../courses/index.js';
import type { Translate } from '../platform/language/translations.js';
import type { Page } from '../platform/web/answers.js';
import { oneQuestionPage, type OneQuestionPage, type Tried } from './one-question.page.js';
import type { OpenedPractice } from './practice.service.js';
import type { QuizDefinition } from './quiz.js';
import type { OpenedQuiz } from './quizzes.service.js';

interface Reader {
  language: string;
  t: Translate;
  now: Date;
}

/** A question of a practice: to answer, or answered with what was right. */
export function practicePage(quiz: OpenedQuiz, definition: QuizDefinition, opened: OpenedPractice & { tried: Tried | null; mastered: boolean }, reader: Reader): Page<OneQuestionPage> {
  const { t } = reader;
  const { practice, showing, question, tried, mastered } = opened;
  const path = pathOf(quiz.recorded);
  const { right, of } = practice.criterion;
  const around = {
    heading: t('quizzes.practice.title', { title: shown(definition.title, reader.language, definition.language).text }),
    lead: mastered ? t('quizzes.practice.mastered') : t('quizzes.practice.goal', { right, of }),
    progress: { percent: Math.round(practice.progress * 100), words: t('quizzes.practice.progress', { percent: Math.round(practice.progress * 100) }) },
    action: `${path}/practice`,
    fields: [{ name: 'showing', value: String(showing) }],
    next: tried?.isWhole ? { path: `${path}/practice`, label: t('quizzes.practice.next') } : null,
    back: { path, label: t('quizzes.review.toQuiz') },
  };
  return oneQuestionPage(around, definition, question, `${quiz.recorded.step.id} ${showing}`, tried, reader);
}
