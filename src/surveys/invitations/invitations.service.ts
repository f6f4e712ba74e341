import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { CohortsService } from '../../courses/index.js';
import type { Viewer } from '../../people/index.js';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import { Database } from '../../platform/database/database.service.js';
import { isUuid } from '../../platform/database/uuid.js';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { NotFound } from '../../platform/web/errors.js';
import { RoundsService, type OpenedRound } from '../rounds/rounds.service.js';
import { SurveyInvitation } from './invitation.entity.js';
import { hashOf, invitationToken, seriesOf } from './invitation-token.js';

/** How many invitations one page lists. */
export const invitationsPerPage = 100;

/** How an invitation stands, as those who run the round see it. */
export type InvitationState = 'waiting' | 'invited' | 'begun' | 'sent' | 'stopped' | 'revoked';

export interface ListedInvitation {
  id: string;
  /** Her address, or null once it was removed; her name where she was invited with her group. */
  who: string | null;
  state: InvitationState;
  mailedAt: Date | null;
}

/** What came of inviting people: how many were invited, and how many were not, because they were before or want no surveys. */
export interface Invited {
  invited: number;
  left: number;
}

interface Addressee {
  address: string;
  /** Whether she is known by her group: those who run the round then see her name and not her address, else the other way round. */
  named: boolean;
}

/** Inviting people to a round, each by a link of her own. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundsService,
    private readonly cohorts: CohortsService,
    private readonly jobs: Jobs,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The invitations of a round, the first invited first; `after` is the id after which to go on. */
  async list(viewer: Viewer, roundId: string, after: string | null): Promise<OpenedRound & { invitations: ListedInvitation[] }> {
    const opened = await this.rounds.openTo(viewer, roundId);
    const invitations = await this.database.query<ListedInvitation>(listQuery, [opened.round.id, after && isUuid(after) ? after : null, invitationsPerPage + 1]);
    return { ...opened, invitations };
  }

  /** How many invitations are in each state. */
  states(roundId: string): Promise<{ state: InvitationState; count: number }[]> {
    return this.database.query(statesQuery, [roundId]);
  }

  /** Invites addresses; whoever has an account is written to in her own language, everybody else in `language`. */
  async invite(viewer: Viewer, roundId: string, addresses: readonly string[], language: string, now: Date): Promise<Invited> {
    const { round } = await this.rounds.openTo(viewer, roundId);
    return this.add(round.id, addresses.map((address) => ({ address, named: false })), language, now);
  }

  /** Invites the people of a group who have an address that is proved. @throws NotFound for a group that is not the viewer’s */
  async inviteCohort(viewer: Viewer, roundId: string, cohortId: string, now: Date): Promise<Invited> {
    const { round } = await this.rounds.openTo(viewer, roundId);
    const cohort = await this.cohorts.openTo(viewer, cohortId);
    const members = await this.database.query<{ address: string }>(membersQuery, [cohort.id]);
    return this.add(round.id, members.map(({ address }) => ({ address, named: true })), viewer.language, now);
  }

  /** Invites those who answered in the earlier round that this one follows, as far as their addresses are still there. */
  async inviteEarlier(viewer: Viewer, roundId: string, now: Date): Promise<Invited> {
    const { round } = await this.rounds.openTo(viewer, roundId);
    const earlier = await this.database.query<Addressee>(earlierQuery, [round.afterId]);
    return this.add(round.id, earlier, viewer.language, now);
  }

  /** Makes a link useless. @throws NotFound */
  async revoke(viewer: Viewer, roundId: string, id: string, now: Date): Promise<void> {
    const { round } = await this.rounds.openTo(viewer, roundId);
    if (!isUuid(id) || !(await this.database.repository(SurveyInvitation).existsBy({ id, roundId: round.id }))) throw new NotFound();
    await this.database.change('UPDATE survey_invitation SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL', [id, now]);
  }

  private async add(roundId: string, addressees: readonly Addressee[], language: string, now: Date): Promise<Invited> {
    const { secret } = this.settings;
    const made = addressees.map(({ address, named }) => ({ id: uuid(), address, named, series: seriesOf(secret, address) }));
    const columns = [made.map(({ id }) => id), made.map(({ address }) => address), made.map(({ named }) => named), made.map(({ series }) => series), made.map(({ id }) => hashOf(invitationToken(secret, id)))];
    return this.database.transaction(async () => {
      const invited = await this.database.change(inviteQuery, [roundId, language, now, ...columns]);
      await this.jobs.send('mail-invitations', { round: roundId });
      return { invited, left: made.length - invited };
    });
  }
}

// Who has an account is invited as herself, once, whichever address was pasted.
const inviteQuery = `
  INSERT INTO survey_invitation (id, round_id, person_id, address, named, series, language, token_hash, created_at)
  SELECT given.id, $1, person.id, CASE WHEN NOT given.named THEN given.address END, given.named, given.series, coalesce(person.language, $2), given.hash, $3
  FROM unnest($4::uuid[], $5::text[], $6::boolean[], $7::text[], $8::bytea[]) AS given (id, address, named, series, hash)
  LEFT JOIN sign_in_name AS known ON known.value = given.address AND known.verified_at IS NOT NULL
  LEFT JOIN person ON person.id = known.person_id
  WHERE NOT EXISTS (SELECT FROM survey_refusal WHERE survey_refusal.series = given.series)
    AND NOT EXISTS (SELECT FROM survey_invitation AS before WHERE before.round_id = $1 AND before.person_id = person.id)
  ON CONFLICT DO NOTHING`;

const membersQuery = `
  SELECT DISTINCT ON (person_id) value AS address
  FROM enrolment JOIN sign_in_name USING (person_id)
  WHERE cohort_id = $1 AND left_at IS NULL AND kind = 'email' AND verified_at IS NOT NULL
  ORDER BY person_id, value`;

// Somebody with an account may have answered there instead of by her link.
const answered = `
  LEFT JOIN LATERAL (
    SELECT id, submitted_at, over_quota_at FROM survey_response
    WHERE id = invitation.response_id
      OR (invitation.response_id IS NULL AND person_id = invitation.person_id AND survey_id = round.survey_id AND about = '' AND wave = round.wave)
  ) AS response ON true`;

const earlierQuery = `
  SELECT coalesce(invitation.address, own.value) AS address, named
  FROM survey_invitation AS invitation
  JOIN survey_round AS round ON round.id = round_id
  ${answered}
  LEFT JOIN LATERAL (
    SELECT value FROM sign_in_name WHERE person_id = invitation.person_id AND kind = 'email' AND verified_at IS NOT NULL ORDER BY value LIMIT 1
  ) AS own ON true
  WHERE invitation.round_id = $1 AND response.submitted_at IS NOT NULL AND coalesce(invitation.address, own.value) IS NOT NULL`;

const state = `
  CASE WHEN revoked_at IS NOT NULL THEN 'revoked' WHEN response.submitted_at IS NOT NULL OR response.over_quota_at IS NOT NULL THEN 'sent'
    WHEN response.id IS NOT NULL THEN 'begun' WHEN stopped_at IS NOT NULL THEN 'stopped' WHEN mails > 0 THEN 'invited' ELSE 'waiting' END`;

const listQuery = `
  SELECT invitation.id, CASE WHEN named THEN person.name ELSE invitation.address END AS who,
    ${state} AS state, mailed_at AS "mailedAt"
  FROM survey_invitation AS invitation JOIN survey_round AS round ON round.id = invitation.round_id ${answered}
  LEFT JOIN person ON person.id = invitation.person_id
  WHERE invitation.round_id = $1 AND ($2::uuid IS NULL OR invitation.id > $2)
  ORDER BY invitation.id LIMIT $3`;

const statesQuery = `
  SELECT ${state} AS state, count(*)::integer AS count
  FROM survey_invitation AS invitation JOIN survey_round AS round ON round.id = invitation.round_id ${answered}
  WHERE invitation.round_id = $1 GROUP BY 1`;
