import type { Settings } from '../config/settings.js';
import { isSafeAddress } from '../config/settings.js';
import type { Request } from './request.js';

/**
 * Whether a browser keeps safe cookies from here. In production the public address decides. A demo is also opened at
 * addresses that nobody has set, such as that of the computer in its network, and over plain http a browser would drop
 * them there without a word.
 */
export function isSafeConnection({ protocol, host, hostname }: Pick<Request, 'protocol' | 'host' | 'hostname'>, { mode, publicUrl }: Pick<Settings, 'mode' | 'publicUrl'>): boolean {
  if (mode !== 'demo' || host === publicUrl.host) return isSafeAddress(publicUrl);
  return protocol === 'https' || hostname === 'localhost';
}
