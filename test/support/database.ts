import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A database of one's own, copied from the migrated template. */
export function createDatabase(): Promise<TestDatabase> {
  return create('TEMPLATE imentor_template STRATEGY FILE_COPY');
}

/** A database in which there is nothing. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return create('TEMPLATE template0');
}

async function create(how: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administrate(`CREATE DATABASE ${name} ${how}`);
  return { url: urlOf(server(), name), drop: () => administrate(`DROP DATABASE ${name} WITH (FORCE)`) };
}

async function administrate(sql: string): Promise<void> {
  const client = new Client({ connectionString: server() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The address of another database on the same server. */
function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

function server(): string {
  return process.env['TEST_DATABASE_SERVER']!;
}
