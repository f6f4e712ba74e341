import { shown, type ShownText } from '../../courses/index.js';
import { numberIn } from '../../platform/language/formats.js';
import { languages } from '../../platform/language/languages.js';
import type { Translate } from '../../platform/language/translations.js';
import type { PartState } from '../kinds/kind.js';
import { worthOf } from '../option-worth.js';
import { plainText } from '../plain-text.js';
import type { Question } from '../question.js';
import type { QuizDefinition } from '../quiz.js';
import { withEmptyGaps } from '../shown-answer.js';
import type { LanguageReading, QuestionReading } from '../statistics/quiz-reading.js';

/** A question with its figures in words; '–' where there is none. */
export interface ShownQuestion {
  id: string;
  place: string;
  stem: ShownText;
  facility: string;
  discrimination: string;
  efficiency: string;
  weight: string;
  attempts: string;
  tone: string;
  icon: string;
  reading: string;
  options: { id: string; html: string; language: string; direction: 'ltr' | 'rtl'; right: boolean; partly: boolean; percent: number; times: string }[];
  typed: { id: string; gap: string; text: string; right: boolean; partly: boolean; percent: number; times: string }[];
  /** How many texts one learner each typed, in words, or ''. */
  once: string;
  languages: { name: string; right: string; flag: string | null }[];
}

/** A question of a quiz, and what attempts tell about it. */
export interface ReadQuestion {
  question: Question;
  /** 1 for the first of the quiz. */
  place: number;
  reading: QuestionReading;
  definition: QuizDefinition;
}

interface Reader {
  language: string;
  t: Translate;
}

/** A question as a page of statistics shows it. */
export function shownQuestion({ question, place, reading, definition }: ReadQuestion, reader: Reader): ShownQuestion {
  const { t, language } = reader;
  const stem = shown(question.text, language, definition.language);
  return {
    id: question.id,
    place: t('quizzes.question.number', { number: place }),
    stem: { ...stem, text: plainText(withEmptyGaps(stem.text)) },
    attempts: t('quizzes.statistics.answers', { count: reading.attempts, number: numberIn(language, reading.attempts) }),
    ...figuresOf(reading, reader),
    ...readingOf(question, reading, reader),
    options: optionsOf(question, reading, definition, reader),
    ...typedIn(question, reading, reader),
    languages: reading.languages.map((one) => shownLanguage(one, reader)),
  };
}

function figuresOf({ item }: QuestionReading, { t, language }: Reader): Pick<ShownQuestion, 'facility' | 'discrimination' | 'efficiency' | 'weight'> {
  const percent = (value: number | null | undefined) => (value === null || value === undefined ? '–' : t('quizzes.percent', { percent: numberIn(language, Math.round(value)) }));
  const weight = item?.effectiveWeight === null || !item ? '–' : t('quizzes.statistics.weightOf', { effective: percent(item.effectiveWeight), intended: percent(item.intendedWeight) });
  return { facility: percent(item?.facility), discrimination: percent(item?.discriminationIndex), efficiency: percent(item?.discriminativeEfficiency), weight };
}

const looks: Record<string, { tone: string; icon: string }> = {
  'check-the-key': { tone: 'error', icon: 'warning' },
  'almost-everybody-right': { tone: 'info', icon: 'info' },
  'almost-nobody-right': { tone: 'warning', icon: 'warning' },
  'tells-little': { tone: 'warning', icon: 'half' },
  fine: { tone: 'success', icon: 'check' },
  poll: { tone: 'quiet', icon: '' },
  'too-few': { tone: 'quiet', icon: '' },
};

function readingOf(question: Question, { trust, advice }: QuestionReading, { t }: Reader): Pick<ShownQuestion, 'tone' | 'icon' | 'reading'> {
  const name = trust === 'hidden' ? 'too-few' : question.kind === 'poll' ? 'poll' : (advice ?? 'fine');
  return { ...looks[name]!, reading: t(`quizzes.statistics.reading.${name}`) };
}

function optionsOf(question: Question, { choices, attempts }: QuestionReading, definition: QuizDefinition, { t, language }: Reader): ShownQuestion['options'] {
  return (choices ?? []).map(({ option, count }) => {
    return { id: `${question.id}-${option}`, ...optionOf(question, option, definition, { t, language }), ...timesIn(count, attempts, { t, language }) };
  });
}

function typedIn(question: Question, { typed, attempts }: QuestionReading, reader: Reader): Pick<ShownQuestion, 'typed' | 'once'> {
  const { t, language } = reader;
  const lines = (typed?.texts ?? []).map(({ gap, text, count, state }, at) => ({
    id: `${question.id}-typed-${at}`,
    gap: gap === null ? '' : t('quizzes.question.gap', { number: gap }),
    text,
    right: state === 'right',
    partly: state === 'partial',
    ...timesIn(count, attempts, reader),
  }));
  return { typed: lines, once: typed?.once ? t('quizzes.statistics.once', { number: numberIn(language, typed.once) }) : '' };
}

function timesIn(count: number, attempts: number, { t, language }: Reader): { percent: number; times: string } {
  const percent = Math.round((100 * count) / attempts);
  return { percent, times: t('quizzes.statistics.times', { count, number: numberIn(language, count), percent: numberIn(language, percent) }) };
}

function optionOf(question: Question, id: string, definition: QuizDefinition, { t, language }: Reader): Pick<ShownQuestion['options'][number], 'html' | 'language' | 'direction' | 'right' | 'partly'> {
  const own = 'options' in question ? question.options.find((option) => option.id === id) : undefined;
  const said = shown(own ? own.text : { [language]: t(`quizzes.${id}`) }, language, definition.language);
  const worth = worthIn(question, id);
  return { html: said.text, language: said.language, direction: said.direction, right: worth === 'right', partly: worth === 'partial' };
}

function worthIn(question: Question, id: string): PartState | null {
  if (question.kind === 'truefalse') return String(question.answer) === id ? 'right' : 'wrong';
  const isGraded = question.kind === 'single' || question.kind === 'multiple';
  const option = isGraded ? question.options.find((one) => one.id === id) : undefined;
  return isGraded && option ? worthOf(question.kind, option) : null;
}

function shownLanguage({ language: code, right, flag }: LanguageReading, { t, language }: Reader): ShownQuestion['languages'][number] {
  return {
    name: languages.find((one) => one.code === code)?.name ?? code,
    right: right === null ? t('quizzes.statistics.tooFew') : t('quizzes.statistics.right', { percent: numberIn(language, Math.round(right)) }),
    flag: flag && t(`quizzes.statistics.${flag}`),
  };
}
