import { fieldsToKeep, wordsIn } from './fields.js';

describe('a form that came too late', () => {
  it('is kept as it was sent', () => {
    expect(fieldsToKeep({ answer: 'Flour,\r\nwater', choice: ['a', 'b'] })).toEqual([
      { name: 'answer', value: 'Flour,\nwater' },
      { name: 'choice', value: 'a' },
      { name: 'choice', value: 'b' },
    ]);
  });

  it('is kept without characters that the database would refuse', () => {
    expect(fieldsToKeep({ answer: 'a\u0000b\ud800' })).toEqual([{ name: 'answer', value: 'ab\ufffd' }]);
  });

  it.each([
    ['has a password in it', { password: 'three words together', name: 'Ada' }],
    ['has a recovery code in it', { signInName: 'ada', code: 'ABCD-EFGH' }],
    ['is larger than 256 kB', { answer: 'x'.repeat(256 * 1024) }],
    ['is none', null],
    ['is a list', ['a']],
    ['is text', 'a'],
  ])('is not kept when it %s', (_name, body) => {
    expect(fieldsToKeep(body)).toBeNull();
  });

  it('is kept when it is only a button', () => {
    expect(fieldsToKeep({})).toEqual([]);
  });
});

it('shows nothing that only the page itself said', () => {
  const page = { 'as-shown': '{"story":"pXqa4kEw"}', shown: ['agree', 'story'], 'answer.story': 'I bake.', language: 'en', press: 'next' };
  expect(wordsIn(fieldsToKeep(page)!)).toEqual(['I bake.']);
});

it('shows her own words, in any script', () => {
  const fields = ['next:/home', 'answer:خبز', 'price:3.50', 'step:q', 'goal:A shop'].map((pair) => ({ name: pair.split(':')[0]!, value: pair.split(':')[1]! }));
  expect(wordsIn(fields)).toEqual(['خبز', 'A shop']);
});
