import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { CatalogueService } from '../courses/index.js';
import { hasRole, type Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import { NotFound } from '../platform/web/errors.js';
import { dayOf, isOpen } from './open.js';
import { SurveyVersion } from './survey.entity.js';
import type { SurveyDefinition } from './survey.js';

/** Memory that published surveys may take, in characters of their stored form. */
const memory = 8_000_000;

/** A survey that is offered, and where the viewer stands with it. */
export interface OfferedSurvey {
  surveyId: number;
  versionId: number;
  /** The course, or the module as `course/module`, that feedback is about; '' for other surveys. */
  about: string;
  survey: SurveyDefinition;
  response: { id: string; submittedAt: Date | null } | null;
}

interface OfferedRow {
  id: number;
  current_version_id: number;
  response_id: string | null;
  submitted_at: Date | null;
}

/** The surveys as they are published. */
@Injectable()
export class SurveysService {
  private readonly kept = new LRUCache<number, SurveyDefinition>({ maxSize: memory, sizeCalculation: (survey) => JSON.stringify(survey).length });

  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
  ) {}

  /** The surveys that the viewer may answer now, and those that she has begun or answered, by their names. Feedback is asked for elsewhere. */
  async offered(viewer: Viewer, now: Date): Promise<OfferedSurvey[]> {
    const rows = await this.database.prepared<OfferedRow>('surveys', `${offeredQuery} ORDER BY survey.slug`, [viewer.id, '']);
    const all = await Promise.all(rows.map((row) => this.offer(row, '')));
    return all.filter(({ survey, response }) => survey.about === null && isFor(survey, viewer) && (response !== null || isOpen(survey, dayOf(now))));
  }

  /**
   * One of them, or feedback on the course or module that `about` names.
   * @throws NotFound where there is none of this name, where it is not for her, or where there is nothing of that name.
   */
  async offeredAs(viewer: Viewer, slug: string, about: string, now: Date): Promise<OfferedSurvey> {
    const [row] = await this.database.prepared<OfferedRow>('survey', `${offeredQuery} AND survey.slug = $3`, [viewer.id, about, slug]);
    const offered = row && (await this.offer(row, about));
    if (!offered || !isFor(offered.survey, viewer) || !(await this.isThere(offered.survey.about, about, now))) throw new NotFound();
    return offered;
  }

  /** A published version; it never changes, so it is kept in memory. */
  async version(id: number): Promise<SurveyDefinition> {
    return this.kept.get(id) ?? this.load(id);
  }

  private async isThere(kind: SurveyDefinition['about'], about: string, now: Date): Promise<boolean> {
    if (kind === null) return about === '';
    const [course, module, ...rest] = about.split('/');
    const found = (await this.catalogue.courses(now)).find(({ outline }) => outline.slug === course)?.outline;
    return found !== undefined && rest.length === 0 && (kind === 'course' ? module === undefined : found.modules.some(({ slug }) => slug === module));
  }

  private async offer(row: OfferedRow, about: string): Promise<OfferedSurvey> {
    const response = row.response_id ? { id: row.response_id, submittedAt: row.submitted_at } : null;
    return { surveyId: row.id, versionId: row.current_version_id, about, survey: await this.version(row.current_version_id), response };
  }

  private async load(id: number): Promise<SurveyDefinition> {
    const { definition } = await this.database.repository(SurveyVersion).findOneByOrFail({ id });
    this.kept.set(id, definition);
    return definition;
  }
}

// What mentors need is asked of mentors; everything else of everybody, for a mentor may learn too.
function isFor({ audience }: SurveyDefinition, viewer: Viewer): boolean {
  return audience !== 'mentor' || hasRole(viewer, 'mentor');
}

const offeredQuery = `
  SELECT survey.id, survey.current_version_id, response.id AS response_id, response.submitted_at
  FROM survey LEFT JOIN survey_response AS response ON response.survey_id = survey.id AND response.person_id = $1 AND response.about = $2 AND response.wave = ''
  WHERE survey.current_version_id IS NOT NULL`;
