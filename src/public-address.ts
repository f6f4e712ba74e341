import type { Installation } from './installation.js';
import { addressAt, freePort } from './platform/database/embedded/index.js';
import { networkAddress } from './platform/web/network-address.js';

/** For a process that listens: with a port of its own, and the address at which people find it. */
export async function withOwnAddress(installation: Installation, environment: NodeJS.ProcessEnv): Promise<Installation> {
  const { settings } = installation;
  const port = settings.port || (await freePort());
  const publicUrl = environment['PUBLIC_URL'] ? settings.publicUrl : new URL(`http://${hostFor(settings.host)}:${port}`);
  return { ...installation, settings: { ...settings, port, publicUrl } };
}

/**
 * For a process that does not listen, but makes links: with the address of the server that runs on the same data, for its
 * links have to lead there, whatever was set for that one alone. Without one, with the address that it would have.
 */
export async function withServersAddress(installation: Installation, environment: NodeJS.ProcessEnv): Promise<Installation> {
  const address = environment['PUBLIC_URL'] ? undefined : await addressAt(installation.databaseUrl);
  if (!address) return withOwnAddress(installation, environment);
  return { ...installation, settings: { ...installation.settings, publicUrl: new URL(address) } };
}

/** Whether a server that listens on `host` lets the network in. */
export function listensEverywhere(host: string): boolean {
  return ['0.0.0.0', '::'].includes(host);
}

// Whoever lets the network in wants links in mails that a phone can follow.
function hostFor(host: string): string {
  if (listensEverywhere(host)) return networkAddress() ?? 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
