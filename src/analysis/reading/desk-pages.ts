import { questionsOf } from '../../surveys/formulas.js';
import { scalesOf } from '../reliability/scales.js';
import type { AnalysedSurvey } from './analysed-survey.js';
import { ratedVariables } from './rated-variables.js';

/** The pages about one survey, in the order of their tabs: each is the last part of an address. */
export const deskPages = ['respondents', 'leaving', 'needs', 'crossing', 'reliability', 'change', 'content'] as const;

export type DeskPage = (typeof deskPages)[number];

/** The pages that lead to something: nobody has needs where nothing is rated, and nobody changed who was asked once. */
export function pagesAbout({ versions, waves }: Pick<AnalysedSurvey, 'versions' | 'waves'>): DeskPage[] {
  const isRated = ratedVariables(versions).length > 0;
  const has: Partial<Record<DeskPage, boolean>> = { needs: isRated, content: isRated, reliability: scalesOf(versions).length > 0, change: (isRated || hasNumbers(versions)) && waves.length > 1 };
  return deskPages.filter((page) => has[page] ?? true);
}

function hasNumbers(versions: AnalysedSurvey['versions']): boolean {
  return versions.some((version) => questionsOf(version).some(({ kind }) => kind === 'scale' || kind === 'number'));
}
