import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../src/commands.js';
import { CatalogueService } from '../../src/courses/index.js';
import type { Io } from '../../src/platform/commands/command.js';
import { PublicationsService } from '../../src/publishing/index.js';
import { lesson, makeContent } from '../make/content.js';
import { useApp } from '../support/app.js';

const test = useApp();

const film = randomBytes(1_500_000);
const release = 'any:\n    - { not: { completed: costs/flour } }\n    - grade: { of: costs/check, at-least: 60 }';
const content = makeContent({
  'courses/baking/prices/module.yaml': `# Kept too\r\ntitle: Prices\r\nsummary: Choose them.\r\nminutes: 20\r\nneeds: [costs]\r\nrelease:\r\n  ${release.replaceAll('\n', '\r\n')}\r\nsteps: [loaf, { step: check, after: loaf }]\r\n`,
  'courses/baking/costs/flour.md': `\ufeff${lesson('Flour', ':::video ../files/film.mp4\ntranscript: ../files/film.md\n:::\n')}`,
  'courses/baking/files/film.mp4': film,
  'courses/baking/files/film.md': 'She bakes.',
});
const copies = mkdtempSync(join(tmpdir(), 'imentor-copies-'));
afterAll(() => {
  content.remove();
  rmSync(copies, { recursive: true });
});

/** Runs a command as the terminal would, on the services of this test. */
async function run(name: string, ...args: string[]): Promise<{ code: number; out: string }> {
  const said: string[] = [];
  const io: Io = { out: (text) => void said.push(text), say: () => {}, environment: {}, withServices: (work) => work(test.app) };
  const command = await commands.find((entry) => entry.name === name)!.load();
  return { code: await command.run(args, io), out: said.join('\n') };
}

/** The hash of every file, by its path. */
function filesIn(directory: string): Record<string, string> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(directory.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]));
}

it('gives back the same files, byte for byte, and publishing them again changes nothing', async () => {
  expect(await run('content publish', content.directory, '--notes', 'The first')).toEqual({ code: 0, out: 'baking: version 1' });
  const published = await test.get(CatalogueService).course('baking', test.clock.now());
  expect(await run('content export', join(copies, 'one'))).toMatchObject({ code: 0 });

  expect(filesIn(join(copies, 'one'))).toEqual(filesIn(content.directory));
  expect(await run('content publish', join(copies, 'one'))).toEqual({ code: 0, out: 'Nothing has changed since the last publication.' });
  expect(await test.get(CatalogueService).course('baking', test.clock.now())).toEqual(published);
  const modules = published!.outline.modules;
  expect(modules[1]).toMatchObject({ needs: ['baking/costs'], release: { any: [{ not: { completed: 'baking/costs/flour' } }, { grade: { of: 'baking/costs/check', atLeast: 60 } }] }, steps: [{ after: null }, { after: 'loaf' }] });
});

it('remembers who published, when and why', async () => {
  expect(await test.get(PublicationsService).current()).toMatchObject({ notes: 'The first', personId: null, publishedAt: test.clock.now(), changes: [{ course: 'baking', version: 1 }] });
});

it('gives back what is published now, and not what was', async () => {
  content.write({ 'courses/baking/costs/flour.md': lesson('Flour', 'She bakes.'), 'courses/baking/files/film.mp4': null, 'courses/baking/files/film.md': null });
  await run('content publish', content.directory);
  await run('content export', join(copies, 'two'));
  expect(filesIn(join(copies, 'two'))).toEqual(filesIn(content.directory));
});

it('overwrites nothing', async () => {
  await expect(run('content export', content.directory)).rejects.toThrow('is not empty');
});

it('publishes nothing with mistakes, and names them', async () => {
  content.write({ 'courses/baking/costs/flour.md': lesson('Flour', '<b>x</b>') });
  const { code, out } = await run('content publish', content.directory);
  expect(code).toBe(1);
  expect(out.replace(`${content.directory}/`, '')).toMatch(/^courses\/baking\/costs\/flour\.md:7: HTML is not accepted\..*\nNothing was published\.$/);
  expect(await run('content publish', join(copies, 'nowhere'))).toMatchObject({ code: 1, out: expect.stringContaining('There is no such folder.') });
});

it('says why it cannot write to a place', async () => {
  const file = join(copies, 'a-file');
  writeFileSync(file, 'Mine.');
  await expect(run('content export', file)).rejects.toThrow(`${file} cannot be used: a file is in its place. Name another folder.`);
  await expect(run('content export', join(file, 'below'))).rejects.toThrow('a file is in its place');
  expect(readFileSync(file, 'utf8')).toBe('Mine.');
});
