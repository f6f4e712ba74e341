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

/** The address of a database that answers, is new enough, and has room for all letters. @throws CannotDo with what to mend. */
async function reachable(url: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // the query tells what is wrong
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; encoding: string }>("SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding");
    const { version, encoding } = rows[0]!;
    if (parseInt(version, 10) < 15) throw new CannotDo(`The database is PostgreSQL ${version}; i-Mentor needs version 15 or newer.`);
    if (encoding !== 'UTF8') throw new CannotDo(`${named(url)} is in ${encoding}, which has no room for all our languages. Create one in UTF-8: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.`);
    return url;
  } catch (error) {
    if (error instanceof CannotDo) throw error;
    const { reason, mend } = whyUnusable(error);
    throw new CannotDo(`${named(url)} cannot be used: ${reason}. ${mend}`);
  } finally {
    await client.end().catch(() => {});
  }
}

function named(address: string): string {
  const { host, pathname, searchParams } = new URL(address);
  return `The database ${pathname.slice(1)} at ${host || searchParams.get('host')}`;
}

// Some failures to connect come as a bundle, one for each address that was tried.
function whyUnusable(error: unknown): { reason: string; mend: string } {
  const { message, errors, code = '' } = error as Error & { errors?: Error[]; code?: string };
  const reason = message || errors?.[0]?.message || String(error);
  // So says the driver when the server asks for a password and there is none.
  if (reason.includes('client password must be a')) return { reason: 'it wants a password', mend: mends['28P01']! };
  return { reason, mend: mends[code] ?? 'Start it, or correct DATABASE_URL.' };
}

/** What to do, by the code with which PostgreSQL turns somebody away. */
const mends: Readonly<Record<string, string>> = {
  '28000': 'Correct the user or the password in DATABASE_URL.',
  '28P01': 'Correct the user or the password in DATABASE_URL.',
  '3D000': 'Create it, in UTF-8, or correct DATABASE_URL.',
  '53300': 'End some of them, or let it take more.',
  '57P03': 'Wait until it has started.',
};

function explained(error: unknown): never {
  if (error instanceof CannotStartDatabase) throw new CannotDo(error.message);
  throw error;
}
