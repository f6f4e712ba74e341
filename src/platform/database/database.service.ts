import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource, type EntityManager, type EntityTarget, type MigrationInterface, type ObjectLiteral, type QueryRunner, type Repository } from 'typeorm';
import { piecesOf } from './pieces.js';
import { Together } from './together.js';

/**
 * The one way to the database. A transaction is carried along by the asynchronous call chain, so a service
 * that is called inside another's transaction joins it without being told.
 */
@Injectable()
export class Database {
  private readonly current = new AsyncLocalStorage<EntityManager>();
  private transactions = 0;

  constructor(private readonly dataSource: DataSource) {}

  /** The repository of the current transaction, or of the pool outside one. Ask for it at each call. */
  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.manager().getRepository(entity);
  }

  /** Runs `work` in one transaction: all of it happens, or nothing. Inside another transaction it becomes part of it. */
  async transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.current.getStore()) return work();
    this.transactions += 1;
    try {
      return await this.dataSource.transaction((manager) => this.current.run(manager, work));
    } finally {
      this.transactions -= 1;
      // Until Node 24, carrying something along costs every promise of the process; without a transaction there is nothing to carry.
      if (this.transactions === 0) this.current.disable();
    }
  }

  /** Rows of a hand-written query, for where a repository would fetch more than the page shows. */
  async query<Row extends QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.client().query<Row>(sql, parameters)).rows;
  }

  /** The same, parsed and planned once per connection under `name`: for the queries that nearly every request makes. */
  async prepared<Row extends QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    return (await this.client().query<Row>({ name, text, values })).rows;
  }

  /**
   * Makes of work on many things at once work on one thing, for requests that come by the hundred: those that come at the same
   * moment share a statement, as `Together` says. Inside a transaction, it is done in it and alone.
   */
  together<Input, Output>(work: (inputs: readonly Input[]) => Promise<readonly Output[]>, keyOf: (input: Input) => string): (input: Input) => Promise<Output> {
    const together = new Together(work, keyOf);
    return async (input) => (this.current.getStore() ? (await work([input]))[0]! : together.do(input));
  }

  /** How many rows a hand-written change touched. */
  async change(sql: string, parameters: unknown[] = []): Promise<number> {
    return (await this.client().query(sql, parameters)).rowCount ?? 0;
  }

  /** For a library that sends a transaction of its own as one text: a connection of its own, thrown away when that fails. */
  async apart(sql: string, parameters: unknown[] = []): Promise<{ rows: unknown[] }> {
    const client = await this.pool().connect();
    let failed = true;
    try {
      const result = await client.query(sql, parameters);
      failed = false;
      return result;
    } finally {
      client.release(failed);
    }
  }

  /**
   * Rows of a long answer as texts, some at a time, inside a transaction: the one of this call, wherever they are taken.
   * `sql` takes no parameters: whatever is put into it has to be a number, true or false, or quoted by `escapeLiteral`.
   */
  pieces(sql: string): AsyncGenerator<(string | null)[][]> {
    return piecesOf(this.client() as PoolClient, sql);
  }

  /** Runs `work` on one moment of the database, whatever others change meanwhile. It may only read, and take its time. */
  async moment<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.transaction(async () => {
      await this.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      // The usual limit on a statement is for pages, and a file of a million rows is one statement.
      await this.query('SET LOCAL statement_timeout = 0');
      return work();
    });
  }

  /** Adds many rows in one go, inside a transaction: `into` is `table (columns)`, `text` their rows in the text format of COPY. */
  async copyIn(into: string, text: Iterable<string | Buffer> | AsyncIterable<string | Buffer>): Promise<void> {
    const client = this.client() as PoolClient;
    await pipeline(Readable.from(text), client.query(copyFrom(`COPY ${into} FROM STDIN`)));
  }

  /** The steps of the schema, in order. */
  get steps(): MigrationInterface[] {
    return this.dataSource.migrations;
  }

  /** The current transaction as the steps of the schema want it. @throws outside of one */
  runner(): QueryRunner {
    const runner = this.current.getStore()?.queryRunner;
    if (!runner) throw new Error('There is no transaction');
    return runner;
  }

  /** Serialises work on one thing: the second transaction that asks for the same `key` waits for the first to end. */
  async lock(key: string): Promise<void> {
    await this.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
  }

  /** Answers when the database does. */
  async ping(): Promise<void> {
    await this.query('SELECT 1');
  }

  private manager(): EntityManager {
    return this.current.getStore() ?? this.dataSource.manager;
  }

  private client(): Pool | PoolClient {
    const runner = this.current.getStore()?.queryRunner as { databaseConnection?: PoolClient } | undefined;
    return runner?.databaseConnection ?? this.pool();
  }

  private pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
