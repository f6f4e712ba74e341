import { seal, unseal } from './sealed.js';

const secret = 'a secret of thirty-two characters';
const now = new Date('2026-11-22T10:00:00Z');
const later = new Date('2026-11-22T10:10:00Z');
const code = { code: 'ABCD-EFGH' };
const sealed = seal(code, secret, 'recovery', later);

it('opens what it has sealed, and shows nothing of it', () => {
  expect(unseal(sealed, secret, 'recovery', now)).toEqual(code);
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('ABCD');
});

it('is different each time', () => {
  expect(seal(code, secret, 'recovery', later)).not.toBe(sealed);
});

it.each([
  ['is over', sealed, secret, 'recovery', later],
  ['is for something else', sealed, secret, 'draft', now],
  ['was sealed with another secret', sealed, 'another secret of enough characters', 'recovery', now],
  ['was changed', `${sealed.slice(0, 20)}${sealed[20] === 'A' ? 'B' : 'A'}${sealed.slice(21)}`, secret, 'recovery', now],
  ['was cut', sealed.slice(0, 10), secret, 'recovery', now],
  ['is nothing', undefined, secret, 'recovery', now],
])('does not open what %s', (_what, text, key, purpose, when) => {
  expect(unseal(text, key, purpose, when)).toBeNull();
});
