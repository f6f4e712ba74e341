import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Viewer } from '../people/index.js';
import { RatingsService } from '../profile/index.js';
import { Database } from '../platform/database/database.service.js';
import { isUuid } from '../platform/database/uuid.js';
import { Conflict, NotFound } from '../platform/web/errors.js';
import { Flow, type Answer, type Answers } from './answers.js';
import { dayOf, isOpen } from './open.js';
import type { OpenedResponse, ResponseStore } from './opened-response.js';
import { ratingsIn } from './ratings.js';
import type { SurveyDefinition } from './survey.js';
import { SurveysService } from './surveys.service.js';
import type { Wave, Way } from './ways.js';

/** A response that somebody begins. Who has begun it already, by the person or the series, goes on with it. */
export interface Beginning {
  way: Way;
  personId: string | null;
  series: string | null;
  roundId: string | null;
  surveyId: number;
  versionId: number;
  about: string;
  wave: Wave;
  language: string;
}

interface Row {
  id: string;
  person_id: string | null;
  version_id: number;
  answers: Answers;
  seed: string;
  page: string | null;
  submitted_at: Date | null;
}

/** Responses that are kept with the one who answers, by whatever way she came to them. */
@Injectable()
export class ResponsesService implements ResponseStore {
  constructor(
    private readonly database: Database,
    private readonly surveys: SurveysService,
    private readonly ratings: RatingsService,
  ) {}

  /** Begins a response of the viewer’s, or goes on with the one that there is. @throws Conflict when the survey is not open. */
  async start(viewer: Viewer, slug: string, about: string, language: string, now: Date): Promise<string> {
    const { survey, surveyId, versionId, response } = await this.surveys.offeredAs(viewer, slug, about, now);
    if (response) return response.id;
    if (!isOpen(survey, dayOf(now))) throw new Conflict('surveys.closed');
    return this.begin({ way: 'account', personId: viewer.id, series: null, roundId: null, surveyId, versionId, about, wave: '', language }, now);
  }

  /** Begins a response, once for whoever is known. Returns its id. */
  async begin({ way, personId, series, roundId, surveyId, versionId, about, wave, language }: Beginning, now: Date): Promise<string> {
    const values = [uuid(), way, personId, series, roundId, surveyId, versionId, about, wave, language, randomBytes(12).toString('base64url'), now];
    const [begun] = await this.database.query<{ id: string }>(beginQuery, values);
    if (begun) return begun.id;
    const [before] = await this.database.query<{ id: string }>(begunQuery, [personId, series, surveyId, about, wave]);
    return before!.id;
  }

  /** One of the viewer’s responses. @throws NotFound for anybody else’s. */
  async openTo(viewer: Viewer, id: string, now: Date): Promise<OpenedResponse> {
    const [row] = isUuid(id) ? await this.database.prepared<Row>('survey-response', `${openQuery} AND person_id = $2`, [id, viewer.id]) : [];
    if (!row) throw new NotFound();
    return this.opened(row, await this.surveys.version(row.version_id), now);
  }

  /** A response by its id. Whoever calls this has found out that it is the respondent’s own. @throws NotFound */
  async open(id: string, now: Date): Promise<OpenedResponse> {
    const [row] = await this.database.prepared<Row>('survey-response-by-id', openQuery, [id]);
    if (!row) throw new NotFound();
    return this.opened(row, await this.surveys.version(row.version_id), now);
  }

  async save(opened: OpenedResponse, answers: Record<string, Answer | null>, page: string, language: string, now: Date): Promise<OpenedResponse | null> {
    const [row] = await this.database.prepared<Row>('save-survey-page', saveQuery, [opened.id, JSON.stringify(answers), page, language, now]);
    return row ? this.opened(row, opened.survey, now) : null;
  }

  async submit({ id, personId, flow }: OpenedResponse, now: Date): Promise<void> {
    await this.database.transaction(async () => {
      const changed = await this.database.change('UPDATE survey_response SET submitted_at = $2, page = NULL WHERE id = $1 AND submitted_at IS NULL', [id, now]);
      if (changed === 1 && personId) await this.ratings.rate(personId, ratingsIn(flow), now);
    });
  }

  /** All that somebody has said in surveys that she sent, feedback apart: the newest answer to each variable. */
  async said(personId: string): Promise<Answers> {
    const rows = await this.database.query<{ answers: Answers }>("SELECT answers FROM survey_response WHERE person_id = $1 AND about = '' AND submitted_at IS NOT NULL ORDER BY submitted_at, id", [personId]);
    return Object.assign({}, ...rows.map(({ answers }) => answers)) as Answers;
  }

  /** What this room holds about somebody, for her own copy. */
  personalData(personId: string): Promise<object> {
    return this.database.query(personalDataQuery, [personId]);
  }

  private opened(row: Row, survey: SurveyDefinition, now: Date): OpenedResponse {
    const { id, answers, seed, page } = row;
    return { id, personId: row.person_id, survey, answers, seed, page, submittedAt: row.submitted_at, flow: new Flow(survey, answers, dayOf(now)), store: this };
  }
}

const beginQuery = `
  INSERT INTO survey_response (id, way, person_id, series, round_id, survey_id, version_id, about, wave, language, seed, started_at, saved_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12) ON CONFLICT DO NOTHING RETURNING id`;

const begunQuery = `
  SELECT id FROM survey_response WHERE (person_id = $1 OR series = $2) AND survey_id = $3 AND about = $4 AND wave = $5`;

const columns = 'id, person_id, version_id, answers, seed, page, submitted_at';

const openQuery = `SELECT ${columns} FROM survey_response WHERE id = $1`;

const saveQuery = `
  UPDATE survey_response SET answers = jsonb_strip_nulls(answers || $2::jsonb), page = $3, language = $4, saved_at = $5
  WHERE id = $1 AND submitted_at IS NULL
  RETURNING ${columns}`;

const personalDataQuery = `
  SELECT survey.slug AS survey, survey_version.number AS version, way, about, wave, language, answers, started_at, saved_at, submitted_at
  FROM survey_response JOIN survey ON survey.id = survey_response.survey_id JOIN survey_version ON survey_version.id = version_id
  WHERE person_id = $1 ORDER BY started_at, survey_response.id`;
