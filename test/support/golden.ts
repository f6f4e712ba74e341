import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const tests = resolve(import.meta.dirname, '..');

/** What another program answered: `test/<place>.json`, made by the script beside it. */
export function golden(place: string): unknown {
  return JSON.parse(readFileSync(join(tests, `${place}.json`), 'utf8'));
}
