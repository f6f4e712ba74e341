import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import { Files } from '../platform/files/files.service.js';
import { Publication, PublicationFile, type Change } from './publication.entity.js';

/** One line of the history. */
export interface PastPublication {
  publishedAt: Date;
  /** Null when it was published by the server itself, or by somebody who is erased. */
  by: string | null;
  notes: string | null;
  changes: Change[];
}

/** What was published, and when. */
@Injectable()
export class PublicationsService {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  /** What learners see now, with how far it is translated; null before the first publication. */
  async current(): Promise<Publication | null> {
    return this.database.repository(Publication).findOne({ where: {}, order: { id: 'DESC' } });
  }

  /** The last publications, the newest first. */
  async history(count: number): Promise<PastPublication[]> {
    return this.database.query<PastPublication & Record<string, unknown>>(historyQuery, [count]);
  }

  /** The files of a publication, as they were written, by their path. */
  async *sources(publicationId: number): AsyncGenerator<{ path: string; bytes: Buffer }> {
    const files = await this.database.repository(PublicationFile).find({ where: { publicationId }, order: { path: 'ASC' } });
    for (const { path, sha256 } of files) yield { path, bytes: await this.files.read(sha256) };
  }
}

const historyQuery = `
  SELECT published_at AS "publishedAt", person.name AS by, notes, changes
  FROM publication LEFT JOIN person ON person.id = person_id ORDER BY publication.id DESC LIMIT $1`;
