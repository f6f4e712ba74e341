import { pseudonym, pseudonyms } from './pseudonyms.js';

const secret = new Uint8Array(32).fill(7);

/** RFC 4231, the first two cases, cut to 128 bits. */
test.each<[Uint8Array, string, string]>([
  [new Uint8Array(20).fill(0x0b), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b'],
  [Buffer.from('Jefe'), 'what do ya want for nothing?', '5bdcc146bf60754e6a042426089575c7'],
])('is the HMAC of the standard, cut to 128 bits', (key, person, expected) => {
  expect(pseudonym(key, person)).toBe(expected);
});

it('is the same for the same person, survey and purpose', () => {
  expect(pseudonyms(secret, 'needs', 'thesis')('42')).toBe(pseudonyms(secret, 'needs', 'thesis')('42'));
  expect(pseudonyms(secret, 'needs', 'thesis')('42')).toMatch(/^[0-9a-f]{32}$/);
});

it('is another one for another person, survey, purpose or installation', () => {
  const names = [
    pseudonyms(secret, 'needs', 'thesis')('42'),
    pseudonyms(secret, 'needs', 'thesis')('43'),
    pseudonyms(secret, 'needs', 'report')('42'),
    pseudonyms(secret, 'mentors', 'thesis')('42'),
    pseudonyms(new Uint8Array(32), 'needs', 'thesis')('42'),
    pseudonyms(secret, 'needsthesis', 'x')('42'),
    pseudonyms(secret, 'needs', 'thesisx')('42'),
  ];
  expect(new Set(names).size).toBe(names.length);
});

it('refuses a short secret and what has no name', () => {
  expect(() => pseudonyms(new Uint8Array(8), 'needs', 'thesis')).toThrow('at least 16');
  expect(() => pseudonyms(secret, '', 'thesis')).toThrow('name both');
  expect(() => pseudonyms(secret, 'needs', '')).toThrow('name both');
});
