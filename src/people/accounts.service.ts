import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../platform/database/database.service.js';
import { ConsentsService } from './consents.service.js';
import { letters } from './links/letters.js';
import { LinksService, type Addressee } from './links/links.service.js';
import { hashPassword, isPassword } from './passwords.js';
import { Person, type SignInName } from './person.entity.js';
import { makeRecoveryCode, makeUsername, normalRecoveryCode } from './recovery-code.js';
import { mostClaims, readSignInName, type NormalName } from './sign-in-names.js';
import { SignInNamesService } from './sign-in-names.service.js';

/** What an account begins with. */
export interface NewAccount {
  name: string;
  /** As typed; empty when she has neither address nor number: she gets a user name. */
  signInName: string;
  password: string;
}

/** The new person. `username` is there when we made one; `recoveryCode` when no mail could ever reach her. Both are told once. */
export interface OpenedAccount {
  personId: string;
  username: string | null;
  recoveryCode: string | null;
}

/** `known`: she has this account already, with this very password. `taken`: the name cannot be had. */
export type Opening = OpenedAccount | 'known' | 'taken';

/** People's accounts: opening them, and finding whose password was typed. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly names: SignInNamesService,
    private readonly consents: ConsentsService,
    private readonly links: LinksService,
  ) {}

  /** Opens an account, and writes to its address. Says nothing about other accounts that nobody needs to know: docs/decisions/0005. */
  async open(account: NewAccount, language: string, now: Date): Promise<Opening> {
    const given = readSignInName(account.signInName);
    if (given && (await this.findByPassword(given.value, account.password))) return 'known';
    const name = given ?? { kind: 'username' as const, value: makeUsername() };
    const recoveryCode = name.kind === 'email' ? null : makeRecoveryCode();
    const hashes = { passwordHash: await hashPassword(account.password), recoveryHash: recoveryCode && (await hashPassword(recoveryCode)) };
    const person = { ...hashes, id: uuid(), name: account.name, language, createdAt: now };
    if (!(await this.database.transaction(() => this.store(person, name, now)))) return given ? 'taken' : this.open(account, language, now);
    return { personId: person.id, username: given ? null : name.value, recoveryCode };
  }

  /** Whether there is anybody at all, made-up people too. */
  anybody(): Promise<boolean> {
    return this.database.repository(Person).exists();
  }

  /** Whose sign-in name and password these are, or null. Takes as long whether or not the name exists. */
  findByPassword(typedName: string, password: string): Promise<Person | null> {
    return this.find(typedName, password, ({ person }) => person.passwordHash);
  }

  /** The same with a recovery code. */
  findByRecoveryCode(typedName: string, code: string): Promise<Person | null> {
    return this.find(typedName, normalRecoveryCode(code), ({ person }) => person.recoveryHash);
  }

  /** Whether this is her password, or her recovery code: what shows that it is really she who asks. */
  async isPasswordOf(personId: string, typed: string): Promise<boolean> {
    const { passwordHash, recoveryHash } = await this.database.repository(Person).findOneByOrFail({ id: personId });
    return (await isPassword(typed, passwordHash)) || (await isPassword(normalRecoveryCode(typed), recoveryHash));
  }

  /** Gives somebody another password. Links that are still on their way to her open nothing any more. */
  async setPassword(personId: string, password: string): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.database.transaction(async () => {
      await this.database.repository(Person).update({ id: personId }, { passwordHash });
      await this.links.revoke(personId);
    });
  }

  /** A new recovery code in the place of the old one; nobody can read it again. */
  async renewRecoveryCode(personId: string): Promise<string> {
    const code = makeRecoveryCode();
    await this.database.repository(Person).update({ id: personId }, { recoveryHash: await hashPassword(code) });
    return code;
  }

  async changeDetails(personId: string, details: Pick<Person, 'name' | 'readingLanguage'>): Promise<void> {
    await this.database.repository(Person).update({ id: personId }, details);
  }

  /** Adds an e-mail address to an account, if it can be had, and writes to it. Nobody is told whether it could. */
  async addAddress(person: Addressee, address: string, now: Date): Promise<void> {
    const name = { kind: 'email' as const, value: address };
    await this.database.transaction(async () => {
      const hers = (await this.names.of(person.id)).some(({ value }) => value === address);
      const owner = (await this.names.claims(name)).find(({ verifiedAt }) => verifiedAt);
      if (!hers && !(await this.names.isFree(name))) return;
      if (!hers) await this.names.add(name, person.id);
      await this.write(person, address, owner, now);
    });
  }

  private async store(person: Partial<Person> & Addressee, name: NormalName, now: Date): Promise<boolean> {
    if (!(await this.names.isFree(name))) return false;
    const owner = (await this.names.claims(name)).find(({ verifiedAt }) => verifiedAt);
    await this.database.repository(Person).insert(person);
    await this.names.add(name, person.id);
    await this.consents.record(person.id, 'account', true, now);
    if (name.kind === 'email') await this.write(person, name.value, owner, now);
    return true;
  }

  // Whoever owns the address learns that somebody used it, and which account is hers.
  private async write(person: Addressee, address: string, owner: SignInName | undefined, now: Date): Promise<void> {
    if (owner && owner.personId !== person.id) await this.links.sendTo(owner.person, address, 'sign-in', now, letters.secondAccount);
    else await this.links.sendTo(person, address, 'address', now);
  }

  // As many passwords are compared as there could be accounts with such a name, so that the time tells nothing.
  private async find(typedName: string, secret: string, hashOf: (claim: SignInName) => string | null): Promise<Person | null> {
    const name = readSignInName(typedName);
    const claims = name ? await this.names.claims(name) : [];
    const compared = Array.from({ length: mostClaims(name?.kind ?? 'username') }, (_one, index) => isPassword(secret, claims[index] ? hashOf(claims[index]) : null));
    const right = (await Promise.all(compared)).indexOf(true);
    return claims[right]?.person ?? null;
  }
}
