import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { Conflict, NotFound } from '../../platform/web/errors.js';
import { dayOf } from '../open.js';
import type { OpenedResponse } from '../opened-response.js';
import { ResponsesService } from '../responses.service.js';
import { Quotas } from '../rounds/quotas.service.js';
import { phaseOf, type Phase } from '../rounds/round.js';
import type { SurveyDefinition } from '../survey.js';
import { SurveysService } from '../surveys.service.js';
import type { Wave } from '../ways.js';
import { hashOf } from './invitation-token.js';
import { Refusals } from './refusals.service.js';

/** An invitation as the one sees it who was invited. */
export interface OpenedInvitation {
  id: string;
  roundId: string;
  personId: string | null;
  series: string;
  language: string;
  responseId: string | null;
  /** Whether she has begun and nothing is left to do: she sent her answers, enough others had, or the round is over. */
  done: boolean;
  /** Whether her link was taken back, or the links of all. */
  revoked: boolean;
  phase: Phase;
  /** Whether she has not begun, and the round has all the answers that it wants. */
  isFull: boolean;
  opens: string;
  closes: string;
  surveyId: number;
  /** Null where the survey is not published any more: then nobody begins it. */
  versionId: number | null;
  wave: Wave;
  survey: SurveyDefinition;
}

type Row = Omit<OpenedInvitation, 'phase' | 'isFull' | 'survey'> & { closedAt: Date | null };

/** Answering by the link of an invitation: without an account, and on any device until it was sent. */
@Injectable()
export class InvitedService {
  constructor(
    private readonly database: Database,
    private readonly surveys: SurveysService,
    private readonly responses: ResponsesService,
    private readonly quotas: Quotas,
    private readonly refusals: Refusals,
  ) {}

  /** @throws NotFound for a link that nobody was sent */
  async find(token: string, now: Date): Promise<OpenedInvitation> {
    const [row] = await this.database.prepared<Row>('survey-invitation', findQuery, [hashOf(token)]);
    if (!row) throw new NotFound();
    const phase = phaseOf(row, dayOf(now));
    const done = row.done || (row.responseId !== null && phase === 'over');
    return { ...row, phase, done, isFull: !row.responseId && (await this.quotas.isFull(row.roundId)), survey: await this.surveys.latest(row.surveyId) };
  }

  /**
   * Begins her response, or goes on with it; two devices at once come to the same one. False where she answered with
   * her account: that response opens with the account alone. @throws NotFound, Conflict when it is not open
   */
  async begin(token: string, language: string, now: Date): Promise<boolean> {
    const invitation = await this.find(token, now);
    const { id, roundId, personId, series, surveyId, versionId, wave, responseId } = invitation;
    if (invitation.revoked) throw new NotFound();
    if (responseId) return true;
    if (invitation.phase !== 'open' || versionId === null) throw new Conflict('surveys.closed');
    if (invitation.isFull) throw new Conflict('surveys.full');
    const begun = await this.responses.begin({ way: 'invitation', personId, series: personId ? null : series, keyHash: null, roundId, surveyId, versionId, about: '', wave, language }, now);
    if (begun.way === 'account') return false;
    await this.database.change('UPDATE survey_invitation SET response_id = $2 WHERE id = $1 AND response_id IS NULL', [id, begun.id]);
    return true;
  }

  /** The response to which a link leads. @throws NotFound where there is none yet, or the link was revoked */
  async open(token: string, now: Date): Promise<OpenedResponse> {
    const { responseId, revoked } = await this.find(token, now);
    if (!responseId || revoked) throw new NotFound();
    return this.responses.open(responseId, now);
  }

  /** Ends the mails about this round. Her link still works. */
  async stop(token: string, now: Date): Promise<OpenedInvitation> {
    const invitation = await this.find(token, now);
    await this.database.change('UPDATE survey_invitation SET stopped_at = $2 WHERE id = $1 AND stopped_at IS NULL', [invitation.id, now]);
    return invitation;
  }

  /** Ends all surveys by mail to her address. */
  async refuse(token: string, now: Date): Promise<OpenedInvitation> {
    const invitation = await this.find(token, now);
    await this.refusals.add(invitation.series, now);
    return invitation;
  }
}

const findQuery = `
  SELECT invitation.id, invitation.round_id AS "roundId", invitation.person_id AS "personId", invitation.series, invitation.language, response_id AS "responseId",
    coalesce(submitted_at, over_quota_at) IS NOT NULL AS done, revoked_at IS NOT NULL OR NOT 'invitation' = ANY (ways) AS revoked,
    opens::text, closes::text, closed_at AS "closedAt", round.survey_id AS "surveyId", current_version_id AS "versionId", round.wave
  FROM survey_invitation AS invitation
  JOIN survey_round AS round ON round.id = invitation.round_id
  JOIN survey ON survey.id = round.survey_id
  LEFT JOIN survey_response AS response ON response.id = response_id
  WHERE token_hash = $1`;
