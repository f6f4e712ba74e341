import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Assets } from './assets.js';

const folder = mkdtempSync(join(tmpdir(), 'assets-'));
afterAll(() => rmSync(folder, { recursive: true }));

function assets(files: Record<string, string>): Assets {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return new Assets(folder);
}

function textAt(made: Assets, name: string): string {
  return made.at(made.address(name))!.plain.toString();
}

it('gives a file a new address when its bytes change, and no other time', () => {
  const first = assets({ 'a.css': 'a {}' }).address('a.css');
  expect(first).toMatch(/^\/assets\/[\w-]{10}\/a\.css$/);
  expect(assets({ 'a.css': 'a {}' }).address('a.css')).toBe(first);
  expect(assets({ 'a.css': 'b {}' }).address('a.css')).not.toBe(first);
});

it('holds each file compressed, with the same words', () => {
  const made = assets({ 'a.css': 'a { color: red }' });
  const { plain, brotli, gzip } = made.at(made.address('a.css'))!;
  expect([brotliDecompressSync(brotli), gunzipSync(gzip)]).toEqual([plain, plain]);
});

it('leads a module to the modules that it names, whatever their order, and changes its address with theirs', () => {
  const scripts = { 'a.js': "import { save } from './c.js';\nimport './b.js';\nvoid import('./b.js');\n", 'b.js': "export { save } from './c.js';\n", 'c.js': 'export const save = 1;\n' };
  const first = assets(scripts);
  expect(textAt(first, 'a.js')).toBe(`import { save } from '${first.address('c.js')}';\nimport '${first.address('b.js')}';\nvoid import('${first.address('b.js')}');\n`);
  expect(textAt(first, 'b.js')).toBe(`export { save } from '${first.address('c.js')}';\n`);
  const second = assets({ ...scripts, 'c.js': 'export const save = 2;\n' });
  expect(['a.js', 'b.js', 'c.js'].filter((name) => second.address(name) === first.address(name))).toEqual([]);
});

it('refuses a name that is no file', () => {
  expect(() => assets({}).address('nothing.js')).toThrow('There is no asset named nothing.js');
  expect(() => assets({ 'd.js': "import './nothing.js';" })).toThrow(/nothing\.js/);
});

it('sends a learner at most 30 kB of script, all scripts together', () => {
  const ours = join(import.meta.dirname, 'assets');
  const made = new Assets(ours);
  const scripts = readdirSync(ours).filter((name) => name.endsWith('.js'));
  expect(scripts).not.toEqual([]);
  const bytes = scripts.reduce((sum, name) => sum + made.at(made.address(name))!.brotli.length, 0);
  expect(bytes).toBeLessThanOrEqual(30_000);
});
