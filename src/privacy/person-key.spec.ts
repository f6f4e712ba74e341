import { createHmac } from 'node:crypto';
import { personKey } from './person-key.js';

const secret = 'a secret of thirty-two characters';

it('is the same for the same person, and another for another person or secret', () => {
  expect(personKey(secret, 'ada')).toBe(personKey(secret, 'ada'));
  expect(personKey(secret, 'ada')).not.toBe(personKey(secret, 'ben'));
  expect(personKey(secret, 'ada')).not.toBe(personKey(`${secret}!`, 'ada'));
});

it('is 256 bits that serve no other purpose of the same secret', () => {
  expect(Buffer.from(personKey(secret, 'ada'), 'base64url')).toHaveLength(32);
  expect(personKey(secret, 'ada')).not.toBe(createHmac('sha256', secret).update('ada').digest('base64url'));
});
