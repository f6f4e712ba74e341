import { join, resolve } from 'node:path';

/** Where a stored file lies: under the hash of its bytes, in one of 256 folders. */
export function placeOf(dataDirectory: string, sha256: string): string {
  return join(resolve(dataDirectory), 'files', sha256.slice(0, 2), sha256);
}
