import { Client, type QueryResultRow } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { TableHead } from './archive.js';
import { wholeRows } from './rows.js';
import { plainValues, tablesQuery } from './catalogue.js';

/** One moment of a database. Whatever others change meanwhile, everything read from it belongs together. */
export class Snapshot {
  private constructor(private readonly client: Client) {}

  static async open(url: string): Promise<Snapshot> {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(`SET lock_timeout = '30s'; ${plainValues.join('; ')}; BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY`);
    return new Snapshot(client);
  }

  /** Every table with its columns, kept from being changed in shape until the end. */
  async tables(): Promise<TableHead[]> {
    const tables = await this.query<TableHead>(tablesQuery);
    if (tables.length > 0) await this.client.query(`LOCK TABLE ${tables.map(({ name }) => name).join(', ')} IN ACCESS SHARE MODE`);
    return tables;
  }

  /** The steps of the schema that have run, in their order. */
  async migrations(): Promise<string[]> {
    return (await this.query<{ name: string }>('SELECT name FROM migration ORDER BY id')).map(({ name }) => name);
  }

  /** The kinds of jobs that the queue has room for. */
  async queues(): Promise<string[]> {
    return (await this.query<{ name: string }>('SELECT name FROM pgboss.queue ORDER BY name')).map(({ name }) => name);
  }

  /** All rows of a table in the text format of COPY, some megabytes at a time. */
  rowsOf({ name, columns }: TableHead): AsyncGenerator<Buffer> {
    return wholeRows(this.client.query(copyTo(`COPY (SELECT ${columns.join(', ')} FROM ${name}) TO STDOUT`)));
  }

  /** What stored files there are. */
  files(): Promise<{ sha256: string; size: number }[]> {
    return this.query('SELECT sha256, size::float8 AS size FROM file ORDER BY sha256');
  }

  /** The next number of each sequence. Numbers that were taken since the moment are never given again. */
  async sequences(): Promise<Record<string, string>> {
    const names = await this.query<{ name: string }>(sequencesQuery);
    const next: Record<string, string> = {};
    for (const { name } of names) {
      const [row] = await this.query<{ next: string }>(`SELECT (last_value + is_called::integer)::text AS next FROM ${name}`);
      next[name] = row!.next;
    }
    return next;
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private async query<Row extends QueryResultRow>(sql: string): Promise<Row[]> {
    return (await this.client.query<Row>(sql)).rows;
  }
}

const sequencesQuery = `
  SELECT format('%I.%I', nspname, relname) AS name FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE relkind = 'S' AND nspname !~ '^pg_' ORDER BY name`;
