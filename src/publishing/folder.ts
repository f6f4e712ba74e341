import { createHash } from 'node:crypto';
import { closeSync, existsSync, lstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Mistakes } from '../platform/authoring/mistakes.js';
import { mediaTypeOf } from '../platform/files/media-types.js';

/** A file of a content folder. */
export interface FolderFile {
  /** From the root of the folder, with slashes. */
  path: string;
  size: number;
  sha256: string;
  bytes(): Buffer;
}

/** The largest text file, in bytes: about a long book. */
const mostText = 512 * 1024;

/** Files of up to so many bytes are read once. */
const keptInMemory = 1024 * 1024;

/** Text files that make up the content; pictures, sounds and downloads are told by `mediaTypeOf`. */
export function isTextFile(path: string): boolean {
  return /\.(md|yaml)$/.test(path);
}

/**
 * Every file of a folder, by its path. Names that begin with a dot are left alone, and so are READMEs. Links are
 * refused: they could lead out of the folder, and would not come back when content is exported.
 */
export function readFolder(directory: string, mistakes: Mistakes): Map<string, FolderFile> {
  const files = new Map<string, FolderFile>();
  if (!existsSync(directory) || !statSync(directory).isDirectory()) {
    mistakes.error({ file: '', line: 1 }, 'There is no such folder. Name the right one after the command, or set CONTENT_DIR.');
    return files;
  }
  walk(directory, '', (path) => {
    const file = readEntry(directory, path, mistakes);
    if (file) files.set(path, file);
  }, mistakes);
  return files;
}

/** One name for the state of a whole folder: equal when every file is. */
export function fingerprintOf(files: ReadonlyMap<string, FolderFile>): string {
  const hash = createHash('sha256');
  for (const [path, { sha256 }] of files) hash.update(`${path}\0${sha256}\n`);
  return hash.digest('hex');
}

function walk(directory: string, under: string, visit: (path: string) => void, mistakes: Mistakes): void {
  const entries = readdirSync(join(directory, under), { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    const path = under ? `${under}/${entry.name}` : entry.name;
    if (entry.name.startsWith('.') || /^README(\.|$)/.test(entry.name)) continue;
    if (entry.isDirectory()) walk(directory, path, visit, mistakes);
    else if (entry.isFile()) visit(path);
    else mistakes.error({ file: path, line: 1 }, 'This is a link to another place, or no file at all. Put the file itself here.');
  }
}

function readEntry(directory: string, path: string, mistakes: Mistakes): FolderFile | null {
  const place = { file: path, line: 1 };
  const { size } = lstatSync(join(directory, path));
  const most = isTextFile(path) ? mostText : mediaTypeOf(path)?.most;
  if (!/^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/.test(path)) mistakes.error(place, 'Names of files and folders have small letters, digits, hyphens and points, and no spaces. Rename it.');
  else if (most === undefined) mistakes.error(place, 'Files of this kind are not used in content. Convert it (pictures: svg, png, jpg, webp; sound: mp3; film: mp4; documents: pdf, csv, docx, xlsx), or take it away.');
  else if (size > most) mistakes.error(place, `This file has ${inMegabytes(size)} MB, and at most ${inMegabytes(most)} are allowed: readers pay for their data. Make it smaller.`);
  else return opened(directory, path, size);
  return null;
}

function inMegabytes(bytes: number): number {
  return Math.ceil((bytes / 1024 / 1024) * 10) / 10;
}

/** A file changed between being checked and being stored: what was checked is not what would be published. */
export class ChangedMeanwhile extends Error {
  constructor(readonly path: string) {
    super(`${path} changed while it was read`);
  }
}

// Small files stay in memory, so that what is stored is what was checked; large ones are read in pieces.
function opened(directory: string, path: string, size: number): FolderFile {
  const file = join(directory, path);
  if (size > keptInMemory) {
    const sha256 = hashOf(file);
    return { path, size, sha256, bytes: () => unchanged(path, readFileSync(file), sha256) };
  }
  const bytes = readFileSync(file);
  return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: () => bytes };
}

function unchanged(path: string, bytes: Buffer, sha256: string): Buffer {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new ChangedMeanwhile(path);
  return bytes;
}

function hashOf(file: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(256 * 1024);
  const descriptor = openSync(file, 'r');
  try {
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece)) hash.update(piece.subarray(0, read));
    return hash.digest('hex');
  } finally {
    closeSync(descriptor);
  }
}
