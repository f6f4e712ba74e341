import { Invalid } from '../../platform/web/errors.js';
import type { AnalysedSurvey } from '../reading/analysed-survey.js';
import type { Query } from '../reading/selection.js';
import { unknownIn, type OwnNames } from '../reading/unknown-in.js';

/** Holds what a program asks for against the survey. @throws Invalid that names the first thing that there is not */
export function refuseUnknown(query: Query, survey: AnalysedSurvey, own: OwnNames = {}): void {
  const unknown = unknownIn(query, survey, own);
  if (!unknown) return;
  if ('value' in unknown) throw new Invalid('analysis.unknown.value', { name: unknown.name, value: unknown.value });
  if ('isTwice' in unknown) throw new Invalid('analysis.unknown.twice', { name: unknown.name });
  throw new Invalid('analysis.unknown.name', { name: unknown.name, known: unknown.known.join(', ') });
}

/** What can make groups, rows or columns. */
export function dimensionNames({ dimensions }: Pick<AnalysedSurvey, 'dimensions'>): string[] {
  return dimensions.map(({ id }) => id);
}
