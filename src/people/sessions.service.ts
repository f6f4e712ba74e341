import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { LessThan, MoreThan, Not } from 'typeorm';
import { Database } from '../platform/database/database.service.js';
import { Session } from './session.entity.js';
import { formsKeptFor, sessionLifetime, standingOf, type Standing } from './session-lifetime.js';
import type { HeldRole, Viewer } from './viewer.js';

/**
 * How often the table learns that a session is in use, in milliseconds: rarely, so that reading a page writes nothing. A
 * shared phone locks after some minutes; of her own devices she is told the day.
 */
const seenEvery = { shared: 60_000, own: 3600_000 };

/** How long somebody is remembered, in milliseconds. */
const rememberedFor = 60_000;

interface SessionRow {
  id: Buffer;
  shared: boolean;
  seen_at: Date;
  expires_at: Date;
  person_id: string;
  name: string;
  language: string;
  reading_language: string | null;
  extra_time_percent: number;
  roles: HeldRole[];
}

/** So many people are remembered at once. */
const mostRemembered = 5_000;

/**
 * Whether a session is still open, in a statement that serves a request of `recall`: `id` and `person` say in SQL whose it
 * should be, `now` what time it is.
 */
export const sessionIsOpen = ({ id, person, now }: { id: string; person: string; now: string }) =>
  `EXISTS (SELECT FROM session WHERE session.id = ${id} AND session.person_id = ${person} AND session.expires_at > ${now})`;

/** Somebody's session as a request finds it. */
export interface Visit {
  viewer: Viewer;
  standing: Standing;
}

/** Who is signed in where. Tokens exist only in cookies; the table keeps their hashes. */
@Injectable()
export class SessionsService {
  private readonly remembered = new LRUCache<string, { row: SessionRow; readAt: Date }>({ max: mostRemembered });

  /** Every signed-in request begins here: those of one moment share a statement. */
  private readonly read: (id: Buffer) => Promise<SessionRow | null>;

  constructor(private readonly database: Database) {
    this.read = database.together<Buffer, SessionRow | null>((ids) => this.readAll(ids), nameOf);
  }

  /** Opens a session and returns its token for the cookie: 256 random bits. */
  async open(personId: string, shared: boolean, now: Date, device = ''): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(now.getTime() + sessionLifetime);
    await this.database.repository(Session).insert({ id: hash(token), personId, shared, device, createdAt: now, seenAt: now, expiresAt });
    return token;
  }

  /** Whose token this is, and whether it still opens anything; null when it is nobody's any more. */
  async find(token: string, now: Date): Promise<Visit | null> {
    return this.visit(await this.read(hash(token)), now);
  }

  /**
   * The same, as it was at most a minute ago, for somebody who sends one small thing after the other. Whatever follows has to
   * make sure by `sessionIsOpen`, in its own statement, that the session still is.
   */
  async recall(token: string, now: Date): Promise<Visit | null> {
    const id = hash(token);
    const known = this.remembered.get(nameOf(id));
    const isFresh = known && now.getTime() - known.readAt.getTime() < rememberedFor && standingIn(known.row, now) === 'open';
    if (isFresh) return { viewer: viewerOf(known.row), standing: 'open' };
    const row = await this.read(id);
    if (row) this.remembered.set(nameOf(id), { row, readAt: now });
    return this.visit(row, now);
  }

  /** Goes on with a session under a new token, which is returned; the old one is worth nothing any more. */
  async renew(id: Buffer, now: Date): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.database.repository(Session).update({ id }, { id: hash(token), seenAt: now, expiresAt: new Date(now.getTime() + sessionLifetime) });
    return token;
  }

  /** The number of the session that a token opens. */
  idOf(token: string): Buffer {
    return hash(token);
  }

  async close(id: Buffer): Promise<void> {
    await this.database.repository(Session).delete({ id });
  }

  /** Where somebody is signed in, the latest use first. */
  of(personId: string, now: Date): Promise<Session[]> {
    return this.database.repository(Session).find({ where: { personId, expiresAt: MoreThan(now) }, order: { seenAt: 'DESC' }, take: 50 });
  }

  /** Ends one of her sessions; false when it is not hers. */
  async closeOf(personId: string, id: Buffer): Promise<boolean> {
    return (await this.database.repository(Session).delete({ personId, id })).affected === 1;
  }

  /** Signs somebody out on every device. */
  async closeAll(personId: string): Promise<void> {
    await this.database.repository(Session).delete({ personId });
  }

  /** Signs somebody out on every device but one. */
  async closeOthers(personId: string, id: Buffer): Promise<void> {
    await this.database.repository(Session).delete({ personId, id: Not(id) });
  }

  /** Removes the sessions that nobody needs to remember any more. */
  async tidy(now: Date): Promise<void> {
    await this.database.repository(Session).delete({ expiresAt: LessThan(new Date(now.getTime() - formsKeptFor)) });
  }

  private async readAll(ids: readonly Buffer[]): Promise<(SessionRow | null)[]> {
    const rows = await this.database.prepared<SessionRow>('viewers', viewersQuery, [ids]);
    return ids.map((id) => rows.find((row) => row.id.equals(id)) ?? null);
  }

  private async visit(row: SessionRow | null, now: Date): Promise<Visit | null> {
    if (!row) return null;
    const standing = standingIn(row, now);
    const isLongAgo = now.getTime() - row.seen_at.getTime() > seenEvery[row.shared ? 'shared' : 'own'];
    if (standing === 'open' && isLongAgo) await this.see(row.id, now);
    return { viewer: viewerOf(row), standing };
  }

  private async see(id: Buffer, now: Date): Promise<void> {
    await this.database.repository(Session).update({ id }, { seenAt: now, expiresAt: new Date(now.getTime() + sessionLifetime) });
  }
}

// PostgreSQL plans a prepared statement once and for all only where no plan for these very values looks better: behind a SELECT,
// it does not see how few they are. To plan this took longer than to do it.
const viewersQuery = `
  SELECT session.id, session.shared, session.seen_at, session.expires_at, person.id AS person_id, person.name, person.language,
    person.reading_language, person.extra_time_percent,
    coalesce((SELECT json_agg(json_build_object('role', role, 'organisationId', organisation_id, 'country', country))
      FROM role WHERE role.person_id = person.id), '[]') AS roles
  FROM session JOIN person ON person.id = session.person_id
  WHERE session.id = ANY ((SELECT $1::bytea[])::bytea[])`;

function standingIn({ shared, seen_at: seenAt, expires_at: expiresAt }: SessionRow, now: Date): Standing {
  return standingOf({ shared, seenAt, expiresAt }, now);
}

function viewerOf(row: SessionRow): Viewer {
  return {
    id: row.person_id,
    name: row.name,
    language: row.language,
    readingLanguage: row.reading_language,
    extraTimePercent: row.extra_time_percent,
    roles: row.roles,
    session: { id: row.id, shared: row.shared },
  };
}

function nameOf(id: Buffer): string {
  return id.toString('base64');
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
