import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import { Mailer } from '../platform/mail/mailer.service.js';
import { KeptForm } from './lock/kept-form.entity.js';
import { OneTimeLink } from './links/link.entity.js';
import { AccessToken } from './tokens/access-token.entity.js';
import { Consent, Person, SignInName } from './person.entity.js';
import { Role } from './role.entity.js';
import { Session } from './session.entity.js';

/** What this room holds about somebody, for her own copy. */
@Injectable()
export class PeopleData {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
  ) {}

  /** Everything but what opens the account: of passwords and codes it tells only whether there are any. */
  async personalData(personId: string): Promise<object> {
    const { passwordHash, recoveryHash, ...person } = await this.database.repository(Person).findOneByOrFail({ id: personId });
    return {
      person: { ...person, hasPassword: passwordHash !== null, hasRecoveryCode: recoveryHash !== null },
      signInNames: await this.database.repository(SignInName).find({ where: { personId }, select: { kind: true, value: true, verifiedAt: true } }),
      roles: await this.database.repository(Role).find({ where: { personId }, select: { role: true, organisationId: true, country: true } }),
      consents: await this.database.repository(Consent).find({ where: { personId }, select: { purpose: true, version: true, given: true, at: true }, order: { at: 'ASC' } }),
      sessions: await this.database.repository(Session).find({ where: { personId }, select: { shared: true, device: true, createdAt: true, seenAt: true, expiresAt: true }, order: { createdAt: 'ASC' } }),
      forms: await this.database.repository(KeptForm).find({ where: { session: { personId } }, select: { path: true, fields: true, at: true }, order: { at: 'ASC' } }),
      links: await this.database.repository(OneTimeLink).find({ where: { personId }, select: { purpose: true, name: true, expiresAt: true }, order: { expiresAt: 'ASC' } }),
      accessTokens: await this.database.repository(AccessToken).find({ where: { personId }, select: { name: true, scopes: true, createdAt: true, expiresAt: true, lastUsedOn: true } }),
      mails: await this.mailer.personalData(personId),
    };
  }
}
