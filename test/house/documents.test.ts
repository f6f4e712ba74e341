import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { parse } from 'yaml';
import { commands } from '../../src/commands.js';
import { settingDescriptions } from '../../src/platform/config/settings.js';
import { filesOf } from './files.js';

const root = resolve(import.meta.dirname, '../..');
const documents = filesOf('.').filter(({ path }) => path.endsWith('.md'));
const decisions = documents.filter(({ path }) => path.startsWith('docs/decisions/'));

it.each(decisions.map(({ path, text }) => [path, text]))('%s gives the context, the choice and its price', (path, text) => {
  expect(path).toMatch(/^docs\/decisions\/\d{4}-[a-z0-9-]+\.md$/);
  expect([...text!.matchAll(/^(?:## |\*\*)(Context|Choice|Price)\b/gm)].map((match) => match[1])).toEqual(['Context', 'Choice', 'Price']);
});

it('numbers the decisions, each once', () => {
  const numbers = decisions.map(({ path }) => path.slice('docs/decisions/'.length, 'docs/decisions/0000'.length));
  expect(new Set(numbers).size).toBe(numbers.length);
});

it('links only to files and headings that exist', () => {
  const links = documents.flatMap(({ path, text }) => linksIn(text).map((target) => ({ path, target })));
  expect(links.filter(({ path, target }) => !leadsSomewhere(path, target))).toEqual([]);
});

describe('docs/operators.md', () => {
  const guide = documents.find(({ path }) => path === 'docs/operators.md')!.text;
  const rowsOf = (heading: string) => guide.split(`\n## ${heading}\n`)[1]!.split('\n## ')[0]!.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.slice(2, -2).split(' | '));

  it('names every command, and no other', () => {
    const named = rowsOf('Commands').map(([name]) => name);
    expect(named.toSorted()).toEqual(commands.map(({ name }) => `\`imentor ${name}\``).toSorted());
  });

  it('says of every setting what the program says', () => {
    expect(rowsOf('Settings')).toEqual(settingDescriptions.map(({ name, takes, fallback, about }) => [`\`${name}\``, takes, fallback, about]));
  });

  it('gives the address of the database that compose.yaml offers', () => {
    const { database } = (parse(readFileSync(join(root, 'compose.yaml'), 'utf8')) as { services: Record<'database', ComposedDatabase> }).services;
    const { POSTGRES_USER: user, POSTGRES_PASSWORD: password, POSTGRES_DB: name } = database.environment;
    const port = database.ports[0]!.split(':')[1]!;
    expect(guide).toContain(`\`DATABASE_URL=postgres://${user}:${password}@localhost:${port}/${name}\``);
    expect(database.healthcheck.test).toContain(`--username=${user} --dbname=${name}`);
    // Whoever runs this for a moment must not open a database with a known password to the network.
    expect(database.ports).toEqual([`127.0.0.1:${port}:5432`]);
  });

  it('names no command that there is not', () => {
    const calls = [...guide.matchAll(/(?:bin\/|`)imentor ((?:[a-z]+ ?)+)/g)].map((match) => match[1]!.trim());
    expect(calls.length).toBeGreaterThan(commands.length);
    expect(calls.filter((call) => !commands.some(({ name }) => `${call} `.startsWith(`${name} `)))).toEqual([]);
  });
});

interface ComposedDatabase {
  environment: Record<string, string>;
  ports: string[];
  healthcheck: { test: string };
}

// Content is written for learners and has links of its own kind; `content check` looks after those.
function linksIn(text: string): string[] {
  const prose = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].map((match) => match[1]!).filter((target) => !/^[a-z]+:/.test(target));
}

function leadsSomewhere(from: string, target: string): boolean {
  const [file = '', heading] = target.split('#');
  const path = file ? normalize(join(dirname(from), decodeURIComponent(file))) : from;
  if (from.startsWith('content/')) return true;
  if (!existsSync(join(root, path))) return false;
  return heading === undefined || headingsOf(path).includes(heading);
}

// As GitHub makes them: small letters, hyphens for spaces, no punctuation.
function headingsOf(path: string): string[] {
  const text = documents.find((document) => document.path === path)?.text ?? '';
  return [...text.matchAll(/^#+ (.+)$/gm)].map((match) => match[1]!.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-'));
}
