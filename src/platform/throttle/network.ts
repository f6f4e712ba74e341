import { isIPv6 } from 'node:net';

/**
 * What one household or school has in common of its internet addresses: the IPv4 address itself, and the first
 * 64 bits of an IPv6 address, since a single phone owns all that follow (RFC 4291, section 2.5.4).
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return isIPv6(plain) ? groupsOf(plain).slice(0, 4).join(':') : plain;
}

// The `::` stands for as many groups of zeros as are missing to eight.
function groupsOf(address: string): string[] {
  const [before = '', after] = address.toLowerCase().split('::');
  const head = before.split(':').filter(Boolean);
  const tail = after?.split(':').filter(Boolean) ?? [];
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return [...head, ...zeros, ...tail].map((group) => group.replace(/^0+(?=.)/, ''));
}
