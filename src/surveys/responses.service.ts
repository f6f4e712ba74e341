import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { v7 as uuid } from 'uuid';
import { sessionIsOpen, type Viewer } from '../people/index.js';
import { RatingsService } from '../profile/index.js';
import { bytesInJson } from '../platform/database/bytes.js';
import { Database } from '../platform/database/database.service.js';
import { mostTogether } from '../platform/database/together.js';
import { isUuid } from '../platform/database/uuid.js';
import { Conflict, NotFound, SignInFirst } from '../platform/web/errors.js';
import { Flow, type Answer, type Answers } from './answers.js';
import { dayOf, isOpen } from './open.js';
import type { OpenedResponse, ResponseStore } from './opened-response.js';
import { Quotas } from './rounds/quotas.service.js';
import { phaseOf, type Period } from './rounds/round.js';
import { ratingsIn } from './ratings.js';
import type { SurveyDefinition } from './survey.js';
import { SurveysService, type Asked } from './surveys.service.js';
import type { Wave, Way } from './ways.js';

/** A response that somebody begins. Who has begun it already, by the person or the series, goes on with it. */
export interface Beginning {
  way: Way;
  personId: string | null;
  series: string | null;
  /** The hash of what stands in a private link, for somebody whom nothing else leads back. */
  keyHash: Buffer | null;
  roundId: string | null;
  /** The organisation whose worker types or writes for her. */
  organisationId?: string;
  surveyId: number;
  versionId: number;
  about: string;
  wave: Wave;
  language: string;
}

interface Row {
  id: string;
  person_id: string | null;
  about: string;
  version_id: number;
  answers: Answers;
  seed: string;
  page: string | null;
  submitted_at: Date | null;
  over_quota_at: Date | null;
  /** The version of the survey that is published now. */
  current_version_id: number | null;
  round_id: string | null;
  opens: string | null;
  closes: string | null;
  closed_at: Date | null;
}

/** A response that was begun: now, or before by the way that it names. */
export interface Begun {
  id: string;
  way: Way;
}

/** A page of answers that is to be saved, as it stands in the statement: only while it is hers, and this session is open. */
interface OwnPage {
  id: string;
  more: Record<string, Answer | null>;
  page: string;
  language: string;
  now: Date;
  person: string;
  session: string;
}

/** So many responses are remembered at once, each for a minute. */
const [mostRemembered, rememberedFor] = [500, 60_000];

/** Responses that are kept with the one who answers, by whatever way she came to them. */
@Injectable()
export class ResponsesService implements ResponseStore {
  private readonly remembered = new LRUCache<string, { opened: OpenedResponse; at: Date }>({ max: mostRemembered });
  /** All answers of the response once the page is saved; null when it is not. */
  private readonly saveOwn: (page: OwnPage) => Promise<Answers | null>;

  constructor(
    private readonly database: Database,
    private readonly surveys: SurveysService,
    private readonly ratings: RatingsService,
    private readonly quotas: Quotas,
  ) {
    this.saveOwn = database.together((pages) => this.saveAll(pages), ({ id }) => id);
  }

  /** Begins a response of the viewer’s, or goes on with the one that there is. @throws Conflict when the survey is not open. */
  async start(viewer: Viewer, slug: string, asked: Asked, language: string, now: Date): Promise<string> {
    const { survey, surveyId, versionId, roundId, about, wave, response } = await this.surveys.offeredAs(viewer, slug, asked, now);
    if (response) return response.id;
    if (!roundId && !isOpen(survey, dayOf(now))) throw new Conflict('surveys.closed');
    return (await this.begin({ way: 'account', personId: viewer.id, series: null, keyHash: null, roundId, surveyId, versionId, about, wave, language }, now)).id;
  }

  /** Begins a response, once for whoever is known. */
  async begin({ way, personId, series, keyHash, roundId, organisationId, surveyId, versionId, about, wave, language }: Beginning, now: Date): Promise<Begun> {
    const values = [uuid(), way, personId, series, keyHash, roundId, organisationId ?? null, surveyId, versionId, about, wave, language, randomBytes(12).toString('base64url'), now];
    const [begun] = await this.database.query<Begun>(beginQuery, values);
    const [before] = begun ? [] : await this.database.query<Begun>(begunQuery, [personId, series, surveyId, about, wave]);
    return (begun ?? before)!;
  }

  /** One of the viewer’s responses. @throws NotFound for anybody else’s, SignInFirst when she has been signed out meanwhile. */
  async openTo(viewer: Viewer, id: string, now: Date): Promise<OpenedResponse> {
    const [row] = isUuid(id) ? await this.database.prepared<Row & { signed_in: boolean }>('survey-response', ownQuery, [id, viewer.id, viewer.session.id, now]) : [];
    if (!row) throw new NotFound();
    if (!row.signed_in) throw new SignInFirst();
    return { ...(await this.opened(row, now)), store: this.storeOf(viewer) };
  }

  /**
   * The same, as it was at most a minute ago, for a page of it that is to be saved: where it stands otherwise by now, it is not
   * saved. What she answered in between may be missing in it; not on a page that asks for a long text, which may be written in two
   * places.
   */
  async recall(viewer: Viewer, id: string, page: string, now: Date): Promise<OpenedResponse> {
    const known = this.remembered.get(`${viewer.id} ${id}`);
    if (known && !asksForLongText(known.opened.survey, page) && now.getTime() - known.at.getTime() < rememberedFor) return { ...known.opened, store: this.storeOf(viewer) };
    const opened = await this.openTo(viewer, id, now);
    // A round may be closed at any moment.
    if (!opened.roundId && !opened.submittedAt && !opened.end) this.remembered.set(`${viewer.id} ${id}`, { opened, at: now });
    return opened;
  }

  /** A response by its id. Whoever calls this has found out that it is the respondent’s own. @throws NotFound */
  async open(id: string, now: Date): Promise<OpenedResponse> {
    const [row] = await this.database.prepared<Row>('survey-response-by-id', `${openQuery()} WHERE response.id = $1`, [id]);
    if (!row) throw new NotFound();
    return this.opened(row, now);
  }

  /** Whether responses can still be gone on with, by their ids: why not, or null where they can. */
  async endsOf(ids: readonly string[], now: Date): Promise<Map<string, OpenedResponse['end']>> {
    const rows = await this.database.query<Row & Record<string, unknown>>(`${openQuery()} WHERE response.id = ANY ($1)`, [ids]);
    return new Map(await Promise.all(rows.map(async (row) => [row.id, endOf(row, await this.periodOf(row), now)] as const)));
  }

  /** The response to which a private link leads. @throws NotFound */
  async openByKey(keyHash: Buffer, now: Date): Promise<OpenedResponse> {
    const opened = await this.findByKey(keyHash, now);
    if (!opened) throw new NotFound();
    return opened;
  }

  async findByKey(keyHash: Buffer, now: Date): Promise<OpenedResponse | null> {
    const [row] = await this.database.prepared<Row>('survey-response-by-key', `${openQuery()} WHERE response.key_hash = $1`, [keyHash]);
    return row ? this.opened(row, now) : null;
  }

  async save(opened: OpenedResponse, answers: Record<string, Answer | null>, page: string, language: string, now: Date): Promise<OpenedResponse | null> {
    const [row] = await this.database.prepared<{ answers: Answers }>('save-survey-page', saveOneQuery, [opened.id, JSON.stringify(answers), page, language, now]);
    return row ? this.saved(opened, row.answers, page, now) : null;
  }

  async submit({ id, personId, roundId, survey }: OpenedResponse, now: Date): Promise<void> {
    await this.database.transaction(async () => {
      const [sent] = await this.database.query<{ answers: Answers }>(submitQuery, [id, now]);
      if (!sent) return;
      const flow = new Flow(survey, sent.answers, dayOf(now));
      await this.correct(id, flow.counted);
      if (roundId && !(await this.quotas.take(roundId, flow))) await this.database.query(overQuotaQuery, [id, now]);
      if (personId) await this.ratings.rate(personId, ratingsIn(flow), now);
    });
  }

  /** Keeps a whole response that was written on paper. It was given already, so a quota counts it even where it is full. Returns its id. */
  async enter(beginning: Beginning, answers: Answers, now: Date): Promise<string> {
    return this.database.transaction(async () => {
      const { id } = await this.begin(beginning, now);
      await this.database.query('UPDATE survey_response SET answers = $2, submitted_at = $3 WHERE id = $1', [id, JSON.stringify(answers), now]);
      if (beginning.roundId) await this.quotas.count(beginning.roundId, [new Flow(await this.surveys.version(beginning.versionId), answers, dayOf(now))]);
      return id;
    });
  }

  /** Keeps these answers in the place of those that were kept before. */
  async correct(id: string, answers: Answers): Promise<void> {
    await this.database.query('UPDATE survey_response SET answers = $2 WHERE id = $1', [id, JSON.stringify(answers)]);
  }

  /** Deletes a response, because the woman whose it is wants it so. */
  async withdraw(id: string): Promise<void> {
    await this.database.query('DELETE FROM survey_response WHERE id = $1', [id]);
  }

  /** All that somebody has said in surveys that she sent, feedback apart, the oldest first. */
  async said(personId: string): Promise<{ answers: Answers; at: Date }[]> {
    return this.database.query<{ answers: Answers; at: Date }>("SELECT answers, submitted_at AS at FROM survey_response WHERE person_id = $1 AND about = '' AND submitted_at IS NOT NULL ORDER BY submitted_at, id", [personId]);
  }

  private storeOf(viewer: Viewer): ResponseStore {
    const { id: person, session } = viewer;
    return {
      submit: (opened, now) => this.submit(opened, now),
      save: async (opened, answers, page, language, now) => {
        const saved = await this.saveOwn({ id: opened.id, more: answers, page, language, now, person, session: bytesInJson(session.id) });
        if (saved) return this.saved(opened, saved, page, now);
        // Tells her when it is gone, or when she is not signed in any more; else it was sent.
        await this.openTo(viewer, opened.id, now);
        return null;
      },
    };
  }

  private async saveAll(pages: readonly OwnPage[]): Promise<(Answers | null)[]> {
    const rows = await this.database.prepared<{ id: string; answers: Answers }>('save-own-survey-pages', saveOwnQuery, [JSON.stringify(pages)]);
    const saved = new Map(rows.map(({ id, answers }) => [id, answers]));
    return pages.map(({ id }) => saved.get(id) ?? null);
  }

  private async saved(opened: OpenedResponse, answers: Answers, page: string, now: Date): Promise<OpenedResponse> {
    const flow = new Flow(opened.survey, answers, dayOf(now));
    const isFull = opened.roundId !== null && !(await this.quotas.hasRoom(opened.roundId, flow));
    if (isFull) await this.database.query(overQuotaQuery, [opened.id, now]);
    return { ...opened, answers, page, flow, end: isFull ? 'full' : opened.end };
  }

  private async opened(row: Row, now: Date): Promise<OpenedResponse> {
    const { id, about, answers, seed, page } = row;
    const survey = await this.surveys.version(row.version_id);
    const period = await this.periodOf(row);
    const times = { submittedAt: row.submitted_at, end: endOf(row, period, now), closes: row.closed_at ? dayOf(row.closed_at) : period.closes === never ? null : period.closes } as const;
    return { id, personId: row.person_id, about, roundId: row.round_id, survey, answers, seed, page, ...times, flow: new Flow(survey, answers, dayOf(now)), store: this };
  }

  // Without a round, the survey as it is published now says how long it can be answered.
  private async periodOf({ round_id, opens, closes, closed_at, current_version_id, version_id }: Row): Promise<Period> {
    if (round_id) return { opens: opens!, closes: closes!, closedAt: closed_at };
    const current = await this.surveys.version(current_version_id ?? version_id);
    return { opens: current.opens ?? '', closes: current.closes ?? never, closedAt: null };
  }
}

function asksForLongText({ pages }: SurveyDefinition, page: string): boolean {
  return pages.some(({ id, questions }) => id === page && questions.some((question) => question.kind === 'text' && question.long));
}

function endOf({ submitted_at, over_quota_at }: Row, period: Period, now: Date): OpenedResponse['end'] {
  if (submitted_at) return null;
  if (over_quota_at) return 'full';
  return phaseOf(period, dayOf(now)) === 'over' ? 'over' : null;
}

/** A last day that never comes. */
const never = '9999-12-31';

const beginQuery = `
  INSERT INTO survey_response (id, way, person_id, series, key_hash, round_id, organisation_id, survey_id, version_id, about, wave, language, seed, started_at, saved_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14) ON CONFLICT DO NOTHING RETURNING id, way`;

const begunQuery = `
  SELECT id, way FROM survey_response WHERE (person_id = $1 OR series = $2) AND survey_id = $3 AND about = $4 AND wave = $5`;

const openQuery = (more = '') => `
  SELECT ${more} response.id, person_id, about, version_id, answers, seed, page, submitted_at, over_quota_at, current_version_id,
    round_id, round.opens::text, round.closes::text, round.closed_at
  FROM survey_response AS response
  JOIN survey ON survey.id = response.survey_id
  LEFT JOIN survey_round AS round ON round.id = response.round_id`;

const ownQuery = `
  ${openQuery(`${sessionIsOpen({ id: '$3', person: '$2', now: '$4' })} AS signed_in,`)} WHERE response.id = $1 AND person_id = $2`;

// From one saving to the next she was on this page; after half an hour without any she had put it away.
const stay = 'extract(epoch FROM given.now - saved_at)';

/** Saves pages: `given` is SQL for rows with the id of a response, the answers to add, the page, the language and the time. */
const saveQuery = (given: string, also = '') => `
  UPDATE survey_response SET answers = jsonb_strip_nulls(answers || given.more), page = given.page, language = given.language, saved_at = given.now,
    page_seconds = CASE WHEN ${stay} BETWEEN 0 AND 1800 THEN page_seconds || jsonb_build_object(given.page, coalesce((page_seconds ->> given.page)::integer, 0) + round(${stay})::integer) ELSE page_seconds END
  FROM ${given}
  WHERE survey_response.id = given.id AND submitted_at IS NULL AND over_quota_at IS NULL ${also}
  RETURNING survey_response.id, answers`;

const saveOneQuery = saveQuery('(SELECT $1::uuid, $2::jsonb, $3::text, $4::text, $5::timestamptz) AS given (id, more, page, language, now)');

const saveOwnQuery = saveQuery(
  `(SELECT * FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, more jsonb, page text, language text, now timestamptz, person uuid, session bytea) LIMIT ${mostTogether}) AS given`,
  `AND person_id = given.person AND ${sessionIsOpen({ id: 'given.session', person: 'given.person', now: 'given.now' })}`,
);

const submitQuery = `
  UPDATE survey_response SET submitted_at = $2, page = NULL
  WHERE id = $1 AND submitted_at IS NULL AND over_quota_at IS NULL RETURNING answers`;

// Whoever reads what was sent does not find it: it is counted apart.
const overQuotaQuery = 'UPDATE survey_response SET over_quota_at = $2, submitted_at = NULL WHERE id = $1';
