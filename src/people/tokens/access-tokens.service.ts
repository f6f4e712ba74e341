import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../../platform/database/database.service.js';
import { NotFound } from '../../platform/web/errors.js';
import { AccessToken } from './access-token.entity.js';
import type { Scope } from './scopes.js';
import type { HeldRole, Viewer } from '../viewer.js';

/** The most tokens that one person may have at a time. */
export const mostTokens = 20;

/** What she decides about a new token. */
export interface NewToken {
  name: string;
  scopes: Scope[];
  /** How long it works, in days. */
  days: number;
}

/** Whom a token stands for, and what may be done with it. */
export interface Bearer {
  tokenId: string;
  viewer: Viewer;
  scopes: Scope[];
}

interface BearerRow {
  id: string;
  scopes: Scope[];
  used_today: boolean;
  person_id: string;
  name: string;
  language: string;
  reading_language: string | null;
  extra_time_percent: number;
  roles: HeldRole[];
}

/** Keys that people give to programs. A key is told once; the table keeps its hash. */
@Injectable()
export class AccessTokensService {
  constructor(private readonly database: Database) {}

  /** Her tokens, the newest first. */
  list(personId: string): Promise<AccessToken[]> {
    return this.database.repository(AccessToken).find({ where: { personId }, order: { id: 'DESC' } });
  }

  /** Makes a token and returns it: `imentor_` and 256 random bits, so that scanners of leaked secrets know it. */
  async create(personId: string, wanted: NewToken, now: Date): Promise<string> {
    const token = `imentor_${randomBytes(32).toString('base64url')}`;
    const expiresAt = new Date(now.getTime() + wanted.days * 24 * 3600_000);
    const { name, scopes } = wanted;
    await this.database.repository(AccessToken).insert({ id: uuid(), personId, hash: hash(token), name, scopes, createdAt: now, expiresAt });
    return token;
  }

  /** Ends a token at once. @throws NotFound when it is not hers. */
  async revoke(personId: string, id: string): Promise<void> {
    const { affected } = await this.database.repository(AccessToken).delete({ personId, id });
    if (!affected) throw new NotFound();
  }

  /** Whose token this is, or null when it is nobody's, or no longer. */
  async bearer(token: string, now: Date): Promise<Bearer | null> {
    const [row] = await this.database.prepared<BearerRow>('bearer', bearerQuery, [hash(token), now]);
    if (!row) return null;
    if (!row.used_today) await this.database.repository(AccessToken).update({ id: row.id }, { lastUsedOn: now.toISOString().slice(0, 10) });
    return { tokenId: row.id, viewer: viewerOf(row), scopes: row.scopes };
  }
}

const bearerQuery = `
  SELECT token.id, token.scopes, token.last_used_on IS NOT DISTINCT FROM ($2::timestamptz AT TIME ZONE 'UTC')::date AS used_today,
    person.id AS person_id, person.name, person.language, person.reading_language, person.extra_time_percent,
    coalesce((SELECT json_agg(json_build_object('role', role, 'organisationId', organisation_id, 'country', country))
      FROM role WHERE role.person_id = person.id), '[]') AS roles
  FROM access_token token JOIN person ON person.id = token.person_id
  WHERE token.hash = $1 AND token.expires_at > $2`;

// A program has no session of a browser: there is none that signing out could close.
function viewerOf(row: BearerRow): Viewer {
  return {
    id: row.person_id,
    name: row.name,
    language: row.language,
    readingLanguage: row.reading_language,
    extraTimePercent: row.extra_time_percent,
    roles: row.roles,
    session: { id: Buffer.alloc(0), shared: false },
  };
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
