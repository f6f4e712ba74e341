import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../platform/database/database.service.js';
import { hashPassword, isPassword } from './passwords.js';
import { Consent, Person, SignInName } from './person.entity.js';
import { makeRecoveryCode, makeUsername, normalRecoveryCode } from './recovery-code.js';
import { readSignInName, type NormalName } from './sign-in-names.js';

/** The terms that a new account agrees to; a changed text gets a new version. */
export const termsVersion = '2026-11';

/** What an account begins with. */
export interface NewAccount {
  name: string;
  /** As typed; empty when she has neither address nor number: she gets a user name and a recovery code. */
  signInName: string;
  password: string;
}

/** The new person; `recoveryCode` and `username` are told once, and only when we made them. */
export interface OpenedAccount {
  personId: string;
  username: string | null;
  recoveryCode: string | null;
}

/** People's accounts: opening them, and finding whose password was typed. */
@Injectable()
export class AccountsService {
  constructor(private readonly database: Database) {}

  /** Opens an account, or returns null when the sign-in name is taken. */
  async open(account: NewAccount, language: string, now: Date): Promise<OpenedAccount | null> {
    const given = readSignInName(account.signInName);
    const recoveryCode = given ? null : makeRecoveryCode();
    const signInName = given ?? { kind: 'username' as const, value: makeUsername() };
    const hashes = await this.hash(account.password, recoveryCode);
    const personId = await this.database.transaction(() => this.store({ name: account.name, language, ...hashes }, signInName, now));
    return personId ? { personId, username: given ? null : signInName.value, recoveryCode } : null;
  }

  /** Whose sign-in name and password these are, or null. Takes as long whether or not the name exists. */
  async findByPassword(typedName: string, password: string): Promise<Person | null> {
    const name = readSignInName(typedName);
    const found = name && (await this.database.repository(SignInName).findOne({ where: { value: name.value }, relations: { person: true } }));
    return (await isPassword(password, found?.person.passwordHash ?? null)) ? found!.person : null;
  }

  /** Whether this is her password, or her recovery code: what shows that it is really she who asks. */
  async isPasswordOf(personId: string, typed: string): Promise<boolean> {
    const { passwordHash, recoveryHash } = await this.database.repository(Person).findOneByOrFail({ id: personId });
    return (await isPassword(typed, passwordHash)) || (await isPassword(normalRecoveryCode(typed), recoveryHash));
  }

  private async hash(password: string, recoveryCode: string | null): Promise<{ passwordHash: string; recoveryHash: string | null }> {
    return { passwordHash: await hashPassword(password), recoveryHash: recoveryCode && (await hashPassword(recoveryCode)) };
  }

  private async store(person: Partial<Person>, name: NormalName, createdAt: Date): Promise<string | null> {
    const id = uuid();
    await this.database.repository(Person).insert({ ...person, id, createdAt });
    const inserted = await this.database.repository(SignInName).createQueryBuilder().insert().values({ ...name, personId: id }).orIgnore().returning('value').execute();
    if (inserted.raw.length === 0) {
      await this.database.repository(Person).delete({ id });
      return null;
    }
    await this.database.repository(Consent).insert({ id: uuid(), personId: id, purpose: 'account', version: termsVersion, given: true, at: createdAt });
    return id;
  }
}
