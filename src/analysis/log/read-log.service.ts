import { Injectable } from '@nestjs/common';
import { ReleaseLog, type LogEntry, type WantedEntries } from '../../disclosure/index.js';
import { hasRoleFor, type Viewer } from '../../people/index.js';
import { NotFound } from '../../platform/web/errors.js';
import type { AnalysedSurvey } from '../reading/analysed-survey.js';
import { AnalysedSurveys, type ListedSurvey } from '../reading/analysed-surveys.service.js';
import { textsIn, type Query } from '../reading/selection.js';

const everywhere = { organisationId: null, country: null };

/** One page of the log, with what its entries are called by. */
export interface SeenLog {
  readonly entries: readonly LogEntry[];
  readonly surveys: readonly ListedSurvey[];
  /** The surveys that the entries are about, by slug. */
  readonly about: ReadonlyMap<string, AnalysedSurvey>;
}

/** What an address asks of the log. */
export function readWanted(query: Query): WantedEntries {
  const [[survey = ''], [outcome], [before = null]] = [textsIn(query['survey']), textsIn(query['outcome']), textsIn(query['before'])];
  return { survey: survey || null, outcome: outcome === 'shown' || outcome === 'refused' ? outcome : null, before };
}

/** The release log for a coordinator or an administrator whose role holds everywhere: it tells what people of every place looked at. */
@Injectable()
export class ReadLog {
  constructor(
    private readonly log: ReleaseLog,
    private readonly surveys: AnalysedSurveys,
  ) {}

  /** @throws NotFound for somebody whose role is limited to a place */
  async read(viewer: Viewer, wanted: WantedEntries): Promise<SeenLog> {
    if (!mayReadLog(viewer)) throw new NotFound();
    const [entries, surveys] = [await this.log.entries(wanted), await this.surveys.list()];
    const slugs = new Set(entries.map(surveyOf));
    const about = new Map<string, AnalysedSurvey>();
    for (const { slug } of surveys) if (slugs.has(slug)) about.set(slug, await this.surveys.open(slug));
    return { entries, surveys, about };
  }
}

/** Whether somebody sees what others looked at. */
export function mayReadLog(viewer: Viewer): boolean {
  return hasRoleFor(viewer, 'administrator', everywhere) || hasRoleFor(viewer, 'coordinator', everywhere);
}

/** The survey that an entry is about. */
export function surveyOf({ subject }: LogEntry): string {
  return subject.split(' ')[0]!;
}
