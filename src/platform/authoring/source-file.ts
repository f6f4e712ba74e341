import { createHash } from 'node:crypto';
import type { Mistakes } from './mistakes.js';

/** A text file that people write, as we read it: without a byte order mark, lines ending in LF. */
export interface SourceFile {
  /** From the root of the folder, with slashes. */
  path: string;
  text: string;
  /** The first 12 characters of its SHA-256: a translation names the one that it was made from. */
  fingerprint: string;
}

/** Reads a file's bytes as UTF-8. Null, and a mistake, where they are something else. */
export function readSource(path: string, bytes: Uint8Array, mistakes: Mistakes): SourceFile | null {
  const text = decoded(bytes);
  if (text === null) {
    mistakes.error({ file: path, line: 1 }, 'This file is not UTF-8 text. Save it again with the encoding “UTF-8”.');
    return null;
  }
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(text);
  if (control) {
    mistakes.error({ file: path, line: lineAt(text, control.index) }, 'There is an invisible control character in this line. Type the line again.');
    return null;
  }
  return { path, text, fingerprint: fingerprintOf(text) };
}

/** The SHA-256 of a text in hexadecimal digits, cut to 12: enough to tell versions of one file apart. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** The line of a place in a text; the first line is 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

// Line ends are made alike first: an editor that changes them does not make every translation stale.
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return null;
  }
}
