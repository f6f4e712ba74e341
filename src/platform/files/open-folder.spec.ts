import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder } from './open-folder.js';

const root = mkdtempSync(join(tmpdir(), 'open-folder-'));
afterAll(() => rmSync(root, { recursive: true }));

it('makes a folder with those above it, and leaves nothing in it', () => {
  const folder = join(root, 'one/two/three');
  openFolder(folder);
  openFolder(folder);
  expect(readdirSync(folder)).toEqual([]);
});

it('says that a file is in its place, or in the place of a folder above it', () => {
  writeFileSync(join(root, 'file'), '');
  for (const path of ['file', 'file/below']) expect(() => openFolder(join(root, path))).toThrow('a file is in its place');
});

// Linux only: there, Node's recursive mkdir never ends.
if (existsSync('/proc/self')) {
  it('says that no files can be put where the system has no room for any', () => {
    for (const path of ['/proc', '/proc/imentor', '/proc/imentor/data']) expect(() => openFolder(path)).toThrow('no files can be put there');
  });
}
