import { readSignInName } from './sign-in-names.js';

describe('a sign-in name', () => {
  it.each([
    ['Ada@Example.org', 'email', 'ada@example.org'],
    ['  ada@example.org ', 'email', 'ada@example.org'],
    ['+358 40 123 4567', 'phone', '+358401234567'],
    ['00358 (40) 123-4567', 'phone', '+358401234567'],
    ['040 123 4567', 'phone', '0401234567'],
    ['Fatima', 'username', 'fatima'],
    ['ليلى', 'username', 'ليلى'],
    ['green-apple-27', 'username', 'green-apple-27'],
  ])('%s is a %s', (typed, kind, value) => {
    expect(readSignInName(typed)).toEqual({ kind, value });
  });

  it.each(['', 'ab', 'ada@', '@example.org', 'ada@example', 'a b c', '12345', '+1234567890123456', 'x'.repeat(41), 'a@b.c d@e.fi'])(
    '“%s” is none',
    (typed) => {
      expect(readSignInName(typed)).toBeNull();
    },
  );

  it('keeps its normal form when it is read again', () => {
    for (const typed of ['Ada@Example.org', '00358 40 1234567', 'Green.Apple']) {
      const name = readSignInName(typed)!;
      expect(readSignInName(name.value)).toEqual(name);
    }
  });
});
