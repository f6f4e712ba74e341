import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { CannotDo } from './platform/commands/command.js';
import { readSettings, SettingError, type Settings } from './platform/config/settings.js';
import { ApplicationRunsAlready, CannotStartDatabase, holdApplicationLock, startEmbedded, type ApplicationLock, type Use } from './platform/database/embedded/index.js';
import { NoSuchFolder, openFolder } from './platform/files/open-folder.js';

/** The settings and the database that commands work with. `close` stops what was started for them. */
export interface Installation {
  settings: Settings;
  databaseUrl: string;
  /** True when the database is our own embedded server. */
  embedded: boolean;
  close(): Promise<void>;
}

/** Reads the settings and opens the database that they name, or the embedded one. @throws CannotDo with what to mend. */
export async function openInstallation(environment: NodeJS.ProcessEnv, say: (line: string) => void): Promise<Installation> {
  const settings = settingsFrom(environment);
  if (settings.databaseUrl) return { settings, databaseUrl: await reachable(settings.databaseUrl), embedded: false, close: async () => {} };
  const server = await startEmbedded({ directory: join(resolve(settings.dataDirectory), 'database'), say }).catch(explained);
  server.keepRunning();
  return { settings, databaseUrl: server.url, embedded: true, close: () => server.stop() };
}

/** Says that this process, known as `name`, works on the data. @throws CannotDo naming who is in the way. */
export async function claim({ databaseUrl }: Installation, use: Use, name: string, say: (line: string) => void): Promise<ApplicationLock> {
  return holdApplicationLock(databaseUrl, { processId: process.pid, address: name }, say, use).catch((error: unknown) => {
    if (error instanceof ApplicationRunsAlready) throw new CannotDo(error.message);
    throw error;
  });
}

/** The settings, with the secret that demo mode makes for itself. @throws CannotDo naming the setting that makes no sense. */
export function settingsFrom(environment: NodeJS.ProcessEnv): Settings {
  try {
    const settings = readSettings(environment);
    openFolder(resolve(settings.dataDirectory));
    return settings.secret ? settings : { ...settings, secret: keptSecret(resolve(settings.dataDirectory)) };
  } catch (error) {
    if (error instanceof SettingError) throw new CannotDo(error.message);
    if (error instanceof NoSuchFolder) throw new CannotDo(`DATA_DIR is “${environment['DATA_DIR'] || '.data'}”: ${error.message}. Choose a folder that this user can write to.`);
    throw error;
  }
}

// Made once, readable by its owner alone, so that links in mails go on working after a restart.
function keptSecret(directory: string): string {
  const file = join(directory, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8');
}

/** The address of a database that answers and is new enough. @throws CannotDo with what to mend. */
async function reachable(url: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // the query tells what is wrong
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version') AS version");
    if (parseInt(rows[0]!.version, 10) < 15) throw new CannotDo(`The database is PostgreSQL ${rows[0]!.version}; i-Mentor needs version 15 or newer.`);
    return url;
  } catch (error) {
    if (error instanceof CannotDo) throw error;
    const { host, pathname } = new URL(url);
    throw new CannotDo(`The database ${pathname.slice(1)} at ${host} cannot be used: ${reasonOf(error)}. Start it, or correct DATABASE_URL.`);
  } finally {
    await client.end().catch(() => {});
  }
}

// Some failures to connect come as a bundle, one for each address that was tried.
function reasonOf(error: unknown): string {
  const { message, errors } = error as Error & { errors?: Error[] };
  return message || errors?.[0]?.message || String(error);
}

function explained(error: unknown): never {
  if (error instanceof CannotStartDatabase) throw new CannotDo(error.message);
  throw error;
}
