import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A database of one's own, copied from the migrated template. */
export async function createDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administrate(`CREATE DATABASE ${name} TEMPLATE imentor_template STRATEGY FILE_COPY`);
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
