import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Database } from '../../platform/database/database.service.js';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { Translations } from '../../platform/language/translations.js';
import { SmsSender } from '../../platform/sms/sms-sender.js';
import { SignInNamesService } from '../sign-in-names.service.js';
import { readSignInName, type NormalName } from '../sign-in-names.js';
import type { SignInName } from '../person.entity.js';
import { WantedLink, type LinkPurpose } from './link.entity.js';
import { LinksService } from './links.service.js';

/** Links that somebody asks for without being signed in. Neither the answer nor its time tells whether there is such an account. */
@Injectable()
export class WantedLinks {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly names: SignInNamesService,
    private readonly links: LinksService,
    private readonly sms: SmsSender,
    private readonly translations: Translations,
  ) {}

  /** Whether a link can be sent to such a name at all: to an address by mail, to a phone where there is an SMS provider. */
  reaches({ kind }: NormalName): boolean {
    return kind === 'email' || (kind === 'phone' && this.sms.works);
  }

  /** Writes the wish down. */
  async want(purpose: LinkPurpose, name: NormalName, now: Date): Promise<void> {
    await this.database.transaction(async () => {
      const id = uuid();
      await this.database.repository(WantedLink).insert({ id, purpose, name: name.value, wantedAt: now });
      await this.jobs.send('send-wanted-link', { wanted: id });
    });
  }

  /** Sends what was wanted, if anybody has such a name. */
  async grant(id: string, now: Date): Promise<void> {
    await this.database.transaction(async () => {
      const wanted = await this.database.repository(WantedLink).findOneBy({ id });
      if (!wanted) return;
      await this.database.repository(WantedLink).delete({ id });
      const claims = await this.names.claims(readSignInName(wanted.name)!);
      const owner = claims.find(({ verifiedAt }) => verifiedAt);
      if (owner) return this.send(owner, wanted.purpose, now);
      // Whoever reads what is sent here may not be who opened the account: so the password changes too.
      for (const claim of claims) await this.send(claim, 'password', now);
    });
  }

  async tidy(now: Date): Promise<void> {
    await this.database.repository(WantedLink).delete({ wantedAt: LessThan(new Date(now.getTime() - 3600_000)) });
  }

  private async send({ person, kind, value }: SignInName, purpose: LinkPurpose, now: Date): Promise<void> {
    if (kind === 'email') return this.links.sendTo(person, value, purpose, now);
    const href = await this.links.make(person.id, value, purpose, now);
    await this.sms.send(value, this.translations.in(person.language)('people.sms.link', { href }));
  }
}
