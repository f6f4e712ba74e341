/** `wish` if it is a path on this site, else `fallback`: nobody is sent elsewhere by an address somebody made up. */
export function ownPath(wish: unknown, fallback: string): string {
  return typeof wish === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(wish) ? wish : fallback;
}
