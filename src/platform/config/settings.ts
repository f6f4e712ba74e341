import { randomBytes } from 'node:crypto';

/** How much the installation trusts its surroundings: demo makes its own secrets and people, production refuses to. Only our tests ask for `test`, and never through the environment. */
export type Mode = 'demo' | 'production' | 'test';

/** Everything that the environment decides, read once at start and checked. */
export interface Settings {
  mode: Mode;
  port: number;
  host: string;
  publicUrl: URL;
  databaseUrl: string | null;
  databasePool: number;
  dataDirectory: string;
  contentDirectory: string;
  secret: string;
  smtpUrl: string | null;
  mailFrom: string;
  trustProxy: boolean;
  logLevel: string;
  jobs: 'here' | 'elsewhere';
}

/** The name under which the settings are injected: they are data, not a class. */
export const SETTINGS = Symbol('settings');

/** What one setting is called, takes and means. The operators' guide lists the same. */
export interface SettingDescription {
  name: string;
  takes: string;
  fallback: string;
  about: string;
}

/** Settings that are missing or make no sense: the message names each and what it takes, one a line. */
export class SettingError extends Error {}

type Environment = Record<string, string | undefined>;

const modes: Mode[] = ['demo', 'production'];
/** How much is logged unless it is said: a demo’s terminal stays readable. */
const quietest: Record<Mode, string> = { demo: 'warn', production: 'info', test: 'silent' };

const nobody = 'i-Mentor <no-reply@localhost>';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];

export const settingDescriptions: SettingDescription[] = [
  { name: 'IMENTOR_MODE', takes: 'demo or production', fallback: 'demo, or production when DATABASE_URL is set', about: 'Demo makes its own secrets and demo people. Production refuses to start without its secrets.' },
  { name: 'PORT', takes: 'a port from 0 to 65535', fallback: '3000', about: 'Where the server listens; 0 takes any free port.' },
  { name: 'HOST', takes: 'a host name or an address', fallback: 'localhost', about: 'The address that the server listens on; 0.0.0.0 lets phones in the same network in.' },
  { name: 'PUBLIC_URL', takes: 'an address such as https://learn.example.org, without a path', fallback: 'http://localhost:PORT, or the address of HOST; production needs it', about: 'The address that people type, used in mails and cookies. Plain http is accepted only for localhost and in demo mode.' },
  { name: 'DATABASE_URL', takes: 'postgres://user:password@host:port/database', fallback: 'an embedded PostgreSQL in DATA_DIR', about: 'A PostgreSQL server of your own, version 15 or newer; behind a socket: postgres:///database?host=/var/run/postgresql' },
  { name: 'DATABASE_POOL', takes: 'a number from 2 to 100', fallback: '8', about: 'How many connections to the database the server keeps.' },
  { name: 'DATA_DIR', takes: 'a folder', fallback: '.data', about: 'Where the embedded database, uploaded files and demo secrets are kept.' },
  { name: 'CONTENT_DIR', takes: 'a folder', fallback: 'content', about: 'Where the partners’ content files are.' },
  { name: 'SECRET', takes: 'at least 32 characters that nobody guesses', fallback: 'made at first start, in demo mode only', about: 'Signs links and pseudonyms. Keep it: with another secret, links in sent mails stop working, and answers without a name that are not mixed yet cannot be opened.' },
  { name: 'SMTP_URL', takes: 'smtp://user:password@host:port or smtps://…', fallback: 'none: mails stay in the outbox', about: 'The mail server. Without it, mails can be read in the outbox in demo mode and wait in production.' },
  { name: 'MAIL_FROM', takes: 'an e-mail address, with or without a name', fallback: 'i-Mentor <no-reply@localhost>', about: 'Who mails come from.' },
  { name: 'TRUST_PROXY', takes: 'yes or no', fallback: 'no', about: 'Whether a proxy in front of the server tells the visitor’s address.' },
  { name: 'LOG_LEVEL', takes: 'fatal, error, warn, info, debug or silent', fallback: 'info, or warn in demo mode', about: 'How much the server writes to its log.' },
  { name: 'JOBS', takes: 'here or elsewhere', fallback: 'here', about: 'Whether this process also does the background jobs; “elsewhere” leaves them to `imentor serve --worker`.' },
];

/**
 * Reads the settings from an environment. Nothing is guessed from nonsense.
 * @throws SettingError naming every setting that is missing or makes no sense, and what it takes.
 */
export function readSettings(environment: Environment): Settings {
  const mistakes: string[] = [];
  // What makes no sense is noted, and what follows is read all the same: whoever starts a server hears of everything at once.
  const read = <Value>(reading: () => Value, meanwhile: Value): Value => {
    try {
      return reading();
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      mistakes.push(error.message);
      return meanwhile;
    }
  };
  const mode = read(() => readMode(environment), likelyMode(environment));
  const port = read(() => readNumber(environment, 'PORT', 3000, 0, 65535), 3000);
  const settings: Settings = {
    mode,
    port,
    host: environment['HOST'] || 'localhost',
    publicUrl: read(() => readPublicUrl(environment, mode, port), localAddress(port)),
    databaseUrl: read(() => readDatabaseUrl(environment), null),
    databasePool: read(() => readNumber(environment, 'DATABASE_POOL', 8, 2, 100), 8),
    dataDirectory: environment['DATA_DIR'] || '.data',
    contentDirectory: environment['CONTENT_DIR'] || 'content',
    secret: read(() => readSecret(environment, mode), ''),
    smtpUrl: read(() => readUrl(environment, 'SMTP_URL', ['smtp:', 'smtps:'])?.href ?? null, null),
    mailFrom: read(() => readMailFrom(environment), nobody),
    trustProxy: read(() => readChoice(environment, 'TRUST_PROXY', ['yes', 'no'], 'no') === 'yes', false),
    logLevel: read(() => readChoice(environment, 'LOG_LEVEL', logLevels, quietest[mode]), quietest[mode]),
    jobs: read(() => readChoice(environment, 'JOBS', ['here', 'elsewhere'], 'here') as Settings['jobs'], 'here'),
  };
  if (mistakes.length > 0) throw new SettingError(mistakes.join('\n'));
  return settings;
}

function readMode(environment: Environment): Mode {
  return readChoice(environment, 'IMENTOR_MODE', modes, likelyMode(environment)) as Mode;
}

function likelyMode(environment: Environment): Mode {
  return environment['DATABASE_URL'] ? 'production' : 'demo';
}

function readChoice(environment: Environment, name: string, choices: string[], fallback: string): string {
  const value = environment[name] || fallback;
  if (!choices.includes(value)) throw nonsense(name, value);
  return value;
}

function readNumber(environment: Environment, name: string, fallback: number, least: number, most: number): number {
  const text = environment[name];
  if (!text) return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) throw nonsense(name, text);
  return value;
}

function readUrl(environment: Environment, name: string, protocols: string[]): URL | null {
  const text = environment[name];
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  // A database may be behind a socket, which the query names: then there is no host.
  const leadsSomewhere = url && (url.hostname || url.searchParams.get('host'));
  if (!leadsSomewhere || !protocols.includes(url.protocol)) throw nonsense(name, withoutPassword(text));
  return url;
}

function readDatabaseUrl(environment: Environment): string | null {
  const url = readUrl(environment, 'DATABASE_URL', ['postgres:', 'postgresql:']);
  if (!url) return null;
  if (url.pathname.length < 2) throw nonsense('DATABASE_URL', withoutPassword(environment['DATABASE_URL']!));
  return environment['DATABASE_URL']!;
}

function readPublicUrl(environment: Environment, mode: Mode, port: number): URL {
  const written = readUrl(environment, 'PUBLIC_URL', ['https:', 'http:']);
  if (!written && mode === 'production') throw new SettingError('PUBLIC_URL is missing: production needs the address that people type, for example https://learn.example.org.');
  if (written && written.href !== `${written.origin}/`) throw nonsense('PUBLIC_URL', withoutPassword(environment['PUBLIC_URL']!));
  const url = written ?? localAddress(port);
  if (mode === 'production' && !isSafeAddress(url)) {
    throw new SettingError(`PUBLIC_URL is ${url.href}: in production it begins with https://, because sign-ins over plain http can be read on the way.`);
  }
  return url;
}

function localAddress(port: number): URL {
  return new URL(`http://localhost:${port}`);
}

/** Browsers keep `__Host-` cookies for https and for this very machine, and for nothing else. */
export function isSafeAddress(url: URL): boolean {
  return url.protocol === 'https:' || url.hostname === 'localhost';
}

function readSecret(environment: Environment, mode: Mode): string {
  const secret = environment['SECRET'];
  if (secret && secret.trim().length < 32) throw nonsense('SECRET', `${secret.trim().length} characters long`);
  if (secret && new Set(secret).size < 8) throw nonsense('SECRET', 'the same few characters again and again');
  if (secret) return secret;
  if (mode === 'production') {
    throw new SettingError(`SECRET is missing: production needs at least 32 characters of its own, for example ${randomBytes(24).toString('base64url')}`);
  }
  return '';
}

function readMailFrom(environment: Environment): string {
  const from = environment['MAIL_FROM'] || nobody;
  if (!/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(from)) throw nonsense('MAIL_FROM', from);
  return from;
}

function nonsense(name: string, value: string): SettingError {
  const takes = settingDescriptions.find((description) => description.name === name)?.takes;
  return new SettingError(`${name} is “${value}”, but takes ${takes}.`);
}

function withoutPassword(text: string): string {
  return text.replace(/:[^:@/]*@/, ':…@');
}
