import { networkInterfaces } from 'node:os';

/** Where phones in the same network find this machine, such as 192.168.1.7; null where there is no network. */
export function networkAddress(interfaces = networkInterfaces()): string | null {
  const all = Object.values(interfaces).flatMap((addresses) => addresses ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null;
}
