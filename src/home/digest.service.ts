import { Inject, Injectable } from '@nestjs/common';
import { ConsentsService, Person, type Viewer } from '../people/index.js';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.service.js';
import { Jobs } from '../platform/jobs/jobs.service.js';
import { usualZone } from '../platform/language/time-zone.js';
import { Translations } from '../platform/language/translations.js';
import { Mailer } from '../platform/mail/mailer.service.js';
import { ProgressService, type ShownNext } from '../progress/index.js';
import { MissedService } from '../quizzes/index.js';
import { continueHere } from './home.page.js';
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token.js';

/** How many people one job looks at; the next job goes on after the last of them. */
export const peoplePerJob = 200;

/** Nobody gets two mails within so many days, whatever is done twice. */
const leastDays = 6;

interface Reader {
  id: string;
  name: string;
  language: string;
  address: string;
}

/** The weekly mail: where to go on, with a link to the exact place. Only for those who wished it, and only when there is something to say. */
@Injectable()
export class DigestService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly consents: ConsentsService,
    private readonly progress: ProgressService,
    private readonly missed: MissedService,
    private readonly translations: Translations,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Writes to the next people after `after`, and leaves the rest to the next job. */
  async sendFrom(after: string, now: Date): Promise<void> {
    const readers = await this.database.query<Reader>(readersQuery, [after, new Date(now.getTime() - leastDays * 24 * 3600_000), peoplePerJob]);
    for (const reader of readers) await this.sendTo(reader, now);
    if (readers.length === peoplePerJob) await this.jobs.send('digest-part', { after: readers.at(-1)!.id });
  }

  /** Ends the weekly mail for the one whose token this is; false when it is nobody's. */
  async unsubscribe(token: string, now: Date): Promise<boolean> {
    const personId = readUnsubscribeToken(this.settings.secret, token);
    const person = personId ? await this.database.repository(Person).findOneBy({ id: personId }) : null;
    if (person?.digest) await this.consents.record(person.id, 'digest', false, now);
    return person !== null;
  }

  private async sendTo(reader: Reader, now: Date): Promise<void> {
    const viewer = { id: reader.id } as Viewer;
    const [studies, due] = await Promise.all([this.progress.studies(viewer, now), this.missed.countDue(viewer, now)]);
    const place = continueHere(studies, { language: reader.language, zone: usualZone, t: this.translations.in(reader.language), now });
    if (!place && !due) return;
    await this.database.transaction(async () => {
      if (await this.claim(reader.id, now)) await this.mailer.send(this.letter(reader, place, due), now);
    });
  }

  /** True for the first job that wants to write to somebody this week. */
  private async claim(personId: string, now: Date): Promise<boolean> {
    return (await this.database.change(claimQuery, [personId, now, new Date(now.getTime() - leastDays * 24 * 3600_000)])) === 1;
  }

  private letter(reader: Reader, place: ShownNext | null, due: number) {
    const origin = this.settings.publicUrl.origin;
    const unsubscribe = `${origin}/weekly-mail/${unsubscribeToken(this.settings.secret, reader.id)}`;
    return {
      personId: reader.id,
      recipient: reader.address,
      language: reader.language,
      subject: 'home.digest.subject',
      view: 'home/mail-digest',
      content: { name: reader.name, place: place && { title: place.title.text, href: origin + place.path }, due, lookAgain: `${origin}/look-again`, unsubscribe },
      unsubscribe,
    };
  }
}

const readersQuery = `
  SELECT person.id, person.name, person.language, address.value AS address
  FROM person
  JOIN LATERAL (SELECT value FROM sign_in_name WHERE person_id = person.id AND kind = 'email' AND verified_at IS NOT NULL LIMIT 1) AS address ON true
  LEFT JOIN digest ON digest.person_id = person.id
  WHERE person.digest AND person.id > $1 AND (digest.sent_at IS NULL OR digest.sent_at <= $2)
  ORDER BY person.id LIMIT $3`;

const claimQuery = `
  INSERT INTO digest AS last (person_id, sent_at) VALUES ($1, $2)
  ON CONFLICT (person_id) DO UPDATE SET sent_at = excluded.sent_at WHERE last.sent_at <= $3`;
