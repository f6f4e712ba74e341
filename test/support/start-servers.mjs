import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildIfStale } from '../../bin/build.mjs';

/**
 * One real PostgreSQL for the whole run, with a migrated template that every test file gets a copy of.
 * Jest loads this file by itself, without its own translation of TypeScript: so it uses the built application.
 */
export default async function startServers() {
  buildIfStale();
  const { startEmbedded } = await import('../../dist/platform/database/embedded/index.js');
  const { migrateDatabase } = await import('../../dist/platform/database/migrate.js');
  const directory = mkdtempSync(join(tmpdir(), 'imentor-test-'));
  globalThis.databaseServer = await startEmbedded({ directory, say: () => {}, fast: true });
  const url = new URL(globalThis.databaseServer.url);
  await createTemplate(url.href);
  process.env.TEST_DATABASE_SERVER = url.href;
  url.pathname = '/imentor_template';
  await migrateDatabase(url.href);
}

async function createTemplate(server) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query('CREATE DATABASE imentor_template');
  await client.end();
}
