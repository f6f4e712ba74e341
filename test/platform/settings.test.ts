import { resolve } from 'node:path';
import { freePort } from '../support/free-port.js';
import { imentorWith } from '../support/command-line.js';

const file = resolve('package.json');

it('names all settings that stop the start at once', async () => {
  const { code, out, said } = await imentorWith({ DATABASE_URL: '', IMENTOR_MODE: 'production' }, 'serve');
  expect({ code, out, lines: said.split('\n').map((line) => line.split(' ')[0]) }).toEqual({ code: 1, out: '', lines: ['PUBLIC_URL', 'SECRET', ''] });
});

it.each<[string, Record<string, string>, string]>([
  ['a file for a folder', { DATA_DIR: file }, `DATA_DIR is “${file}”: a file is in its place. Choose a folder that this user can write to.`],
  ['production without an address', { IMENTOR_MODE: 'production', SECRET: 'nine words that nobody will ever guess at all', PORT: String(await freePort()) }, 'PUBLIC_URL is missing: production needs the address that people type, for example https://learn.example.org.'],
])('refuses to start, in one sentence: %s', async (_name, environment, sentence) => {
  expect(await imentorWith({ DATABASE_URL: '', ...environment }, 'serve')).toMatchObject({ code: 1, out: '', said: `${sentence}\n` });
});
