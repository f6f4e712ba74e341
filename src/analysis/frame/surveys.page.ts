import { shown, type ShownText } from '../../courses/index.js';
import { Page } from '../../platform/web/answers.js';
import type { ListedSurvey } from '../reading/analysed-surveys.service.js';
import type { Reader } from './words.js';

/** The surveys whose answers can be analysed. */
export interface AnalysisPage {
  surveys: { path: string; title: ShownText; meta: string }[];
}

export function analysisPage(listed: readonly ListedSurvey[], reader: Reader): Page<AnalysisPage> {
  const surveys = listed.map(({ slug, definition, isOffered }) => ({
    path: `/analysis/${slug}`,
    title: shown(definition.title, reader.language, definition.language),
    meta: reader.t(isOffered ? 'analysis.offered' : 'analysis.withdrawn'),
  }));
  return new Page('analysis/analysis', reader.t('analysis.title'), { surveys });
}
