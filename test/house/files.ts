import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Folders that are not ours or not written by hand. */
const left = ['node_modules', 'dist', '.data', '.git', 'coverage'];

/** A file of the project, with its path as `src/people/viewer.ts`. */
export interface ProjectFile {
  path: string;
  text: string;
}

/** Every text file below a folder of the project. */
export function filesOf(folder: string): ProjectFile[] {
  return pathsIn(folder).filter((path) => /\.(?:ts|mjs|cjs|hbs|css|md|json|ya?ml)$/.test(path)).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function pathsIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (left.includes(entry.name) || entry.isSymbolicLink()) return [];
    return entry.isDirectory() ? pathsIn(path) : [path];
  });
}
