import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import { Database } from '../../platform/database/database.service.js';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { calendarDayIn } from '../../platform/language/formats.js';
import { say } from '../../platform/language/text.js';
import { Mailer, type Letter } from '../../platform/mail/mailer.service.js';
import { dayOf } from '../open.js';
import { daysAfter } from '../rounds/round.js';
import { SurveysService } from '../surveys.service.js';
import { invitationToken } from './invitation-token.js';

/** How many mails one job writes; the next job goes on after the last of them. */
const mailsPerJob = 200;

/** So many days after a round is over, the addresses of those who were invited are removed. */
export const addressesKept = 30;

/** Where a job begins that goes through all invitations. */
export const beforeEverybody = '00000000-0000-0000-0000-000000000000';

interface Due {
  id: string;
  personId: string | null;
  recipient: string;
  language: string;
  mails: number;
  surveyId: number;
  closes: string;
}

/** Mails that invite to a round and remind of it: nobody who sent her answers, and nobody who asked for no more. */
@Injectable()
export class InvitationMails {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly surveys: SurveysService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Once a day: writes to all who are due, and forgets the addresses of rounds that are long over. */
  async daily(now: Date): Promise<void> {
    await this.removeAddresses(now);
    await this.sendFrom(beforeEverybody, null, now);
  }

  /** Writes to the next ones who are due after `after`, of one round or of all, and leaves the rest to the next job. */
  async sendFrom(after: string, roundId: string | null, now: Date): Promise<void> {
    const due = await this.database.query<Due>(dueQuery, [after, roundId, dayOf(now), mailsPerJob]);
    for (const one of due) await this.sendTo(one, now);
    if (due.length === mailsPerJob) await this.jobs.send('mail-invitations', { after: due.at(-1)!.id, round: roundId ?? '' });
  }

  private async sendTo(due: Due, now: Date): Promise<void> {
    const letter = await this.letter(due);
    await this.database.transaction(async () => {
      // Of two jobs that come to her at the same time, one writes.
      const claimed = await this.database.change('UPDATE survey_invitation SET mails = mails + 1, mailed_at = $3 WHERE id = $1 AND mails = $2', [due.id, due.mails, now]);
      if (claimed === 1) await this.mailer.send(letter, now);
    });
  }

  private async letter({ id, personId, recipient, language, mails, surveyId, closes }: Due): Promise<Letter> {
    const survey = await this.surveys.latest(surveyId);
    const href = `${this.settings.publicUrl.origin}/invited/${invitationToken(this.settings.secret, id)}`;
    const content = {
      title: say(survey.title, [language, survey.language]).text,
      minutes: survey.minutes,
      closes: calendarDayIn(language, new Date(closes)),
      isReminder: mails > 0,
      href,
      refusal: `${href}/refusal`,
    };
    const subject = mails > 0 ? 'surveys.mail.reminder.subject' : 'surveys.mail.invitation.subject';
    return { personId, recipient, language, subject, view: 'surveys/mail-invitation', content, unsubscribe: content.refusal };
  }

  private async removeAddresses(now: Date): Promise<void> {
    await this.database.change(removeQuery, [daysAfter(dayOf(now), -addressesKept)]);
  }
}

// First mails, and reminders after the days that the round leaves between two. Somebody with an account may have
// answered there instead.
const dueQuery = `
  SELECT invitation.id, invitation.person_id AS "personId", coalesce(invitation.address, own.value) AS recipient,
    coalesce(person.language, invitation.language) AS language, mails, round.survey_id AS "surveyId", round.closes::text
  FROM survey_invitation AS invitation
  JOIN survey_round AS round ON round.id = invitation.round_id
  LEFT JOIN person ON person.id = invitation.person_id
  LEFT JOIN LATERAL (
    SELECT value FROM sign_in_name WHERE person_id = invitation.person_id AND kind = 'email' AND verified_at IS NOT NULL ORDER BY value LIMIT 1
  ) AS own ON true
  WHERE invitation.id > $1 AND ($2::uuid IS NULL OR round.id = $2)
    AND $3::date BETWEEN opens AND closes AND closed_at IS NULL AND 'invitation' = ANY (ways)
    AND revoked_at IS NULL AND stopped_at IS NULL AND coalesce(invitation.address, own.value) IS NOT NULL
    AND (mails = 0 OR (mails <= reminders AND (mailed_at AT TIME ZONE 'UTC')::date <= $3::date - reminder_days))
    AND NOT EXISTS (
      SELECT FROM survey_response AS response
      WHERE (response.id = invitation.response_id
          OR (response.person_id = invitation.person_id AND response.survey_id = round.survey_id AND response.about = '' AND response.wave = round.wave))
        AND (submitted_at IS NOT NULL OR over_quota_at IS NOT NULL))
  ORDER BY invitation.id LIMIT $4`;

const removeQuery = `
  UPDATE survey_invitation SET address = NULL FROM survey_round AS round
  WHERE round.id = round_id AND address IS NOT NULL AND least(closes, (closed_at AT TIME ZONE 'UTC')::date) < $1::date`;
