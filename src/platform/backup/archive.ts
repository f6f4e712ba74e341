/**
 * What a backup is: a gzipped tar, whose entries any program can unpack, in this order.
 *
 *     head.json                              what it was made of; read before anything is touched
 *     tables/<schema.table>/<number>.copy    whole rows in the text format of COPY, about 4 MB at a time
 *     files/<SHA-256>                        stored files
 *     end.json                               how many rows and files there were, and what they hash to
 *
 * Without its last entry a backup is cut short.
 */
export const format = 1;

export const headName = 'head.json';
export const endName = 'end.json';

/** A table as the database spells it, `public.person`, with its columns in the order of the rows. */
export interface TableHead {
  name: string;
  columns: string[];
}

export interface Head {
  product: 'i-mentor';
  format: number;
  /** The version of i-Mentor that made it. */
  program: string;
  madeAt: string;
  /** Tells whether SECRET is the same where it is restored: see secret-mark.ts. */
  secretMark: string;
  /** The steps of the schema that had run. */
  migrations: string[];
  /** The kinds of jobs that the queue has room for. */
  queues: string[];
  tables: TableHead[];
}

export interface End {
  /** By the name of the table. */
  tables: Record<string, TableSum>;
  /** The next number of each sequence, as text because it may be large. */
  sequences: Record<string, string>;
  files: number;
}

export interface TableSum {
  rows: number;
  /** SHA-256 of all its rows, in hexadecimal digits. */
  sha256: string;
}

/** A piece of a backup as it is read. Rows are whole; a file's bytes are gone when the next piece is asked for. */
export type Piece =
  | { kind: 'head'; head: Head }
  | { kind: 'rows'; table: TableHead; text: Buffer }
  | { kind: 'file'; sha256: string; size: number; bytes: AsyncIterable<Buffer> }
  | { kind: 'end'; end: End };

export function rowsName(table: string, number: number): string {
  return `tables/${table}/${String(number).padStart(6, '0')}.copy`;
}

export function fileName(sha256: string): string {
  return `files/${sha256}`;
}
