import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../dist/platform/database/embedded/index.js';
import { imentor } from './processes.mjs';

/**
 * A PostgreSQL of the bench's own, as the product brings it: every commit reaches the disk. It lies in a temporary folder
 * and goes with it.
 */
export class Databases {
  constructor(server, directory) {
    this.server = server;
    this.directory = directory;
  }

  static async open(say) {
    const directory = mkdtempSync(join(tmpdir(), 'imentor-bench-'));
    // A root's database belongs to another user, who must reach it.
    chmodSync(directory, 0o711);
    const server = await startEmbedded({ directory: join(directory, 'database'), say });
    const databases = new Databases(server, directory);
    await imentor(server.url, 'migrate');
    await imentor(server.url, 'content', 'publish');
    return databases;
  }

  /** Fills up to so many learners. */
  async fill(learners, say) {
    say(await imentor(this.server.url, 'demo', 'people', String(learners), '--even'));
  }

  /** The address of a database of its own with the learners there are now, ready for production mode. */
  async copy(name) {
    await ask(this.server.url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE imentor STRATEGY FILE_COPY`));
    const url = new URL(this.server.url);
    url.pathname = `/${name}`;
    await ask(url.href, makeReal);
    return url.href;
  }

  async close() {
    await this.server.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/**
 * Does something with a connection of its own.
 * @template Result
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<Result>} work
 */
export async function ask(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

// Production mode refuses made-up people, so here they pass for real ones.
async function makeReal(client) {
  await client.query('UPDATE person SET demo = false');
  await client.query('VACUUM ANALYZE');
  await client.query(readFileSync(join(import.meta.dirname, 'floor-tables.sql'), 'utf8'));
}
