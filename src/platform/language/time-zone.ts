import { LRUCache } from 'lru-cache';

/** The time of Helsinki, where the project is led from: for devices that have not told theirs, and for whatever nobody asked for. */
export const usualZone = 'Europe/Helsinki';

// Anybody can send any cookie; a name is looked up once, and only so many are kept.
const known = new LRUCache<string, string>({ max: 500 });

/** The zone of this name, or the usual one where there is no such zone: a cookie says what it likes. */
export function zoneNamed(name: string | undefined): string {
  if (!name || name.length > 40) return usualZone;
  const zone = known.get(name) ?? lookUp(name);
  known.set(name, zone);
  return zone;
}

function lookUp(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return usualZone;
  }
}
