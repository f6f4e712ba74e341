import { readSettings } from './settings.js';

const production = { DATABASE_URL: 'postgres://imentor:x@localhost:5432/imentor', PUBLIC_URL: 'https://learn.example.org', SECRET: 'nine words that nobody will ever guess at all' };

it('needs nothing in a demo, and knows where it will be', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({ mode: 'demo', port: 3000, host: 'localhost', databaseUrl: null, dataDirectory: '.data', contentDirectory: 'content', logLevel: 'warn', trustProxy: false });
  expect(settings.publicUrl.href).toBe('http://localhost:3000/');
});

it('is for real as soon as there is a database of one’s own', () => {
  expect(readSettings(production)).toMatchObject({ mode: 'production', databaseUrl: production.DATABASE_URL, logLevel: 'info' });
});

describe('refuses, and says why', () => {
  it.each<[string, Record<string, string>, string]>([
    ['a mode that there is not', { IMENTOR_MODE: 'prod' }, 'IMENTOR_MODE is “prod”, but takes demo or production.'],
    ['the mode of our own tests', { IMENTOR_MODE: 'test' }, 'IMENTOR_MODE is “test”, but takes demo or production.'],
    ['a port in words', { PORT: 'seventy' }, 'PORT is “seventy”'],
    ['a port that there is not', { PORT: '65536' }, 'PORT is “65536”'],
    ['an address of no web', { PUBLIC_URL: 'ftp://learn.example.org' }, 'PUBLIC_URL is “ftp://learn.example.org”, but takes an address such as https://learn.example.org, without a path.'],
    ['an address with a path', { PUBLIC_URL: 'https://example.org/learn' }, 'PUBLIC_URL is “https://example.org/learn”, but'],
    ['an address with a question', { PUBLIC_URL: 'https://example.org?learn' }, 'PUBLIC_URL is “https://example.org?learn”, but'],
    ['an address with a password', { PUBLIC_URL: 'https://ada:lovelace@example.org' }, 'PUBLIC_URL is “https://ada:…@example.org”, but'],
    ['a database that is nowhere', { ...production, DATABASE_URL: 'postgres://' }, 'DATABASE_URL is “postgres://”, but takes postgres://user:password@host:port/database.'],
    ['a server without a database', { ...production, DATABASE_URL: 'postgres://imentor:secret@localhost' }, 'DATABASE_URL is “postgres://imentor:…@localhost”, but'],
    ['another kind of database', { ...production, DATABASE_URL: 'mysql://localhost/imentor' }, 'DATABASE_URL is “mysql://localhost/imentor”, but'],
    ['a mail server that is nowhere', { SMTP_URL: 'smtp://' }, 'SMTP_URL is “smtp://”, but'],
    ['a short secret', { SECRET: 'hush' }, 'SECRET is “4 characters long”, but takes at least 32 characters that nobody guesses.'],
    ['a secret of spaces', { SECRET: ' '.repeat(44) }, 'SECRET is “0 characters long”, but'],
    ['a secret of one letter', { SECRET: 'a'.repeat(44) }, 'SECRET is “the same few characters again and again”, but'],
    ['no address in production', { ...production, PUBLIC_URL: '' }, 'PUBLIC_URL is missing: production needs the address that people type, for example https://learn.example.org.'],
    ['an unsafe address in production', { ...production, PUBLIC_URL: 'http://learn.example.org' }, 'PUBLIC_URL is http://learn.example.org/: in production it begins with https://'],
    ['no secret in production', { ...production, SECRET: '' }, 'SECRET is missing: production needs at least 32 characters of its own, for example '],
    ['a sender that is none', { MAIL_FROM: 'nobody' }, 'MAIL_FROM is “nobody”'],
    ['half a proxy', { TRUST_PROXY: 'maybe' }, 'TRUST_PROXY is “maybe”, but takes yes or no.'],
  ])('%s', (_name, environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(sentence);
  });
});

it('names everything that is missing or makes no sense at once, each in a line of its own', () => {
  const lines = (environment: Record<string, string>) => {
    try {
      readSettings(environment);
      return [];
    } catch (error) {
      return (error as Error).message.split('\n');
    }
  };
  expect(lines({ IMENTOR_MODE: 'production', PORT: 'seventy', DATABASE_POOL: '1', SMTP_URL: 'smtp://', MAIL_FROM: 'nobody', TRUST_PROXY: 'maybe', LOG_LEVEL: 'loud', JOBS: 'there' })).toEqual([
    'PORT is “seventy”, but takes a port from 0 to 65535.',
    'PUBLIC_URL is missing: production needs the address that people type, for example https://learn.example.org.',
    'DATABASE_POOL is “1”, but takes a number from 2 to 100.',
    expect.stringContaining('SECRET is missing: production needs at least 32 characters of its own, for example '),
    'SMTP_URL is “smtp://”, but takes smtp://user:password@host:port or smtps://….',
    'MAIL_FROM is “nobody”, but takes an e-mail address, with or without a name.',
    'TRUST_PROXY is “maybe”, but takes yes or no.',
    'LOG_LEVEL is “loud”, but takes fatal, error, warn, info, debug or silent.',
    'JOBS is “there”, but takes here or elsewhere.',
  ]);
  // A mode that there is not hides nothing else: a database of one’s own is for real meanwhile.
  expect(lines({ IMENTOR_MODE: 'prod', DATABASE_URL: production.DATABASE_URL, PUBLIC_URL: 'http://learn.example.org' })).toEqual([
    'IMENTOR_MODE is “prod”, but takes demo or production.',
    expect.stringContaining('PUBLIC_URL is http://learn.example.org/'),
    expect.stringContaining('SECRET is missing'),
  ]);
});

it('takes a database behind a socket', () => {
  const url = 'postgres:///imentor?host=/var/run/postgresql';
  expect(readSettings({ ...production, DATABASE_URL: url }).databaseUrl).toBe(url);
});
