import { keysOf, rootOf } from './keys.js';

const secret = 'a secret of thirty-two characters';
const code = 'BAAA-AAAA-AAAA-AAAQ';

describe('the root', () => {
  it('is the same whenever she types her code', async () => {
    expect(await rootOf(code, 'needs', secret)).toEqual(await rootOf(code, 'needs', secret));
  });

  it.each([
    ['another code', 'BAAA-AAAA-AAAA-AAAX', 'needs', secret],
    ['another survey', code, 'mentors', secret],
    ['another secret', code, 'needs', 'another secret of enough characters'],
  ])('is another one for %s', async (_what, other, survey, key) => {
    expect(await rootOf(other, survey, key)).not.toEqual(await rootOf(code, 'needs', secret));
  });
});

describe('the keys', () => {
  const root = Buffer.alloc(32, 7);
  const [first, second] = [keysOf(root, 'first'), keysOf(root, 'second')];

  it('are all different, so that what is stored under one tells nothing about another', () => {
    const all = [first.place, first.lock, first.series, second.place, second.lock].map((key) => key.toString('hex'));
    expect(new Set(all).size).toBe(5);
    for (const key of all) expect(key).toHaveLength(64);
  });

  it('join the rounds of a survey by the series alone', () => {
    expect(second.series).toEqual(first.series);
    expect(keysOf(Buffer.alloc(32, 8), 'first').series).not.toEqual(first.series);
  });

  // Worked out with: printf 'series' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0707… (32 bytes)
  it('are HMAC-SHA-256 of their purpose under the root', () => {
    expect(first.series.toString('hex')).toBe('8775ff35409750f303938f7e3063a0d1ce1d3820d4c2c5845ed0964d3f7e8e1d');
  });
});
