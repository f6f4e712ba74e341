import type { FastifyRequest } from 'fastify';

const harmless = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request that changes something was sent by a page of another site. Browsers say so themselves
 * (`Sec-Fetch-Site`, or `Origin` where that is missing), so forms need no token and pages can be cached.
 * A request with neither header does not come from a browser and carries no one's cookies unasked.
 * See docs/decisions/0004.
 */
export function isCrossSite(request: FastifyRequest): boolean {
  if (harmless.includes(request.method)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.origin;
  return origin !== undefined && !isOwn(origin, request.host);
}

function isOwn(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
