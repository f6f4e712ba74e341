import { Injectable } from '@nestjs/common';
import { CannotDo } from '../commands/command.js';
import { Database } from '../database/database.service.js';
import type { TableHead } from './archive.js';
import { foreignKeysQuery, plainValues, tablesQuery } from './catalogue.js';

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
  deferrable: boolean;
}

/** The tables of the database, emptied and filled as a whole inside the current transaction. */
@Injectable()
export class Tables {
  constructor(private readonly database: Database) {}

  /** Gives the current transaction the time it needs, but not to wait for somebody who uses the tables. */
  async prepare(): Promise<void> {
    for (const setting of ["SET lock_timeout = '10s'", ...plainValues]) await this.database.query(setting.replace('SET', 'SET LOCAL'));
  }

  /** Those of `wanted` that there are. */
  async present(wanted: TableHead[]): Promise<TableHead[]> {
    const there = new Set((await this.database.query<TableHead>(tablesQuery)).map(({ name }) => name));
    return wanted.filter(({ name }) => there.has(name));
  }

  /** Empties tables and what hangs on them. */
  async empty(tables: TableHead[]): Promise<void> {
    if (tables.length > 0) await this.database.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} CASCADE`);
  }

  /** @throws CannotDo when a table of the backup has a column that there is not */
  async compare(tables: TableHead[]): Promise<void> {
    const there = new Map((await this.database.query<TableHead>(tablesQuery)).map(({ name, columns }) => [name, columns]));
    for (const { name, columns } of tables) {
      const lacking = columns.filter((column) => !there.get(name)!.includes(column));
      if (lacking.length > 0) throw new CannotDo(`The table ${name} has no column ${lacking.join(', ')} here. Restore with the i-Mentor that made the backup, then update.`);
    }
  }

  /** Does `work` while no table refers to another, so that they may be filled in any order; checks all references afterwards. */
  async withoutReferences(work: () => Promise<void>): Promise<void> {
    const keys = await this.foreignKeys();
    for (const { table, name } of keys) await this.database.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
    await work();
    for (const { table, name, definition } of keys) await this.database.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  }

  /**
   * Does `work`, in which all references are checked at its end only. PostgreSQL checks a changed row again when this
   * very transaction has added it, even if it is about to go: erasing somebody would fail half-way.
   */
  async checkedAtTheEnd(work: () => Promise<void>): Promise<void> {
    const keys = (await this.foreignKeys()).filter(({ deferrable }) => !deferrable);
    for (const { table, name } of keys) await this.database.query(`ALTER TABLE ${table} ALTER CONSTRAINT ${name} DEFERRABLE INITIALLY DEFERRED`);
    await work();
    await this.database.query('SET CONSTRAINTS ALL IMMEDIATE');
    for (const { table, name } of keys) await this.database.query(`ALTER TABLE ${table} ALTER CONSTRAINT ${name} NOT DEFERRABLE`);
  }

  /** Adds whole rows in the text format of COPY. */
  async fill({ name, columns }: TableHead, text: Buffer): Promise<void> {
    await this.database.copyIn(`${name} (${columns.join(', ')})`, [text]);
  }

  /** Sets sequences to their next numbers; unlike `setval`, this is taken back with the transaction. */
  async continue(sequences: Record<string, string>): Promise<void> {
    for (const [name, next] of Object.entries(sequences)) {
      await this.database.query(`ALTER SEQUENCE IF EXISTS ${name} RESTART WITH ${BigInt(next)}`);
    }
  }

  /** Lets PostgreSQL learn what is in the tables now, so that it plans its queries well. */
  async learn(tables: TableHead[]): Promise<void> {
    for (const { name } of tables) await this.database.query(`ANALYZE ${name}`);
  }

  private foreignKeys(): Promise<ForeignKey[]> {
    return this.database.query<ForeignKey>(foreignKeysQuery);
  }
}
