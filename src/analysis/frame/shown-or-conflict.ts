import { namesIn } from '../../disclosure/index.js';
import { Conflict } from '../../platform/web/errors.js';
import { textOf } from '../../platform/web/in-its-language.js';
import type { AnalysedSurvey } from '../reading/analysed-survey.js';
import type { Guarded } from '../reading/guarded.js';
import { releaseName } from './release-names.js';
import type { Reader } from './words.js';

/** The figures, for a program. @throws Conflict with the same sentence that the page would show */
export function shownOrConflict<Figures>(guarded: Guarded<Figures>, survey: AnalysedSurvey, reader: Reader): Extract<Guarded<Figures>, { kind: 'shown' }> {
  if (guarded.kind === 'few') throw new Conflict('analysis.few.text', { threshold: guarded.threshold });
  if (guarded.kind === 'shown') return guarded;
  const { refusal } = guarded;
  throw new Conflict(refusal.key, { earlier: namesIn(refusal, (release) => textOf(releaseName(release, survey, reader))), threshold: refusal.threshold });
}
