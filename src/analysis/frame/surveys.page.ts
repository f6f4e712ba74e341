import { shown, type ShownText } from '../../courses/index.js';
import { hasRole, hasRoleFor, type Viewer } from '../../people/index.js';
import { Page } from '../../platform/web/answers.js';
import { pagesAbout, type DeskPage } from '../reading/desk-pages.js';
import { mayReadLog } from '../log/read-log.service.js';
import type { ListedSurvey } from '../reading/analysed-surveys.service.js';
import type { Reader } from './words.js';

/** The surveys whose answers can be analysed. */
export interface AnalysisPage {
  surveys: { path: string; title: ShownText; meta: string }[];
  /** What else analysts work with. */
  more: { path: string; title: string }[];
}

/** Texts are coded by analysts whose role holds everywhere; the figures of countries are for everybody. */
export function analysisPage(listed: readonly ListedSurvey[], viewer: Viewer, reader: Reader): Page<AnalysisPage> {
  const surveys = listed.filter(({ definition }) => pagesAbout({ versions: [definition], waves: [] }).includes(firstPageFor(viewer))).map(({ slug, definition, isOffered }) => ({
    path: `/analysis/${slug}`,
    title: shown(definition.title, reader.language, definition.language),
    meta: reader.t(isOffered ? 'analysis.offered' : 'analysis.withdrawn'),
  }));
  return new Page('analysis/analysis', reader.t('analysis.title'), {
    surveys,
    more: [
      ...(hasRoleFor(viewer, 'analyst', { organisationId: null, country: null }) ? [{ path: '/analysis/coding', title: reader.t('coding.title') }] : []),
      ...(mayReadLog(viewer) ? [{ path: '/analysis/log', title: reader.t('analysis.log.title') }] : []),
      { path: '/analysis/employment-imbalance', title: reader.t('indicators.employment.title') },
    ],
  });
}

/** The page about a survey with which somebody begins: authors see what they could write. */
export function firstPageFor(viewer: Viewer): DeskPage {
  return hasRole(viewer, 'analyst', 'coordinator', 'administrator') ? 'respondents' : 'content';
}
