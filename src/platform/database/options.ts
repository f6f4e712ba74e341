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
    extra: { connectionTimeoutMillis: 5_000, statement_timeout: 30_000 },
  };
}
