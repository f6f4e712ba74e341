import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { SETTINGS, type Settings } from '../config/settings.js';
import { Database } from '../database/database.service.js';
import { StoredFile } from './file.entity.js';
import { placeOf } from './place.js';

/** What is to be kept, and whether everybody who knows its address may have it. */
export interface FileToKeep {
  bytes: Buffer;
  type: string;
  open: boolean;
}

/** Files on disk under DATA_DIR/files, each under the hash of its bytes, so that none is ever changed or kept twice. */
@Injectable()
export class Files {
  private readonly known = new LRUCache<string, StoredFile>({ max: 5_000 });

  constructor(
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Keeps a file and returns its SHA-256. A file that was closed is opened when it is kept again as open. */
  async keep({ bytes, type, open }: FileToKeep, now: Date): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!existsSync(this.pathOf(sha256))) await writeWhole(this.pathOf(sha256), [bytes]);
    await this.database.query(keepQuery, [sha256, bytes.length, type, open, now]);
    return sha256;
  }

  /** A file that anybody may have, or null. */
  async findOpen(sha256: string): Promise<StoredFile | null> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
    const file = this.known.get(sha256) ?? (await this.database.repository(StoredFile).findOneBy({ sha256, open: true }));
    if (file) this.known.set(sha256, file);
    return file;
  }

  /** All bytes of a file. @throws when the store has lost it. */
  async read(sha256: string): Promise<Buffer> {
    return readFile(this.pathOf(sha256));
  }

  /** The bytes from `start` to `end`, both included. */
  stream(sha256: string, start: number, end: number): NodeJS.ReadableStream {
    return createReadStream(this.pathOf(sha256), { start, end });
  }

  /** Puts the bytes of a file back of which the database knows already. Returns whether they were not there. @throws what `bytes` throws */
  async putBack(sha256: string, bytes: AsyncIterable<Buffer>): Promise<boolean> {
    const isNew = !existsSync(this.pathOf(sha256));
    await writeWhole(this.pathOf(sha256), bytes);
    return isNew;
  }

  /** Takes bytes away again that were put back for nothing. */
  async takeAway(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  private pathOf(sha256: string): string {
    return placeOf(this.settings.dataDirectory, sha256);
  }
}

const keepQuery = `
  INSERT INTO file (sha256, size, type, open, stored_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (sha256) DO UPDATE SET open = true, type = excluded.type WHERE excluded.open AND NOT file.open`;

// Under another name first: whoever finds a file under its hash finds all of it, even after a power cut.
async function writeWhole(path: string, bytes: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o640);
  try {
    for await (const chunk of bytes) await file.writeFile(chunk);
    await file.sync();
    await file.close();
    await rename(draft, path);
  } catch (error) {
    await file.close().catch(() => {});
    await rm(draft, { force: true });
    throw error;
  }
}
