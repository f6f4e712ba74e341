import { pathOf, shown, type ShownText } from '../courses/index.js';
import type { Viewer } from '../people/index.js';
import { dateIn, numberIn } from '../platform/language/formats.js';
import { say } from '../platform/language/text.js';
import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import { rounded } from './attempt-grade.js';
import type { MayStart } from './attempt-rules.js';
import type { Attempt } from './attempt.entity.js';
import type { PastAttempts } from './attempts.service.js';
import { isPlacement } from './placement.js';
import { isPracticeOnly, type QuizDefinition } from './quiz.js';
import { whyNotIn } from './result.page.js';
import type { OpenedQuiz } from './quizzes.service.js';

/** A quiz before it is taken. */
export interface QuizPage {
  path: string;
  heading: ShownText;
  courseTitle: ShownText;
  coursePath: string;
  intro: string;
  introLanguage: string;
  rules: string[];
  isTimed: boolean;
  attempts: { path: string; word: string; when: string; result: string; open: boolean }[];
  button: string | null;
  whyNot: string | null;
  practice: { path: string; isMain: boolean } | null;
}

interface Reader {
  language: string;
  zone: string;
  t: Translate;
}

export function quizPage(quiz: OpenedQuiz, definition: QuizDefinition, past: PastAttempts, viewer: Viewer, reader: Reader): Page<QuizPage> {
  const { course } = quiz.recorded;
  const heading = shown(definition.title, reader.language, definition.language);
  const intro = say(definition.intro, [reader.language, definition.language]);
  const path = pathOf(quiz.recorded);
  const button = buttonFor(past.may, reader);
  return new Page('quizzes/quiz', heading.text, {
    path,
    heading,
    courseTitle: shown(course.title, reader.language, course.language),
    coursePath: `/courses/${course.slug}`,
    intro: intro.text,
    introLanguage: intro.language,
    rules: rulesInWords(definition, past, viewer, reader),
    isTimed: definition.rules.timeMinutes !== null,
    attempts: past.attempts.map((attempt) => attemptRow(attempt, reader)),
    button,
    whyNot: whyNotIn(past.may, reader),
    practice: definition.rules.practice ? { path: `${path}/practice`, isMain: button === null } : null,
  });
}

function rulesInWords(definition: QuizDefinition, past: PastAttempts, viewer: Viewer, { t }: Reader): string[] {
  const { rules, questions } = definition;
  const practice = rules.practice && t('quizzes.rules.practice', rules.practice);
  const drawn = Object.entries(rules.draw).reduce((sum, [pool, count]) => sum + count - questions.filter((question) => question.pool === pool).length, questions.length);
  const minutes = rules.timeMinutes && Math.ceil((rules.timeMinutes * (100 + viewer.extraTimePercent)) / 100);
  if (isPracticeOnly(rules)) return [t('quizzes.rules.checked'), practice!, t('quizzes.rules.noTime')];
  return [
    t('quizzes.rules.questions', { count: drawn }),
    t(`quizzes.rules.${rules.behaviour}`),
    passIn(definition, t),
    minutes ? t('quizzes.rules.time', { count: minutes }) : t('quizzes.rules.noTime'),
    attemptsLeft(past.left, t),
    rules.attempts === 1 ? null : t(`quizzes.rules.${rules.grade}`),
    practice,
  ].filter((rule) => rule !== null);
}

function passIn(definition: QuizDefinition, t: Translate): string | null {
  const { passPercent: percent } = definition.rules;
  return percent === null ? null : t(isPlacement(definition) ? 'quizzes.placement.pass' : 'quizzes.rules.pass', { percent });
}

function attemptsLeft(left: number | null, t: Translate): string {
  if (left === null) return t('quizzes.rules.unlimited');
  return left === 0 ? t('quizzes.rules.noneLeft') : t('quizzes.rules.left', { count: left });
}

function attemptRow(attempt: Attempt, { t, language, zone }: Reader): QuizPage['attempts'][number] {
  const result = attempt.finishedAt ? (attempt.percent === null ? t('quizzes.review.handedIn') : t('quizzes.percent', { percent: numberIn(language, rounded(attempt.percent)) })) : t('quizzes.attempt.open');
  return { path: `/attempts/${attempt.id}`, word: t('quizzes.attempt.number', { number: attempt.number }), when: dateIn(language, zone, attempt.finishedAt ?? attempt.startedAt), result, open: !attempt.finishedAt };
}

function buttonFor(may: MayStart, { t }: Reader): string | null {
  if (may.ok) return t('quizzes.start');
  return may.why === 'unfinished' ? t('quizzes.goOn') : null;
}
