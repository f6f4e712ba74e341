import { decrypt, encrypt } from '../../platform/secrets/encryption.js';
import type { Answers } from '../answers.js';

/** What somebody answers without a name, before and while it waits to be moved. Nothing in it says who, and nothing when. */
export interface Sheet {
  versionId: number;
  language: string;
  /** What chance decides for her follows from it. */
  seed: string;
  /** The page on which she goes on; null once it is sent. */
  page: string | null;
  answers: Answers;
}

/** A sheet that was sent. Sheets of one series come from one code; null where a survey is asked once. */
export interface SentSheet extends Sheet {
  series: string | null;
}

/** Lengths are rounded up to this many bytes, so that the length of what is encrypted does not give away what was written. */
const step = 4096;

/** Encrypts sheets, so that neither their words nor their lengths can be seen. */
export function lockSheets(sheets: readonly Sheet[], lock: Uint8Array): Buffer {
  return encrypt(Buffer.concat(sheets.map(padded)), lock);
}

/** @throws where they were changed, or locked with another key */
export function unlockSheets<Kept extends Sheet>(locked: Uint8Array, lock: Uint8Array): Kept[] {
  return decrypt(locked, lock).toString().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Kept);
}

/** A line of JSON, which may end in spaces. */
function padded(sheet: Sheet): Buffer {
  const text = Buffer.from(JSON.stringify(sheet));
  const line = Buffer.alloc(Math.ceil((text.length + 1) / step) * step, ' ');
  text.copy(line);
  line.write('\n', line.length - 1);
  return line;
}
