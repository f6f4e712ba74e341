import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan, Not } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Database } from '../../platform/database/database.service.js';
import type { Request } from '../../platform/web/request.js';
import { formsKeptFor } from '../session-lifetime.js';
import type { Viewer } from '../viewer.js';
import { fieldsToKeep } from './fields.js';
import { KeptForm } from './kept-form.entity.js';

/** So many forms are kept for one session; an older one makes room. */
const most = 20;

/** Forms that came when their sender was not let in any more, kept until she shows that it is she. */
@Injectable()
export class KeptForms {
  constructor(private readonly database: Database) {}

  /** Keeps the form that this request sends, if it sends one. */
  async keep(sessionId: Buffer, { method, headers, url, body, now }: Request): Promise<void> {
    const isForm = method === 'POST' && headers['content-type']?.startsWith('application/x-www-form-urlencoded');
    const fields = isForm ? fieldsToKeep(body) : null;
    if (!fields) return;
    const id = uuid();
    await this.database.repository(KeptForm).insert({ id, sessionId, path: url, fields, at: now });
    // A form that saves itself tries again and again, each time with all that stands in it.
    if (headers.prefer === 'return=minimal') await this.database.repository(KeptForm).delete({ sessionId, path: url, id: Not(id) });
    await this.database.query(pruneQuery, [sessionId, most]);
  }

  /** What is kept for the viewer on this device, the oldest first. */
  of(viewer: Viewer, now: Date): Promise<KeptForm[]> {
    return this.database.repository(KeptForm).find({ where: { sessionId: viewer.session.id, at: MoreThan(before(now)) }, order: { at: 'ASC', id: 'ASC' } });
  }

  /** Whether anything is kept for this session. */
  any(sessionId: Buffer, now: Date): Promise<boolean> {
    return this.database.repository(KeptForm).existsBy({ sessionId, at: MoreThan(before(now)) });
  }

  /** Takes one out, to be sent or thrown away. Returns where it was sent to, or null when it is not there or not hers. */
  async take(viewer: Viewer, id: string): Promise<string | null> {
    const [taken] = await this.database.query<{ path: string }>('DELETE FROM kept_form WHERE session_id = $1 AND id::text = $2 RETURNING path', [viewer.session.id, id]);
    return taken?.path ?? null;
  }

  /** The same person comes in again with another session. */
  async move(from: Buffer, to: Buffer): Promise<void> {
    await this.database.repository(KeptForm).update({ sessionId: from }, { sessionId: to });
  }

  async tidy(now: Date): Promise<void> {
    await this.database.repository(KeptForm).delete({ at: LessThan(before(now)) });
  }
}

const pruneQuery = `
  DELETE FROM kept_form WHERE session_id = $1 AND id NOT IN (SELECT id FROM kept_form WHERE session_id = $1 ORDER BY id DESC LIMIT $2)`;

function before(now: Date): Date {
  return new Date(now.getTime() - formsKeptFor);
}
