import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CannotDo } from '../commands/command.js';
import { placeOf } from '../files/place.js';
import { ArchiveWriter } from './archive-writer.js';
import { endName, fileName, format, headName, rowsName, type Head, type TableHead, type TableSum } from './archive.js';
import { RowCount } from './rows.js';
import { secretMark } from './secret-mark.js';
import { Snapshot } from './snapshot.js';

/** What is backed up, and by which version of i-Mentor. */
export interface Source {
  databaseUrl: string;
  dataDirectory: string;
  secret: string;
  program: string;
  now: Date;
}

/** Whoever waits hears how far it is, and may give up. */
export interface Waiting {
  progress(line: () => string): void;
  signal: AbortSignal;
}

/** What a backup holds. */
export interface Made {
  rows: number;
  files: number;
  bytes: number;
  /** Stored files that the disk has lost or damaged, by their SHA-256: they are not in the backup. */
  lost: string[];
}

/** Writes one moment of the whole installation into a file, all of it or nothing, and holds a few megabytes at a time. @throws CannotDo */
export async function makeBackup(path: string, source: Source, waiting: Waiting): Promise<Made> {
  const snapshot = await Snapshot.open(source.databaseUrl);
  try {
    const head = await headOf(snapshot, source);
    const archive = await ArchiveWriter.open(path);
    try {
      return await new Backup(snapshot, archive, source, waiting).write(head);
    } catch (error) {
      await archive.discard();
      throw error;
    }
  } finally {
    await snapshot.close();
  }
}

async function headOf(snapshot: Snapshot, { secret, program, now }: Source): Promise<Head> {
  const tables = await snapshot.tables();
  const isOurs = ['public.migration', 'public.file', 'pgboss.queue'].every((name) => tables.some((table) => table.name === name));
  if (!isOurs) throw new CannotDo('There is nothing to back up: i-Mentor has not begun in this database. If it should have, correct DATABASE_URL or DATA_DIR.');
  const [migrations, queues] = [await snapshot.migrations(), await snapshot.queues()];
  return { product: 'i-mentor', format, program, madeAt: now.toISOString(), secretMark: secretMark(secret), migrations, queues, tables };
}

class Backup {
  private rows = 0;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly archive: ArchiveWriter,
    private readonly source: Source,
    private readonly waiting: Waiting,
  ) {}

  async write(head: Head): Promise<Made> {
    await this.archive.add(headName, JSON.stringify(head, null, 2));
    const tables: Record<string, TableSum> = {};
    for (const table of head.tables) tables[table.name] = await this.writeRows(table);
    const { files, lost } = await this.writeFiles();
    await this.archive.add(endName, JSON.stringify({ tables, sequences: await this.snapshot.sequences(), files }, null, 2));
    return { rows: this.rows, files, lost, bytes: await this.archive.finish() };
  }

  private async writeRows(table: TableHead): Promise<TableSum> {
    const count = new RowCount();
    let number = 0;
    for await (const text of this.snapshot.rowsOf(table)) {
      this.waiting.signal.throwIfAborted();
      count.add(text);
      await this.archive.add(rowsName(table.name, number++), text);
      this.waiting.progress(() => `${table.name}: ${count.rows} rows`);
    }
    this.rows += count.rows;
    return count.sum();
  }

  private async writeFiles(): Promise<{ files: number; lost: string[] }> {
    const stored = await this.snapshot.files();
    const lost: string[] = [];
    for (const [index, { sha256, size }] of stored.entries()) {
      this.waiting.signal.throwIfAborted();
      const path = placeOf(this.source.dataDirectory, sha256);
      if ((await hashOf(path)) !== sha256) lost.push(sha256);
      else await this.archive.addStream(fileName(sha256), size, createReadStream(path));
      this.waiting.progress(() => `files: ${index + 1} of ${stored.length}`);
    }
    return { files: stored.length - lost.length, lost };
  }
}

/** The SHA-256 of a file, or null when it cannot be read. */
async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  return pipeline(createReadStream(path), hash).then(
    () => hash.digest('hex'),
    () => null,
  );
}
