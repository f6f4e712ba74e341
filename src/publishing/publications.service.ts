import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import { Files } from '../platform/files/files.service.js';
import { Publication, PublicationFile } from './publication.entity.js';

/** What was published, and when. */
@Injectable()
export class PublicationsService {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  /** What learners see now; null before the first publication. */
  async current(): Promise<Publication | null> {
    return (await this.latest(1))[0] ?? null;
  }

  /** The newest publications with the people who made them, the newest first. */
  async latest(count: number): Promise<Publication[]> {
    return this.database.repository(Publication).find({ order: { id: 'DESC' }, take: count, relations: { person: true } });
  }

  /** The files of a publication, as they were written, by their path. */
  async *sources(publicationId: number): AsyncGenerator<{ path: string; bytes: Buffer }> {
    const files = await this.database.repository(PublicationFile).find({ where: { publicationId }, order: { path: 'ASC' } });
    for (const { path, sha256 } of files) yield { path, bytes: await this.files.read(sha256) };
  }
}
