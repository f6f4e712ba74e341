import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import { Files } from '../platform/files/files.service.js';
import { mediaTypeOf } from '../platform/files/media-types.js';
import type { Content } from './content.js';
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

  /** The fingerprint of what learners see now. */
  async currentFingerprint(): Promise<string | undefined> {
    const [row] = await this.database.query<{ fingerprint: string }>('SELECT fingerprint FROM publication ORDER BY id DESC LIMIT 1');
    return row?.fingerprint;
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

  /** Adds a publication with its files to the history. */
  async add(publication: Omit<Publication, 'id' | 'person'>, content: Content): Promise<void> {
    await this.keepFiles(content, publication.publishedAt);
    const { id } = await this.database.repository(Publication).save(publication);
    await this.database.repository(PublicationFile).insert(content.files.map(({ path, sha256 }) => ({ publicationId: id, path, sha256 })));
  }

  // Sources hold the right answers of quizzes: only what pages show or hand out is open to everybody.
  private async keepFiles({ files, media }: Content, now: Date): Promise<void> {
    const open = new Set(media.map(({ path }) => path));
    for (const file of files) {
      const type = mediaTypeOf(file.path)?.type ?? 'text/plain; charset=utf-8';
      await this.files.keep({ bytes: file.bytes(), type, open: open.has(file.path) }, now);
    }
  }
}

const historyQuery = `
  SELECT published_at AS "publishedAt", person.name AS by, notes, changes
  FROM publication LEFT JOIN person ON person.id = person_id ORDER BY publication.id DESC LIMIT $1`;
