import { numberIn } from '../../platform/language/formats.js';
import type { Translate } from '../../platform/language/translations.js';
import type { TestStatistics } from '../statistics/item-statistics.js';

/** A figure of the whole quiz with what it says. */
export interface QuizFigure {
  term: string;
  value: string;
  href: '';
  action: '';
}

/**
 * The figures of a whole quiz in words; those that are undefined are left out. The limits are Moodle's reading aids: a mean
 * of 50 to 75 % is usual, a consistency above 75 % good and below 64 % too weak to decide by.
 */
export function quizFigures(test: TestStatistics, outOf: number | null, { t, language }: { t: Translate; language: string }): QuizFigure[] {
  const number = (value: number) => numberIn(language, value);
  const points = (value: number) => (outOf === null ? t('quizzes.statistics.points', { points: number(value) }) : t('quizzes.statistics.pointsOf', { points: number(value), outOf: number(outOf) }));
  const percent = (value: number) => t('quizzes.percent', { percent: number(value) });
  const figures: [keyof TestStatistics, (value: number) => string, string?][] = [
    ['mean', points, outOf && test.mean !== null ? `mean.${easeOf((100 * test.mean) / outOf)}` : undefined],
    ['median', points],
    ['sd', points],
    ['skewness', number],
    ['kurtosis', number],
    ['internalConsistency', percent, test.internalConsistency === null ? undefined : `consistency.${strengthOf(test.internalConsistency)}`],
    ['errorRatio', percent],
    ['standardError', points],
  ];
  return figures.flatMap(([name, written, reading]): QuizFigure[] => {
    const value = test[name];
    if (value === null) return [];
    const said = reading ? [written(value), t(`quizzes.statistics.${reading}`)].join(' – ') : written(value);
    return [{ term: t(`quizzes.statistics.test.${name}`), value: said, href: '', action: '' }];
  });
}

function easeOf(percent: number): 'hard' | 'usual' | 'easy' {
  if (percent < 50) return 'hard';
  return percent > 75 ? 'easy' : 'usual';
}

function strengthOf(consistency: number): 'good' | 'fair' | 'weak' {
  if (consistency > 75) return 'good';
  return consistency < 64 ? 'weak' : 'fair';
}
