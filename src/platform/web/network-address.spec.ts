import type { NetworkInterfaceInfo } from 'node:os';
import { networkAddress } from './network-address.js';

const at = (address: string, family: 'IPv4' | 'IPv6', internal: boolean) => ({ address, family, internal, netmask: '', mac: '', cidr: null, scopeid: 0 }) as NetworkInterfaceInfo;

it('is the address that is for the network, as people type it', () => {
  const lo = [at('127.0.0.1', 'IPv4', true), at('::1', 'IPv6', true)];
  expect(networkAddress({ lo, wlan0: [at('fe80::1', 'IPv6', false), at('192.168.1.7', 'IPv4', false)] })).toBe('192.168.1.7');
  expect(networkAddress({ lo })).toBeNull();
});
