import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { hasRoleFor, type Place, type Viewer } from '../../people/index.js';
import { Database } from '../../platform/database/database.service.js';
import { isUuid } from '../../platform/database/uuid.js';
import { NotFound } from '../../platform/web/errors.js';
import type { SurveyDefinition } from '../survey.js';
import { SurveysService } from '../surveys.service.js';
import type { RoundWay, Wave, Way } from '../ways.js';
import { SurveyRound } from './round.entity.js';

/** How many rounds one page lists. */
export const roundsPerPage = 50;

/** Who runs rounds, in the organisation or country of the role. */
export const runners = ['coordinator', 'analyst', 'administrator'] as const;

/** What can be changed about a round while it runs. */
export interface RoundPlan {
  name: string;
  opens: string;
  closes: string;
  ways: RoundWay[];
  reminders: number;
  reminderDays: number;
}

/** What is decided about a new round, once. */
export interface NewRound extends RoundPlan, Place {
  surveyId: number;
  wave: Wave;
  afterId: string | null;
}

/** A round with the survey that it asks, as it is published now; null when it is not any more. */
export interface OpenedRound {
  round: SurveyRound;
  survey: SurveyDefinition;
  slug: string;
}

/** A round in the list, with how many answered. */
export interface ListedRound {
  id: string;
  name: string;
  survey: string;
  wave: Wave;
  country: string | null;
  organisation: string | null;
  opens: string;
  closes: string;
  closedAt: Date | null;
  sent: number;
}

/** How many began and how many sent their answers by one way. */
export interface WayProgress {
  way: Way;
  begun: number;
  sent: number;
  overQuota: number;
}

/** Rounds of surveys, for those who run them. A coordinator or an analyst sees those of her organisation or country, an administrator all. */
@Injectable()
export class RoundsService {
  constructor(
    private readonly database: Database,
    private readonly surveys: SurveysService,
  ) {}

  /** The viewer’s rounds, newest first; `before` is the id after which to go on. */
  list(viewer: Viewer, before: string | null): Promise<ListedRound[]> {
    return this.database.query<ListedRound>(listQuery, [viewer.id, before && isUuid(before) ? before : null, roundsPerPage + 1]);
  }

  /** One round. @throws NotFound for one that is not the viewer’s to run. */
  async openTo(viewer: Viewer, id: string): Promise<OpenedRound> {
    const [round] = isUuid(id) ? await this.database.repository(SurveyRound).find({ where: { id }, relations: { organisation: true, survey: true } }) : [];
    if (!round || !mayRun(viewer, round)) throw new NotFound();
    return { round, survey: await this.surveys.latest(round.surveyId), slug: round.survey.slug };
  }

  /** Plans a round; null when the place is not the viewer’s. */
  async create(viewer: Viewer, wanted: NewRound, now: Date): Promise<SurveyRound | null> {
    if (!mayRun(viewer, wanted)) return null;
    const made = { id: uuid(), closedAt: null, link: randomBytes(9).toString('base64url'), createdAt: now };
    return this.database.repository(SurveyRound).save({ ...wanted, ...made });
  }

  async change(viewer: Viewer, id: string, plan: RoundPlan): Promise<void> {
    const { round } = await this.openTo(viewer, id);
    await this.database.repository(SurveyRound).update({ id: round.id }, plan);
  }

  /** Ends a round before its last day, or lets it go on. */
  async setClosed(viewer: Viewer, id: string, closedAt: Date | null): Promise<void> {
    const { round } = await this.openTo(viewer, id);
    await this.database.repository(SurveyRound).update({ id: round.id }, { closedAt });
  }

  /** How far a round is, by the way in which people answer; it tells of no answer. */
  progress({ id }: SurveyRound): Promise<WayProgress[]> {
    return this.database.query<WayProgress>(progressQuery, [id]);
  }
}

/** Whether somebody runs what happens in a place. */
export function mayRun(viewer: Viewer, place: Place): boolean {
  return runners.some((role) => hasRoleFor(viewer, role, place));
}

const listQuery = `
  SELECT round.id, round.name, survey.slug AS survey, round.wave, round.country, organisation.name AS organisation,
    round.opens::text, round.closes::text, round.closed_at AS "closedAt",
    (SELECT count(submitted_at)::integer FROM survey_response WHERE round_id = round.id) AS sent
  FROM survey_round AS round
  JOIN survey ON survey.id = round.survey_id
  LEFT JOIN organisation ON organisation.id = round.organisation_id
  WHERE ($2::uuid IS NULL OR round.id < $2) AND EXISTS (
    SELECT FROM role WHERE role.person_id = $1 AND role.role IN ('coordinator', 'analyst', 'administrator')
      AND (role.organisation_id IS NULL OR role.organisation_id = round.organisation_id)
      AND (role.country IS NULL OR role.country = round.country))
  ORDER BY round.id DESC LIMIT $3`;

const progressQuery = `
  SELECT way, count(*) FILTER (WHERE submitted_at IS NULL AND over_quota_at IS NULL)::integer AS begun,
    count(submitted_at)::integer AS sent, count(over_quota_at)::integer AS "overQuota"
  FROM survey_response WHERE round_id = $1 GROUP BY way ORDER BY way`;
