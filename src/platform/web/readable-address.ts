import type { IncomingMessage } from 'node:http';

/**
 * The address that the server goes by. One that cannot be read – broken percent-encoding, a NUL byte – names nothing:
 * it is taken for a page that does not exist, so that it is answered like one, in the reader's language.
 */
export function readableAddress({ url = '/' }: Pick<IncomingMessage, 'url'>): string {
  if (isReadable(url)) return url;
  return url.startsWith('/api/') ? '/api/unreadable' : '/unreadable';
}

function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0]!);
    return !url.includes('%00');
  } catch {
    return false;
  }
}
