import { shown, type ShownText } from '../../courses/index.js';
import { dateIn, numberIn } from '../../platform/language/formats.js';
import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import type { QuizDefinition } from '../quiz.js';
import type { QuizReading } from '../statistics/quiz-reading.js';
import { shownQuestion, type ShownQuestion } from './question-figures.page.js';
import { quizFigures } from './quiz-figures.js';
import { deskPath } from './quiz-steps.page.js';
import type { QuizStep } from './quiz-steps.service.js';
import { mostAttempts, type Sample } from './statistics.service.js';

/** How the questions of a quiz work. */
export interface StatisticsPage {
  heading: ShownText;
  path: string;
  versions: Tab[];
  samples: Tab[];
  notices: { kind: 'info' | 'warning'; title: string; text: string }[];
  rows: { term: string; value: string; href: string; action: string }[];
  questions: ShownQuestion[];
  download: string | null;
  /** Where there are earlier versions. */
  regrades: string | null;
}

interface Tab {
  path: string;
  label: string;
  current: boolean;
}

interface Reader {
  language: string;
  zone: string;
  t: Translate;
}

interface Shown {
  step: QuizStep;
  sample: Sample;
  reading: QuizReading;
  definition: QuizDefinition;
}

export function statisticsPage(shownNow: Shown, reader: Reader): Page<StatisticsPage> {
  const { step, sample, reading, definition } = shownNow;
  const path = `${deskPath(step)}/statistics`;
  const isHidden = reading.trust === 'hidden';
  return new Page('quizzes/statistics', reader.t('quizzes.statistics.title'), {
    heading: shown(definition.title, reader.language, definition.language),
    path,
    versions: versionTabs(shownNow, path, reader),
    samples: sampleTabs(shownNow, path, reader),
    notices: noticesOf(shownNow, reader),
    rows: reading.test ? quizFigures(reading.test, reading.outOf, reader) : [],
    questions: isHidden ? [] : definition.questions.map((question, at) => shownQuestion({ question, place: at + 1, reading: reading.questions[at]!, definition }, reader)),
    regrades: step.versions.length > 1 ? `${deskPath(step)}/regrades` : null,
    download: isHidden ? null : addressOf(`${path}/marks`, step, sample),
  });
}

function versionTabs({ step, sample }: Shown, path: string, { t, language, zone }: Reader): Tab[] {
  if (step.versions.length < 2) return [];
  return step.versions.map(({ quizId, publishedAt }, at) => ({
    path: addressOf(path, step, { ...sample, quizId }),
    label: at === 0 ? t('quizzes.statistics.present') : t('quizzes.statistics.earlier', { date: dateIn(language, zone, publishedAt) }),
    current: quizId === sample.quizId,
  }));
}

function sampleTabs({ step, sample }: Shown, path: string, { t }: Reader): Tab[] {
  return (['first', 'all'] as const).map((attempts) => ({ path: addressOf(path, step, { ...sample, attempts }), label: t(`quizzes.statistics.${attempts}`), current: attempts === sample.attempts }));
}

function addressOf(path: string, { versions }: QuizStep, { quizId, attempts }: Sample): string {
  const query = new URLSearchParams();
  if (quizId !== versions[0]!.quizId) query.set('version', String(quizId));
  if (attempts === 'all') query.set('attempts', 'all');
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}

function noticesOf({ sample, reading, definition }: Shown, { t, language }: Reader): StatisticsPage['notices'] {
  const { attempts: count, trust } = reading;
  const notice = (kind: 'info' | 'warning', name: string) => ({ kind, title: t(`quizzes.statistics.notice.${name}`), text: t(`quizzes.statistics.notice.${name}Text`, { count, number: numberIn(language, count) }) });
  return [
    trust === 'hidden' ? notice('info', 'hidden') : null,
    trust === 'warned' ? notice('warning', 'warned') : null,
    sample.attempts === 'all' ? notice('warning', 'all') : null,
    count === mostAttempts ? notice('info', 'sampled') : null,
    definition.questions.some(({ kind }) => kind === 'essay') ? notice('info', 'waiting') : null,
  ].filter((one) => one !== null);
}
