import { Client } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/index.js';
import { PostgresNaming } from './naming.js';

/** How TypeORM talks to PostgreSQL everywhere: migrations only, and names as PostgreSQL gives them. */
export function databaseOptions(url: string, poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    namingStrategy: new PostgresNaming(),
    migrations,
    migrationsTableName: 'migration',
    synchronize: false,
    logging: false,
    poolSize,
    extra: { Client: HeardClient, connectionTimeoutMillis: 5_000, statement_timeout: 30_000 },
  };
}

/**
 * A connection whose errors are always heard: an error event that nobody hears ends the process. The pool and TypeORM
 * listen too, each while a connection is theirs; but while it goes from one to the other it is nobody's. What a broken
 * connection means is told by the query that fails.
 */
class HeardClient extends Client {
  constructor(...settings: ConstructorParameters<typeof Client>) {
    super(...settings);
    this.on('error', () => undefined);
  }
}
