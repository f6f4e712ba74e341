import { constants } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createTransport } from 'nodemailer';
import { Client } from 'pg';
import { openInstallation, settingsFrom, type Installation } from './installation.js';
import { CannotDo, readArguments, type Command, type Io } from './platform/commands/command.js';
import type { Settings } from './platform/config/settings.js';
import { migrations } from './platform/database/migrations/index.js';
import { Translations } from './platform/language/translations.js';
import { checkFolder } from './publishing/check.js';

/** What was looked at, what was found, and how to mend it when it is not well. */
export interface Finding {
  check: string;
  ok: boolean;
  found: string;
  mend: string | null;
}

/** The least room that should be left where data are kept, in bytes. */
const leastRoom = 500 * 1024 * 1024;

export const doctor: Command = {
  name: 'doctor',
  about: 'Checks configuration, database, schema, mail, storage and content, and says how to mend each.',
  usage: 'imentor doctor [--json]',
  example: 'bin/imentor doctor',
  async run(args, io) {
    const { values } = readArguments(args, { json: { type: 'boolean', default: false } });
    const findings = await examine(io);
    if (values.json) io.out(JSON.stringify({ findings }, null, 2));
    else for (const finding of findings) io.out(inWords(finding));
    return findings.every(({ ok }) => ok) ? 0 : 1;
  },
};

async function examine(io: Io): Promise<Finding[]> {
  const settings = await tried('configuration', async () => settingsFrom(io.environment));
  if ('finding' in settings) return [settings.finding];
  const { value } = settings;
  const configuration = well('configuration', `${value.mode} mode, ${value.publicUrl.origin}`);
  return [configuration, ...(await examineDatabase(io)), await examineMail(value), await examineStorage(value), examineContent(value)];
}

async function examineDatabase(io: Io): Promise<Finding[]> {
  const opened = await tried('database', () => openInstallation(io.environment, () => {}));
  if ('finding' in opened) return [opened.finding];
  const { value: installation } = opened;
  const client = new Client({ connectionString: installation.databaseUrl });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version') AS version");
    const database = well('database', `PostgreSQL ${rows[0]!.version}${installation.embedded ? ', embedded' : ''}`);
    return [database, await examineSchema(client), ...(await examinePeople(client, installation))];
  } finally {
    await client.end();
    await installation.close();
  }
}

async function examineSchema(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ there: string | null }>("SELECT to_regclass('migration')::text AS there");
  const done = rows[0]?.there ? (await client.query<{ name: string }>('SELECT name FROM migration')).rows.map(({ name }) => name) : [];
  const missing = migrations.filter((migration) => !done.includes(migration.name)).length;
  const unknown = done.filter((name) => !migrations.some((migration) => migration.name === name)).length;
  if (unknown) return ill('schema', `${unknown} steps are newer than this program`, 'Run the version of i-Mentor that made them.');
  return missing ? ill('schema', `${missing} steps are missing`, 'Run “bin/imentor migrate”, or start the server once.') : well('schema', 'up to date');
}

async function examinePeople(client: Client, { settings }: Installation): Promise<Finding[]> {
  if (settings.mode !== 'production') return [];
  const { rows } = await client.query<{ demo: boolean }>("SELECT to_regclass('person') IS NOT NULL AND EXISTS (SELECT FROM person WHERE demo) AS demo").catch(() => ({ rows: [] }));
  return rows[0]?.demo ? [ill('people', 'demo people are in a production database', 'Everybody knows their password: use a database of its own for production.')] : [well('people', 'no demo people')];
}

async function examineMail({ smtpUrl, mode }: Settings): Promise<Finding> {
  if (!smtpUrl) return mode === 'production' ? ill('mail', 'SMTP_URL is not set, so mails wait', 'Set SMTP_URL to your mail server.') : well('mail', 'none: mails can be read at /outbox');
  const transport = createTransport(smtpUrl);
  try {
    await transport.verify();
    return well('mail', `${new URL(smtpUrl).hostname} answers`);
  } catch (error) {
    return ill('mail', `${new URL(smtpUrl).hostname}: ${(error as Error).message}`, 'Correct SMTP_URL, or start the mail server.');
  } finally {
    transport.close();
  }
}

async function examineStorage({ dataDirectory }: Settings): Promise<Finding> {
  const directory = resolve(dataDirectory);
  try {
    await mkdir(directory, { recursive: true });
    await access(directory, constants.W_OK);
    const { bavail, bsize } = await statfs(directory);
    const room = `${Math.floor((bavail * bsize) / 1024 / 1024)} MB free in ${directory}`;
    return bavail * bsize < leastRoom ? ill('storage', room, 'Make room: backups and files need it.') : well('storage', room);
  } catch (error) {
    return ill('storage', (error as Error).message, `Let this user write to ${dirname(directory)}, or set DATA_DIR to another folder.`);
  }
}

function examineContent({ contentDirectory }: Settings): Finding {
  const translations = Translations.load(resolve(import.meta.dirname, 'locales'));
  const { mistakes, hasErrors } = checkFolder(contentDirectory, (language) => translations.in(language));
  if (mistakes.length === 0) return well('content', 'no mistakes');
  const mend = 'Run “bin/imentor content check”: it names each with its file and line.';
  return hasErrors ? ill('content', `${mistakes.length} to mend`, mend) : { ...well('content', `${mistakes.length} warnings`), mend };
}

async function tried<Value>(check: string, work: () => Promise<Value>): Promise<{ value: Value } | { finding: Finding }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (!(error instanceof CannotDo)) throw error;
    return { finding: ill(check, error.message, 'See docs/operators.md.') };
  }
}

function well(check: string, found: string): Finding {
  return { check, ok: true, found, mend: null };
}

function ill(check: string, found: string, mend: string): Finding {
  return { check, ok: false, found, mend };
}

function inWords({ check, ok, found, mend }: Finding): string {
  const lines = [...found.split('\n'), ...(mend ? [mend] : [])];
  return `${ok ? 'well' : 'ILL '}  ${check.padEnd(14)} ${lines.join(`\n${' '.repeat(21)}`)}`;
}
