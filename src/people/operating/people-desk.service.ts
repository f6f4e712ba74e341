import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../../platform/database/database.service.js';
import { LinksService } from '../links/links.service.js';
import { Person } from '../person.entity.js';
import { makeUsername } from '../recovery-code.js';
import { SessionsService } from '../sessions.service.js';
import { readSignInName, type NormalName } from '../sign-in-names.js';
import { SignInNamesService } from '../sign-in-names.service.js';
import type { HeldRole, RoleName } from '../viewer.js';
import { isId } from './reading.js';

/** Somebody in a list for operators. A phone number is not shown to them either: `name` is null then. */
export interface ListedPerson {
  id: string;
  name: string;
  language: string;
  demo: boolean;
  createdAt: Date;
  signInNames: { kind: string; name: string | null }[];
  roles: HeldRole[];
}

/** An account that an operator opened or reset, and the link by which its owner chooses her password within a day. */
export interface Prepared {
  id: string;
  signInName: string;
  link: string;
  /** The ids of the accounts that sign in with the same name. */
  sharedWith: string[];
}

const aDay = 24 * 3600_000;

/** What whoever runs the installation does with accounts, on the command line. */
@Injectable()
export class PeopleDesk {
  constructor(
    private readonly database: Database,
    private readonly names: SignInNamesService,
    private readonly links: LinksService,
    private readonly sessions: SessionsService,
  ) {}

  /** The next `limit` people after the one with the id `after`, in the order of their age; with a role only those who have it. */
  list(after: string | null, limit: number, role: RoleName | null): Promise<ListedPerson[]> {
    return this.database.query<ListedPerson>(listQuery, [after, limit, role]);
  }

  /** Everybody who goes by this id or signs in with this name. */
  async find(typed: string): Promise<Person[]> {
    if (isId(typed)) return this.database.repository(Person).findBy({ id: typed });
    const name = readSignInName(typed);
    return name ? (await this.names.claims(name)).map(({ person }) => person) : [];
  }

  /** Opens an account without a password; null when the name cannot be had. Without a name it makes a user name. */
  async add(person: { name: string; language: string }, given: NormalName | null, now: Date): Promise<Prepared | null> {
    return this.database.transaction(async () => {
      const signInName = given ?? { kind: 'username' as const, value: makeUsername() };
      if (!(await this.names.isFree(signInName))) return given ? null : this.add(person, given, now);
      const sharedWith = (await this.names.claims(signInName)).map(({ personId }) => personId);
      const id = uuid();
      await this.database.repository(Person).insert({ ...person, id, createdAt: now });
      await this.names.add(signInName, id);
      return { id, signInName: signInName.kind === 'phone' ? 'the phone number' : signInName.value, link: await this.invite(id, now), sharedWith };
    });
  }

  /** Ends whatever opened an account, in whosever hands it is. Returns the link by which its owner chooses another password. */
  async reset(personId: string, now: Date): Promise<string> {
    return this.database.transaction(async () => {
      await this.database.repository(Person).update({ id: personId }, { passwordHash: null, recoveryHash: null });
      await this.sessions.closeAll(personId);
      await this.links.revoke(personId);
      return this.invite(personId, now);
    });
  }

  // The link is handed over by hand, so using it proves no address.
  private invite(personId: string, now: Date): Promise<string> {
    return this.links.make(personId, '', 'password', now, aDay);
  }
}

const listQuery = `
  SELECT person.id, person.name, person.language, person.demo, person.created_at AS "createdAt",
    coalesce((SELECT json_agg(json_build_object('kind', kind, 'name', CASE WHEN kind <> 'phone' THEN value END) ORDER BY kind, value)
      FROM sign_in_name WHERE sign_in_name.person_id = person.id), '[]') AS "signInNames",
    coalesce((SELECT json_agg(json_build_object('role', role, 'organisationId', organisation_id, 'country', country) ORDER BY role)
      FROM role WHERE role.person_id = person.id), '[]') AS roles
  FROM person
  WHERE ($1::uuid IS NULL OR person.id > $1) AND ($3::text IS NULL OR person.id IN (SELECT person_id FROM role WHERE role = $3)
    OR $3 = 'learner' AND NOT EXISTS (SELECT FROM role WHERE role.person_id = person.id))
  ORDER BY person.id LIMIT $2`;
