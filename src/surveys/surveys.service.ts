import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { CatalogueService } from '../courses/index.js';
import { hasRole, type Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import { NotFound } from '../platform/web/errors.js';
import { AnswerCodes } from './answer-codes.js';
import { dayOf, isOpen } from './open.js';
import type { Subject } from './subject.js';
import { SurveyVersion } from './survey.entity.js';
import type { SurveyDefinition } from './survey.js';
import type { Wave } from './ways.js';

/** Memory that published surveys may take, in characters of their stored form. */
const memory = 8_000_000;

/** Which of the times a survey is asked: what feedback is about, and the wave. */
export interface Asked {
  /** The course, or the module as `course/module`, that feedback is about; '' for other surveys. */
  about: string;
  wave: Wave;
}

/** A survey that is offered, and where the viewer stands with it. */
export interface OfferedSurvey extends Asked {
  surveyId: number;
  versionId: number;
  survey: SurveyDefinition;
  /** The round that asks her now, and its last day; null where the survey is simply there. */
  roundId: string | null;
  closes: string | null;
  response: { id: string; submittedAt: Date | null } | null;
}

/** A survey that is offered, and what it asks about; null where it is no feedback. */
export interface AskedSurvey extends OfferedSurvey {
  subject: Subject | null;
}

/** A survey as it is published now. */
export interface CurrentSurvey {
  surveyId: number;
  versionId: number;
  survey: SurveyDefinition;
}

interface OfferedRow {
  id: number;
  current_version_id: number;
  wave: Wave;
  round_id: string | null;
  closes: string | null;
  response_id: string | null;
  submitted_at: Date | null;
}

/** The surveys as they are published. */
@Injectable()
export class SurveysService {
  private readonly kept = new LRUCache<number, SurveyDefinition>({ maxSize: memory, sizeCalculation: (survey) => JSON.stringify(survey).length });

  private readonly keptCodes = new LRUCache<number, AnswerCodes>({ max: 100 });

  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
  ) {}

  /** The surveys that the viewer may answer now, and those that she has begun or answered, the shortest first. Feedback is asked for elsewhere. */
  async offered(viewer: Viewer, now: Date): Promise<OfferedSurvey[]> {
    const rows = await this.database.prepared<OfferedRow>('surveys', `${offeredQuery} ORDER BY survey.slug, asked.closes NULLS FIRST, asked.wave`, [viewer.id, '', dayOf(now)]);
    const all = await Promise.all(rows.map((row) => this.offer(row, '')));
    const offered = all.filter(({ survey, roundId, response }) => survey.about === null && isFor(survey, viewer) && (response !== null || roundId !== null || isOpen(survey, dayOf(now))));
    return offered.sort((one, other) => one.survey.minutes - other.survey.minutes);
  }

  /**
   * One of them, in one of its waves, or feedback on the course or module that `about` names.
   * @throws NotFound where there is none of this name, where it is not for her, or where there is nothing of that name.
   */
  async offeredAs(viewer: Viewer, slug: string, { about, wave }: Asked, now: Date): Promise<AskedSurvey> {
    const [row] = await this.database.prepared<OfferedRow>('survey', `${offeredQuery} AND survey.slug = $4 AND asked.wave = $5`, [viewer.id, about, dayOf(now), slug, wave]);
    const offered = row && (await this.offer(row, about));
    if (!offered || !isFor(offered.survey, viewer)) throw new NotFound();
    const subject = await this.subjectOf(offered.survey, about, now);
    if (!subject && (offered.survey.about !== null || about !== '')) throw new NotFound();
    return { ...offered, subject };
  }

  /** The survey that comes after one that she has sent; undefined where there is none for her, or she has sent it too. */
  async after({ next }: SurveyDefinition, viewer: Viewer, now: Date): Promise<SurveyDefinition | undefined> {
    const offered = next === undefined ? [] : await this.offered(viewer, now);
    return offered.find(({ survey, response }) => survey.slug === next && !response?.submittedAt)?.survey;
  }

  /** The surveys that can be asked in rounds, by their names: all but feedback. */
  async current(): Promise<CurrentSurvey[]> {
    const rows = await this.database.query<{ id: number; current_version_id: number }>('SELECT id, current_version_id FROM survey WHERE current_version_id IS NOT NULL ORDER BY slug');
    const all = await Promise.all(rows.map(async (row) => ({ surveyId: row.id, versionId: row.current_version_id, survey: await this.version(row.current_version_id) })));
    return all.filter(({ survey }) => survey.about === null);
  }

  /** A survey as it is published now, or as it was at last. */
  async latest(surveyId: number): Promise<SurveyDefinition> {
    const [row] = await this.database.query<{ id: number }>(latestQuery, [surveyId]);
    return this.version(row!.id);
  }

  /** A published version; it never changes, so it is kept in memory. */
  async version(id: number): Promise<SurveyDefinition> {
    return this.kept.get(id) ?? this.load(id);
  }

  /** A survey as it is offered now, whoever asks; feedback is asked for elsewhere. @throws NotFound where there is none of this name. */
  async published(slug: string): Promise<CurrentSurvey> {
    const [row] = await this.database.query<{ id: number; current_version_id: number }>('SELECT id, current_version_id FROM survey WHERE slug = $1 AND current_version_id IS NOT NULL', [slug]);
    const survey = row && (await this.version(row.current_version_id));
    if (!survey || survey.about !== null) throw new NotFound();
    return { surveyId: row.id, versionId: row.current_version_id, survey };
  }

  /** The course, or the module as `course/module`, that feedback is about; null where there is none of that name now, or the survey is no feedback. */
  async subjectOf({ about: kind }: SurveyDefinition, about: string, now: Date): Promise<Subject | null> {
    if (kind === null) return null;
    const [slug, module, ...rest] = about.split('/');
    const course = (await this.catalogue.courses(now)).find(({ outline }) => outline.slug === slug)?.outline;
    const named = kind === 'module' ? course?.modules.find((one) => one.slug === module) : module === undefined ? course : undefined;
    return course && named && rest.length === 0 ? { title: named.title, language: course.language } : null;
  }

  /** The codes that stand for answers in a version: what came before it decides them, and nothing that comes later. */
  async codes(versionId: number): Promise<AnswerCodes> {
    const codes = this.keptCodes.get(versionId) ?? new AnswerCodes(await this.upTo(versionId));
    this.keptCodes.set(versionId, codes);
    return codes;
  }

  private async upTo(versionId: number): Promise<SurveyDefinition[]> {
    const rows = await this.database.query<{ definition: SurveyDefinition }>(upToQuery, [versionId]);
    return rows.map(({ definition }) => definition);
  }

  private async offer(row: OfferedRow, about: string): Promise<OfferedSurvey> {
    const response = row.response_id ? { id: row.response_id, submittedAt: row.submitted_at } : null;
    const { wave, round_id: roundId, closes } = row;
    return { surveyId: row.id, versionId: row.current_version_id, about, wave, roundId, closes, survey: await this.version(row.current_version_id), response };
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

// A survey is asked once, and again in each wave for which a round asks people with accounts: everybody, or those who
// study in a group of its organisation or country.
const offeredQuery = `
  SELECT survey.id, survey.current_version_id, asked.wave, asked.round_id, asked.closes, response.id AS response_id, response.submitted_at
  FROM survey CROSS JOIN LATERAL (
    SELECT DISTINCT ON (wave) wave, round_id, closes FROM (
      SELECT '' AS wave, NULL::uuid AS round_id, NULL::text AS closes
      UNION ALL
      SELECT wave, id, closes::text FROM survey_round AS round
      WHERE round.survey_id = survey.id AND 'account' = ANY (ways) AND $3::date BETWEEN opens AND closes AND closed_at IS NULL
        AND ((organisation_id IS NULL AND country IS NULL) OR EXISTS (
          SELECT FROM enrolment JOIN cohort ON cohort.id = enrolment.cohort_id
          WHERE enrolment.person_id = $1 AND left_at IS NULL
            AND (round.organisation_id IS NULL OR round.organisation_id = cohort.organisation_id)
            AND (round.country IS NULL OR round.country = cohort.country)))
    ) AS every ORDER BY wave, closes DESC NULLS LAST) AS asked
  LEFT JOIN survey_response AS response ON response.survey_id = survey.id AND response.person_id = $1 AND response.about = $2 AND response.wave = asked.wave
  WHERE survey.current_version_id IS NOT NULL`;

const upToQuery = `
  SELECT earlier.definition FROM survey_version AS own JOIN survey_version AS earlier ON earlier.survey_id = own.survey_id AND earlier.number <= own.number
  WHERE own.id = $1 ORDER BY earlier.number`;

const latestQuery = `
  SELECT id FROM survey_version WHERE survey_id = $1
  ORDER BY id = (SELECT current_version_id FROM survey WHERE survey.id = $1) DESC NULLS LAST, number DESC LIMIT 1`;
