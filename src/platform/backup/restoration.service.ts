import { Injectable } from '@nestjs/common';
import { CannotDo } from '../commands/command.js';
import { Database } from '../database/database.service.js';
import { Files } from '../files/files.service.js';
import { Jobs } from '../jobs/jobs.service.js';
import { readArchive } from './archive-reader.js';
import type { End, Head, TableHead } from './archive.js';
import type { Waiting } from './make-backup.js';
import type { Outlasting } from './outlasting.js';
import { SchemaSteps } from './schema-steps.service.js';
import { Tables } from './tables.service.js';

/** Puts a backup in the place of everything that is there, in one transaction: all of it, or nothing. */
@Injectable()
export class Restoration {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly jobs: Jobs,
    private readonly steps: SchemaSteps,
    private readonly tables: Tables,
  ) {}

  /**
   * Restores the backup in the file `path`; what `outlasting` remembers is done again in the same transaction, in
   * this order. Stored files that the backup does not know stay: nothing names them.
   * @returns what was said about that
   * @throws CannotDo when it cannot be done; then everything is as it was
   */
  async restore(path: string, outlasting: Outlasting[], waiting: Waiting): Promise<string[]> {
    const added: string[] = [];
    try {
      return await this.database.transaction(() => this.replaceAll(path, outlasting, added, waiting));
    } catch (error) {
      for (const sha256 of added) await this.files.takeAway(sha256);
      throw explained(error);
    }
  }

  private async replaceAll(path: string, outlasting: Outlasting[], added: string[], waiting: Waiting): Promise<string[]> {
    await this.tables.prepare();
    const again: (() => Promise<string | null>)[] = [];
    for (const each of outlasting) again.push(await each.outlast());
    const left = await this.putBack(path, added, waiting);
    const said: (string | null)[] = left.map((name) => `The backup also has the table ${name}, which is none of i-Mentor’s. It was left out.`);
    await this.tables.checkedAtTheEnd(async () => {
      for (const each of again) said.push(await each());
    });
    return said.filter((line) => line !== null);
  }

  /** Returns the names of the tables that were left out. */
  private async putBack(path: string, added: string[], waiting: Waiting): Promise<string[]> {
    const pieces = readArchive(path);
    const first = await pieces.next();
    const { head } = first.value as { head: Head };
    const newer = this.steps.missing(head.migrations, 'the backup');
    const version = await this.queueVersion();
    const tables = await this.makeRoom(head, newer);
    await this.tables.withoutReferences(async () => {
      const end = await this.fill(pieces, tables, added, waiting);
      await this.tables.continue(end.sequences);
    });
    await this.database.change('UPDATE pgboss.version SET version = $1', [version]);
    await this.steps.take(newer);
    await this.tables.learn(tables);
    return head.tables.filter((table) => !tables.includes(table)).map(({ name }) => name);
  }

  // The queue's tables are made by the pg-boss of this program, whatever number the backup has.
  private async queueVersion(): Promise<number> {
    const [row] = await this.database.query<{ version: number }>('SELECT version FROM pgboss.version');
    return row!.version;
  }

  /** Empties everything and gives the schema the shape that it had. Returns the tables to fill. */
  private async makeRoom(head: Head, newer: ReturnType<SchemaSteps['missing']>): Promise<TableHead[]> {
    this.steps.missing(await this.steps.done(), 'this database');
    const tables = await this.tables.present(head.tables);
    await this.jobs.makeRoomFor(head.queues);
    await this.tables.empty(tables);
    await this.steps.takeBack(newer);
    await this.tables.compare(tables);
    return tables;
  }

  private async fill(pieces: ReturnType<typeof readArchive>, tables: TableHead[], added: string[], { progress, signal }: Waiting): Promise<End> {
    const names = new Set(tables.map(({ name }) => name));
    let end: End | undefined;
    let [rows, files] = [0, 0];
    for await (const piece of pieces) {
      signal.throwIfAborted();
      if (piece.kind === 'end') end = piece.end;
      if (piece.kind === 'rows' && names.has(piece.table.name)) await this.tables.fill(piece.table, piece.text);
      if (piece.kind === 'file' && (await this.files.putBack(piece.sha256, piece.bytes))) added.push(piece.sha256);
      if (piece.kind === 'rows') rows += piece.text.length;
      if (piece.kind === 'file') files += 1;
      progress(() => `restored: ${Math.ceil(rows / 1_000_000)} MB of rows, ${files} files`);
    }
    return end!;
  }
}

function explained(error: unknown): unknown {
  const lockNotAvailable = '55P03';
  if ((error as { code?: string }).code !== lockNotAvailable) return error;
  return new CannotDo('Somebody else is using the database. Stop every program that works with it, and try again.');
}
