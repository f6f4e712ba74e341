import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { Mistakes } from '../../src/platform/authoring/mistakes.js';
import { Translations } from '../../src/platform/language/translations.js';
import type { Content } from '../../src/publishing/content.js';
import type { FolderFile } from '../../src/publishing/folder.js';
import { readContent } from '../../src/publishing/reading.js';
import { smallContent, type ContentFiles } from './content.js';

const translations = Translations.load(resolve(import.meta.dirname, '../../src/locales'));

/** The small content with some files different, read and checked without touching the disk. */
export function readSmall(different: ContentFiles): { content: Content; mistakes: string[]; errors: number } {
  const found = Mistakes.none();
  const content = readContent(folderOf({ ...smallContent, ...different }), found, (language) => translations.in(language));
  const all = found.all;
  return { content, mistakes: all.map(({ file, line, message }) => `${file}:${line}: ${message}`), errors: all.filter(({ level }) => level === 'error').length };
}

function folderOf(files: ContentFiles): Map<string, FolderFile> {
  const present = Object.entries(files).filter((entry): entry is [string, string | Buffer] => entry[1] !== null);
  return new Map(present.sort(([one], [other]) => (one < other ? -1 : 1)).map(([path, text]) => [path, fileOf(path, Buffer.from(text))]));
}

function fileOf(path: string, bytes: Buffer): FolderFile {
  return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: () => bytes };
}
