import { fnv1a, randomFrom, shuffled } from './chance.js';

const seeds = Array.from({ length: 200 }, (_, at) => `seed ${at}`);

describe('chance', () => {
  // Published vectors of 32-bit FNV-1a.
  test.each<[string, number]>([['', 0x811c9dc5], ['a', 0xe40c292c], ['b', 0xe70c2de5], ['foobar', 0xbf9cf968]])('hashes %j', (text, hash) => {
    expect(fnv1a(text)).toBe(hash);
  });

  test('gives the numbers of mulberry32', () => {
    // Computed by the published C code from the state 0x811c9dc5, the hash of the empty text.
    const random = randomFrom('');
    expect([0, 1, 2, 3].map(() => random(2 ** 32))).toEqual([2625274932, 2119670693, 3324411561, 1770755366]);
  });

  test('gives every number about as often as any other', () => {
    const random = randomFrom('fair');
    const counts = [0, 0, 0, 0, 0, 0];
    for (let roll = 0; roll < 60_000; roll += 1) counts[random(6)]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400); // over four standard deviations
  });

  test('a shuffle keeps everything once, and reaches every order', () => {
    const orders = new Set(seeds.map((seed) => shuffled(['a', 'b', 'c', 'd'], randomFrom(seed)).join('')));
    for (const order of orders) expect(order.split('').sort().join('')).toBe('abcd');
    expect(orders.size).toBe(24);
  });
});
