import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { createDatabase } from '../support/database.js';
import { imentorWith } from '../support/command-line.js';

const database = await createDatabase();
const production = { DATABASE_URL: database.url, SECRET: 'a secret of thirty-two characters', PUBLIC_URL: 'https://learn.example', DATA_DIR: tmpdir(), CONTENT_DIR: resolve('content') };

afterAll(() => database.drop());

it('finds everything well where it is, and says what is not', async () => {
  const { code, out } = await imentorWith(production, 'doctor', '--json');
  const findings = (JSON.parse(out) as { findings: { check: string; ok: boolean; mend: string | null }[] }).findings;
  expect(findings.filter(({ ok }) => !ok).map(({ check }) => check)).toEqual(['mail']);
  expect(findings.find(({ check }) => check === 'mail')!.mend).toContain('SMTP_URL');
  expect(code).toBe(1);
});

it('says how to mend a database that does not answer, and a setting that makes no sense', async () => {
  const away = await imentorWith({ ...production, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' }, 'doctor');
  expect(away.out).toContain('Start it, or correct DATABASE_URL.');
  const odd = await imentorWith({ ...production, PORT: 'seventy', JOBS: 'there' }, 'doctor');
  const below = ' '.repeat(21);
  expect(odd.out).toBe(`ILL   configuration  PORT is “seventy”, but takes a port from 0 to 65535.\n${below}JOBS is “there”, but takes here or elsewhere.\n${below}See docs/operators.md.\n`);
  expect([away.code, odd.code]).toEqual([1, 1]);
});
