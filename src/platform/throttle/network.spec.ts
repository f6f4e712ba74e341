import { networkOf } from './network.js';

it.each([
  ['192.0.2.17', '192.0.2.17'],
  ['::ffff:192.0.2.17', '192.0.2.17'],
  ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
])('%s belongs to the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it('is the same for every address of an IPv6 household', () => {
  const networks = ['2001:db8:1:2::', '2001:db8:1:2::ffff', '2001:db8:1:2:1:2:3:4'].map(networkOf);
  expect(new Set(networks).size).toBe(1);
});
