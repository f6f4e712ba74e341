import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.service.js';
import { seriesOf } from './invitations/invitation-token.js';

/** What this room holds about somebody: with her account, and by the addresses that she has proved to be hers. */
@Injectable()
export class SurveyData {
  constructor(
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** For her own copy. */
  async personalData(personId: string): Promise<object> {
    const hers = [personId, await this.seriesOf(personId)];
    return { responses: await this.database.query(responsesQuery, hers), invitations: await this.database.query(invitationsQuery, hers) };
  }

  /** Removes what would stay when her account goes: what she was sent and answered at her address before she had one. */
  async forget(personId: string): Promise<void> {
    const series = await this.seriesOf(personId);
    await this.database.query('DELETE FROM mail WHERE person_id IS NULL AND recipient IN (SELECT value FROM sign_in_name WHERE person_id = $1 AND verified_at IS NOT NULL)', [personId]);
    await this.database.query('DELETE FROM survey_invitation WHERE series = ANY ($1)', [series]);
    await this.database.query('DELETE FROM survey_response WHERE series = ANY ($1)', [series]);
  }

  private async seriesOf(personId: string): Promise<string[]> {
    const addresses = await this.database.query<{ value: string }>("SELECT value FROM sign_in_name WHERE person_id = $1 AND kind = 'email' AND verified_at IS NOT NULL", [personId]);
    return addresses.map(({ value }) => seriesOf(this.settings.secret, value));
  }
}

const responsesQuery = `
  SELECT survey.slug AS survey, survey_version.number AS version, way, about, wave, language, answers, page_seconds, started_at, saved_at, submitted_at, over_quota_at
  FROM survey_response JOIN survey ON survey.id = survey_response.survey_id JOIN survey_version ON survey_version.id = version_id
  WHERE person_id = $1 OR series = ANY ($2) ORDER BY started_at, survey_response.id`;

const invitationsQuery = `
  SELECT survey.slug AS survey, wave, address, language, mails, mailed_at, stopped_at, revoked_at, survey_invitation.created_at
  FROM survey_invitation JOIN survey_round ON survey_round.id = round_id JOIN survey ON survey.id = survey_id
  WHERE person_id = $1 OR series = ANY ($2) ORDER BY survey_invitation.id`;
