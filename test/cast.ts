import { v7 as uuid } from 'uuid';
import { Organisation, Person, Role, type RoleName } from '../src/people/index.js';
import { SignInName } from '../src/people/person.entity.js';
import { Database } from '../src/platform/database/database.service.js';
import type { TestApp } from './support/app.js';

/** The password of everybody in the cast, hashed once with argon2id. */
export const password = 'three words together';
const passwordHash = '$argon2id$v=19$m=19456,t=2,p=1$Bv1YLXycMnYOw1FYUuqx1Q$fLpw7SMh3mxPAKgVvmdFpqz/VDyOnX7uFzJnVFjpp50';

export interface CastMember {
  id: string;
  name: string;
  email: string;
}

/** The same few people in every test. Max belongs nowhere and must see nothing. */
export interface Cast {
  ada: CastMember;
  ben: CastMember;
  cleo: CastMember;
  dara: CastMember;
  elin: CastMember;
  noor: CastMember;
  max: CastMember;
}

const roles: Record<keyof Cast, { role: RoleName; organisationId?: string; country?: string } | null> = {
  ada: { role: 'learner' },
  ben: { role: 'mentor' },
  cleo: { role: 'author', organisationId: 'zarif' },
  dara: { role: 'analyst' },
  elin: { role: 'coordinator', country: 'FI' },
  noor: { role: 'administrator' },
  max: null,
};

/** Puts the cast and their organisation into an empty database. */
export async function createCast(test: TestApp): Promise<Cast> {
  const database = test.get(Database);
  await database.repository(Organisation).insert({ id: 'zarif', name: 'ZARIF', short: 'ZARIF', country: 'SK', kind: 'ngo', role: 'partner' });
  const names = Object.keys(roles) as (keyof Cast)[];
  const members = await Promise.all(names.map((name) => createMember(database, name, test.clock.now())));
  return Object.fromEntries(names.map((name, index) => [name, members[index]])) as unknown as Cast;
}

async function createMember(database: Database, key: keyof Cast, createdAt: Date): Promise<CastMember> {
  const name = key[0]!.toUpperCase() + key.slice(1);
  const member = { id: uuid(), name, email: `${key}@example.org` };
  await database.repository(Person).insert({ id: member.id, name, language: 'en', passwordHash, createdAt });
  await database.repository(SignInName).insert({ value: member.email, kind: 'email', personId: member.id, verifiedAt: createdAt });
  const held = roles[key];
  if (held) await database.repository(Role).insert({ id: uuid(), personId: member.id, ...held });
  return member;
}
