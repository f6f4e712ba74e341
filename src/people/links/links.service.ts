import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { LessThan, MoreThan } from 'typeorm';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import { Database } from '../../platform/database/database.service.js';
import { Mailer } from '../../platform/mail/mailer.service.js';
import type { Person } from '../person.entity.js';
import { SignInNamesService } from '../sign-in-names.service.js';
import { letters } from './letters.js';
import { OneTimeLink, type LinkPurpose } from './link.entity.js';

/** How long links work, in milliseconds: twenty minutes where they open an account, a week where they only prove an address. */
const lifetimes: Record<LinkPurpose, number> = { 'sign-in': 20 * 60_000, password: 20 * 60_000, address: 7 * 24 * 3600_000 };

/** Links that work once. Tokens exist only in what was sent; the table keeps their hashes. */
@Injectable()
export class LinksService {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly names: SignInNamesService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Mails somebody a link, in the letter that is usual for its purpose or in another. */
  async sendTo(person: Addressee, address: string, purpose: LinkPurpose, now: Date, letter = letters[purpose]): Promise<void> {
    await this.database.transaction(async () => {
      const content = { name: person.name, address, href: await this.make(person.id, address, purpose, now) };
      await this.mailer.send({ ...letter, personId: person.id, recipient: address, language: person.language, content }, now);
    });
  }

  /** Makes a link, to be handed over by other means than a mail. Returns its whole address. */
  async make(personId: string, name: string, purpose: LinkPurpose, now: Date, lifetime = lifetimes[purpose]): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(now.getTime() + lifetime);
    await this.database.repository(OneTimeLink).insert({ id: hash(token), personId, purpose, name, expiresAt });
    return `${this.settings.publicUrl.origin}/link/${token}`;
  }

  /** What a link is good for and whose it is, without using it up; null when it does not work any more. */
  find(token: string, now: Date): Promise<OneTimeLink | null> {
    return this.database.repository(OneTimeLink).findOne({ where: { id: hash(token), expiresAt: MoreThan(now) }, relations: { person: true } });
  }

  /** Uses up a link, and notes that its reader has this address. Of two who come at the same time one gets it, the other null. */
  async redeem(token: string, purpose: LinkPurpose, now: Date): Promise<{ personId: string } | null> {
    return this.database.transaction(async () => {
      const [link] = await this.database.query<{ person_id: string; name: string }>(redeemQuery, [hash(token), purpose, now]);
      if (!link) return null;
      if (link.name) await this.names.prove(link.name, link.person_id, now);
      return { personId: link.person_id };
    });
  }

  /** Makes every link to somebody useless. */
  async revoke(personId: string): Promise<void> {
    await this.database.repository(OneTimeLink).delete({ personId });
  }

  async tidy(now: Date): Promise<void> {
    await this.database.repository(OneTimeLink).delete({ expiresAt: LessThan(now) });
  }
}

/** Whom a link goes to, and in which language. */
export type Addressee = Pick<Person, 'id' | 'name' | 'language'>;

const redeemQuery = 'DELETE FROM one_time_link WHERE id = $1 AND purpose = $2 AND expires_at > $3 RETURNING person_id, name';

function hash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
