import { shown, type ShownText } from '../../courses/index.js';
import { momentIn, numberIn } from '../../platform/language/formats.js';
import { languages } from '../../platform/language/languages.js';
import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/form.js';
import { shownForm, type ShownForm } from '../../platform/web/shown-form.js';
import { rounded } from '../attempt-grade.js';
import { plainText } from '../plain-text.js';
import type { MarkForm } from './mark.form.js';
import type { GivenMark, TextToMark } from './marking.service.js';
import { waitingPerPage, type WaitingAnswer } from './waiting-answers.service.js';

/** The texts that wait to be marked, the longest waiting first. */
export interface WaitingPage {
  answers: { path: string; quiz: ShownText; question: ShownText; meta: string }[];
  more: string | null;
}

/** One text to mark: the question, what to look for, what she wrote, and the marks that it has. */
export interface MarkingPage {
  path: string;
  quiz: ShownText;
  handedIn: string;
  stem: ShownText;
  guide: ShownText | null;
  text: string;
  language: string;
  size: string;
  marks: { points: string; given: string; comment: string }[];
  conflict: boolean;
  pointsHint: string;
  form: ShownForm<MarkForm>;
}

interface Reader {
  language: string;
  zone: string;
  t: Translate;
}

export function waitingPage(waiting: WaitingAnswer[], reader: Reader): Page<WaitingPage> {
  const answers = waiting.slice(0, waitingPerPage);
  const last = answers.at(-1);
  const more = waiting.length > waitingPerPage && last ? `/marking?after=${last.attemptId}.${last.questionId}` : null;
  return new Page('quizzes/waiting', reader.t('quizzes.marking.title'), { answers: answers.map((answer) => waitingRow(answer, reader)), more });
}

function waitingRow({ attemptId, questionId, definition, ...answer }: WaitingAnswer, { t, language, zone }: Reader): WaitingPage['answers'][number] {
  const stem = shown(definition.questions.find(({ id }) => id === questionId)?.text ?? {}, language, definition.language);
  const written = languages.find(({ code }) => code === answer.language)?.name ?? answer.language;
  return {
    path: `/marking/${attemptId}/${questionId}`,
    quiz: shown(definition.title, language, definition.language),
    question: { ...stem, text: plainText(stem.text) },
    meta: t('quizzes.marking.waitsSince', { count: answer.words, language: written, when: momentIn(language, zone, answer.finishedAt) }),
  };
}

/** @param conflict somebody else has marked the text since the marker opened it */
export function markingPage(toMark: TextToMark, form: Submitted<MarkForm>, reader: Reader, conflict: 'conflict' | null = null): Page<MarkingPage> {
  const { attempt, definition, question, marks } = toMark;
  const { t, language, zone } = reader;
  const own = (text: typeof question.text) => shown(text, language, definition.language);
  form.values.seen = String(marks.length);
  return new Page('quizzes/marking', t('quizzes.marking.one'), {
    path: `/marking/${attempt.id}/${question.id}`,
    quiz: own(definition.title),
    handedIn: t('quizzes.marking.handedIn', { when: momentIn(language, zone, attempt.finishedAt!) }),
    stem: own(question.text),
    guide: question.guide ? own(question.guide) : null,
    text: toMark.text,
    language: attempt.language,
    size: sizeOf(toMark, t),
    marks: marks.map((mark) => givenMark(mark, question.mark, reader)),
    conflict: conflict !== null,
    pointsHint: t('quizzes.marking.pointsHint', { most: numberIn(language, question.mark) }),
    form: shownForm(form, t),
  }, conflict ? 409 : form.valid ? 200 : 422);
}

function sizeOf({ text, question }: TextToMark, t: Translate): string {
  const count = text.trim().split(/\s+/).length;
  return question.words ? t('quizzes.marking.wordsOf', { count, wanted: question.words }) : t('quizzes.marking.words', { count });
}

function givenMark(mark: GivenMark, most: number, { t, language, zone }: Reader): MarkingPage['marks'][number] {
  const by = mark.by ?? t('quizzes.marking.somebody');
  return {
    points: t('quizzes.review.marks', { marks: numberIn(language, rounded(mark.fraction * most)), outOf: numberIn(language, most) }),
    given: t('quizzes.marking.given', { name: by, when: momentIn(language, zone, mark.markedAt) }),
    comment: mark.comment,
  };
}
