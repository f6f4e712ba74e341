import { shown, type ShownText } from '../../courses/index.js';
import { momentIn, numberIn } from '../../platform/language/formats.js';
import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import { rounded } from '../attempt-grade.js';
import type { QuizDefinition } from '../quiz.js';
import { trustIn } from '../statistics/advice.js';
import { deskPath } from './quiz-steps.page.js';
import type { QuizStep } from './quiz-steps.service.js';
import { mostCounted, mostPreviewed, type RegradePreview } from './regrade-preview.service.js';
import type { Regrade, RegradeState } from './regrade.entity.js';
import type { Tally } from './regrading.js';

/** What a regrade would do, the way to ask for it, and the reports of earlier ones. */
export interface RegradePage {
  heading: ShownText;
  path: string;
  statistics: string;
  version: number;
  preview: ShownPreview | null;
  button: string | null;
  reports: { when: string; tone: string; icon: string; word: string; rows: Row[] }[];
}

/** A preview in words. */
export interface ShownPreview {
  waiting: string;
  sampled: string | null;
  rows: Row[];
  questions: string[];
  dropped: string | null;
  examples: string[];
}

interface Row {
  term: string;
  value: string;
  href: '';
  action: '';
}

interface Reader {
  language: string;
  zone: string;
  t: Translate;
}

interface Shown {
  step: QuizStep;
  definition: QuizDefinition;
  preview: RegradePreview | null;
  regrades: Regrade[];
}

const looks: Record<RegradeState, { tone: string; icon: string }> = {
  pending: { tone: 'waiting', icon: 'clock' },
  processing: { tone: 'info', icon: 'repeat' },
  completed: { tone: 'success', icon: 'check' },
  failed: { tone: 'error', icon: 'warning' },
  expired: { tone: 'quiet', icon: '' },
};

export function regradePage({ step, definition, preview, regrades }: Shown, reader: Reader): Page<RegradePage> {
  const path = deskPath(step);
  const isRunning = regrades.some(({ state, quizId }) => quizId === step.step.contentId && (state === 'pending' || state === 'processing'));
  return new Page('quizzes/regrade', reader.t('quizzes.regrade.title'), {
    heading: shown(definition.title, reader.language, definition.language),
    path: `${path}/regrades`,
    statistics: `${path}/statistics`,
    version: step.step.contentId,
    preview: preview && !isRunning ? shownPreview(preview, definition, reader) : null,
    button: preview && !isRunning ? reader.t(regrades[0]?.state === 'failed' ? 'quizzes.regrade.goOn' : 'quizzes.regrade.button') : null,
    reports: regrades.map((regrade) => report(regrade, reader)),
  });
}

function shownPreview({ waiting, tally, questions, examples, dropped }: RegradePreview, definition: QuizDefinition, reader: Reader): ShownPreview {
  const { t, language } = reader;
  const percent = (value: number | null) => t('quizzes.percent', { percent: numberIn(language, rounded(value ?? 0)) });
  const place = (id: string) => definition.questions.findIndex((question) => question.id === id) + 1;
  return {
    waiting: waiting > mostCounted ? t('quizzes.regrade.waitingMany', { number: numberIn(language, mostCounted) }) : t('quizzes.regrade.waiting', { count: waiting, number: numberIn(language, waiting) }),
    sampled: waiting > mostPreviewed ? t('quizzes.regrade.sampled', { number: numberIn(language, mostPreviewed) }) : null,
    rows: tallyRows(tally, reader),
    questions: questions.map(({ id, raised, lowered }) => t('quizzes.regrade.question', { number: place(id), raised: numberIn(language, raised), lowered: numberIn(language, lowered) })),
    dropped: dropped ? t('quizzes.regrade.dropped', { count: dropped }) : null,
    // A grade of one of a few may tell whose it is.
    examples: trustIn(tally.attempts) === 'hidden' ? [] : examples.map(({ number, before, after }) => t('quizzes.regrade.example', { number, before: percent(before), after: percent(after) })),
  };
}

function report(regrade: Regrade, reader: Reader): RegradePage['reports'][number] {
  const { t, language, zone } = reader;
  const rows = regrade.attempts > 0 || regrade.state === 'completed' ? tallyRows(regrade, reader) : [];
  return { when: momentIn(language, zone, regrade.requestedAt), ...looks[regrade.state], word: t(`quizzes.regrade.state.${regrade.state}`), rows };
}

function tallyRows(tally: Tally, { t, language }: Reader): Row[] {
  const names = ['attempts', 'raised', 'reached', 'lowered', 'unchanged', 'untouched'] as const;
  const said = names.filter((name) => tally[name] > 0 || (name !== 'reached' && name !== 'untouched'));
  return said.map((name) => ({ term: t(`quizzes.regrade.tally.${name}`), value: numberIn(language, tally[name]), href: '', action: '' }));
}
