import TestSequencer from '@jest/test-sequencer';
import { relative } from 'node:path';

// Files and rooms of tests that take long, the longest first.
const slow = [
  /^test\/browser\/every-page/,
  /^test\/platform\/backup/,
  /^test\/browser\/evening/,
  /^test\/(browser|durability|privacy)\//,
  /^test\/(platform|house)\/|^src\/recommendations\/simulation\//,
  /^test\//,
];

/**
 * Begins with what takes longest, so that at the end no core waits for the last long file. Jest does so by what it
 * remembers of runs before; on a fresh clone it remembers nothing, and would go by the sizes of the files.
 */
export default class SlowestFirst extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const remembersAll = sorted.every(({ duration }) => duration !== undefined);
    return remembersAll ? sorted : sorted.sort((one, other) => placeOf(one) - placeOf(other));
  }
}

function placeOf({ path, context }) {
  const file = relative(context.config.rootDir, path);
  const place = slow.findIndex((pattern) => pattern.test(file));
  return place < 0 ? slow.length : place;
}
