import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type ExtractEvents } from 'tar-stream';
import { CannotDo } from '../commands/command.js';
import { reasonOf } from '../commands/text-file.js';
import { endName, format, headName, type End, type Head, type Piece, type TableHead, type TableSum } from './archive.js';
import { RowCount } from './rows.js';

type Entry = ExtractEvents['entry'][1];

/**
 * Reads a backup piece by piece, and holds one piece at a time. Everything is compared with what its end says, so
 * whoever has read to the end has read what was written.
 * @throws CannotDo when it is no backup, damaged, cut short, or of a newer format
 */
export async function* readArchive(path: string): AsyncGenerator<Piece> {
  const reading = new Reading(path);
  const entries = extract();
  let fault: unknown;
  const line = pipeline(createReadStream(path), createGunzip(), entries).catch((error: unknown) => (fault = error));
  try {
    for await (const entry of entries) yield* reading.pieceOf(entry);
    await line;
    if (fault) throw fault;
  } catch (error) {
    await line;
    throw reading.explain(error instanceof CannotDo ? error : (fault ?? error));
  }
  reading.checkEnd();
}

/** Reads a backup to its end and returns what it was made of. @throws CannotDo as `readArchive` */
export async function checkArchive(path: string): Promise<{ head: Head; end: End }> {
  const found: { head?: Head; end?: End } = {};
  for await (const piece of readArchive(path)) {
    if (piece.kind === 'head') found.head = piece.head;
    if (piece.kind === 'end') found.end = piece.end;
  }
  return found as { head: Head; end: End };
}

/** The rows of one table of a backup, with the names of their columns; null when it has no such table. @throws CannotDo as `readArchive` */
export async function tableIn(path: string, name: string): Promise<{ columns: string[]; text: AsyncIterable<Buffer> } | null> {
  const { head } = await checkArchive(path);
  const table = head.tables.find((each) => each.name === name);
  return table ? { columns: table.columns, text: rowsOf(path, name) } : null;
}

async function* rowsOf(path: string, table: string): AsyncGenerator<Buffer> {
  for await (const piece of readArchive(path)) if (piece.kind === 'rows' && piece.table.name === table) yield piece.text;
}

class Reading {
  private head: Head | undefined;
  private end: End | undefined;
  private tables = new Map<string, TableHead>();
  private readonly sums: Record<string, TableSum> = {};
  private current: { table: TableHead; count: RowCount } | undefined;
  private files = 0;

  constructor(private readonly path: string) {}

  async *pieceOf(entry: Entry): AsyncGenerator<Piece> {
    const { name, size } = entry.header;
    if (!this.head) yield { kind: 'head', head: await this.readHead(name, entry) };
    else if (name.startsWith('tables/')) yield this.readRows(name, await buffer(entry));
    else if (name.startsWith('files/')) yield* this.readFile(name.slice('files/'.length), size, entry);
    else if (name === endName) yield { kind: 'end', end: await this.readEnd(entry) };
    else throw this.damaged(`it has an entry “${name}”`);
  }

  checkEnd(): void {
    if (!this.head) throw this.noBackup();
    if (!this.end) throw this.damaged('its end is missing');
  }

  explain(error: unknown): CannotDo {
    if (error instanceof CannotDo) return error;
    const { syscall } = error as NodeJS.ErrnoException;
    if (syscall) return new CannotDo(`${this.path} cannot be read: ${reasonOf(error)}.`);
    return this.head ? this.damaged((error as Error).message) : this.noBackup();
  }

  private async readHead(name: string, entry: Entry): Promise<Head> {
    if (name !== headName) throw this.noBackup();
    const head = JSON.parse((await buffer(entry)).toString()) as Head;
    if (head.product !== 'i-mentor') throw this.noBackup();
    if (head.format > format) throw new CannotDo(`${this.path} was made by a newer i-Mentor, ${head.program}. Restore it with that one.`);
    this.tables = new Map(head.tables.map((table) => [table.name, table]));
    return (this.head = head);
  }

  private readRows(name: string, text: Buffer): Piece {
    const table = this.tables.get(name.slice('tables/'.length, name.lastIndexOf('/')));
    if (!table) throw this.damaged(`it has an entry “${name}”`);
    if (this.current?.table !== table) {
      this.closeTable();
      this.current = { table, count: new RowCount() };
    }
    this.current.count.add(text);
    return { kind: 'rows', table, text };
  }

  private async *readFile(sha256: string, size: number, entry: Entry): AsyncGenerator<Piece> {
    const bytes = this.compared(entry, sha256);
    yield { kind: 'file', sha256, size, bytes };
    while (!(await bytes.next()).done);
    this.files += 1;
  }

  // Compared before the last byte is out, so that nobody keeps a damaged file.
  private async *compared(entry: Entry, sha256: string): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    for await (const chunk of entry as AsyncIterable<Buffer>) {
      hash.update(chunk);
      yield chunk;
    }
    if (hash.digest('hex') !== sha256) throw this.damaged(`the stored file ${sha256} is not what it was`);
  }

  private async readEnd(entry: Entry): Promise<End> {
    this.closeTable();
    const end = JSON.parse((await buffer(entry)).toString()) as End;
    for (const { name } of this.head!.tables) {
      const [was, is] = [end.tables[name], this.sums[name] ?? new RowCount().sum()];
      if (was?.rows !== is.rows || was.sha256 !== is.sha256) throw this.damaged(`the table ${name} is not what it was`);
    }
    if (end.files !== this.files) throw this.damaged('stored files are missing');
    return (this.end = end);
  }

  private closeTable(): void {
    if (this.current) this.sums[this.current.table.name] = this.current.count.sum();
    this.current = undefined;
  }

  private noBackup(): CannotDo {
    return new CannotDo(`${this.path} is no backup of i-Mentor. Say the file that “imentor backup” wrote.`);
  }

  private damaged(how: string): CannotDo {
    return new CannotDo(`${this.path} is damaged or cut short: ${how}. Copy it anew from where it is kept, or use another backup.`);
  }
}
