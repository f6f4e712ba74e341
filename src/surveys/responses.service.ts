import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Viewer } from '../people/index.js';
import { RatingsService } from '../profile/index.js';
import { Database } from '../platform/database/database.service.js';
import { isUuid } from '../platform/database/uuid.js';
import { Conflict, NotFound } from '../platform/web/errors.js';
import { Flow, isAnswered, type Answer, type Answers } from './answers.js';
import { dayOf, isOpen } from './open.js';
import { ratingsIn } from './ratings.js';
import type { Question, SurveyDefinition } from './survey.js';
import { SurveysService } from './surveys.service.js';

/** A response of the viewer’s, with the survey as she began it and what it shows to her. */
export interface OpenedResponse {
  id: string;
  survey: SurveyDefinition;
  answers: Answers;
  seed: string;
  page: string | null;
  startedAt: Date;
  submittedAt: Date | null;
  flow: Flow;
}

interface Row {
  id: string;
  version_id: number;
  answers: Answers;
  seed: string;
  page: string | null;
  started_at: Date;
  submitted_at: Date | null;
}

/** Responses: each belongs to the one who answers, and is reached through her. */
@Injectable()
export class ResponsesService {
  constructor(
    private readonly database: Database,
    private readonly surveys: SurveysService,
    private readonly ratings: RatingsService,
  ) {}

  /** Begins a response, or goes on with the one that there is. @throws Conflict when the survey is not open. */
  async start(viewer: Viewer, slug: string, about: string, language: string, now: Date): Promise<string> {
    const offered = await this.surveys.offeredAs(viewer, slug, about, now);
    if (offered.response) return offered.response.id;
    if (!isOpen(offered.survey, dayOf(now))) throw new Conflict('surveys.closed');
    const values = [uuid(), viewer.id, offered.surveyId, offered.versionId, about, language, randomBytes(12).toString('base64url'), now];
    await this.database.query(startQuery, values);
    const [row] = await this.database.query<{ id: string }>('SELECT id FROM survey_response WHERE person_id = $1 AND survey_id = $2 AND wave = $3', [viewer.id, offered.surveyId, about]);
    return row!.id;
  }

  /** One of her responses. @throws NotFound for anybody else’s. */
  async openTo(viewer: Viewer, id: string, now: Date): Promise<OpenedResponse> {
    const [row] = isUuid(id) ? await this.database.prepared<Row>('survey-response', openQuery, [id, viewer.id]) : [];
    if (!row) throw new NotFound();
    const survey = await this.surveys.version(row.version_id);
    return this.opened(row, survey, now);
  }

  /**
   * Keeps what a page sent. Each answer is kept on its own, so that two devices on two pages take nothing from each other;
   * null takes an answer away. `page` is where she goes on. Returns the response as it stands then, or null if it was
   * submitted meanwhile.
   */
  async save(opened: OpenedResponse, answers: Record<string, Answer | null>, page: string | null, language: string, now: Date): Promise<OpenedResponse | null> {
    const [row] = await this.database.prepared<Row>('save-survey-page', saveQuery, [opened.id, JSON.stringify(answers), page, language, now]);
    return row ? this.opened(row, opened.survey, now) : null;
  }

  /** What has to be answered and is not, in the order of the pages. */
  unanswered(opened: OpenedResponse): { page: string; question: Question }[] {
    const { flow, answers } = opened;
    return flow.pages.flatMap((page) => page.questions.filter((question) => flow.isRequired(question) && !isAnswered(question, answers)).map((question) => ({ page: page.id, question })));
  }

  /** Ends a response. Doing it twice changes nothing. */
  async submit(opened: OpenedResponse, viewer: Viewer, now: Date): Promise<void> {
    await this.database.transaction(async () => {
      const changed = await this.database.change('UPDATE survey_response SET submitted_at = $2, page = NULL WHERE id = $1 AND submitted_at IS NULL', [opened.id, now]);
      if (changed === 1) await this.ratings.rate(viewer.id, ratingsIn(opened.flow), now);
    });
  }

  /** All that somebody has said in surveys that she sent: the newest answer to each variable. */
  async said(personId: string): Promise<Answers> {
    const rows = await this.database.query<{ answers: Answers }>("SELECT answers FROM survey_response WHERE person_id = $1 AND wave = '' AND submitted_at IS NOT NULL ORDER BY submitted_at, id", [personId]);
    return Object.assign({}, ...rows.map(({ answers }) => answers)) as Answers;
  }

  /** What this room holds about somebody, for her own copy. */
  personalData(personId: string): Promise<object> {
    return this.database.query(personalDataQuery, [personId]);
  }

  private opened({ id, answers, seed, page, started_at, submitted_at }: Row, survey: SurveyDefinition, now: Date): OpenedResponse {
    return { id, survey, answers, seed, page, startedAt: started_at, submittedAt: submitted_at, flow: new Flow(survey, answers, dayOf(now)) };
  }
}

const startQuery = `
  INSERT INTO survey_response (id, person_id, survey_id, version_id, wave, language, seed, started_at, saved_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8) ON CONFLICT DO NOTHING`;

const columns = 'id, version_id, answers, seed, page, started_at, submitted_at';

const openQuery = `SELECT ${columns} FROM survey_response WHERE id = $1 AND person_id = $2`;

const saveQuery = `
  UPDATE survey_response SET answers = jsonb_strip_nulls(answers || $2::jsonb), page = $3, language = $4, saved_at = $5
  WHERE id = $1 AND submitted_at IS NULL
  RETURNING ${columns}`;

const personalDataQuery = `
  SELECT survey.slug AS survey, survey_version.number AS version, wave, language, answers, started_at, saved_at, submitted_at
  FROM survey_response JOIN survey ON survey.id = survey_response.survey_id JOIN survey_version ON survey_version.id = version_id
  WHERE person_id = $1 ORDER BY started_at, survey_response.id`;
