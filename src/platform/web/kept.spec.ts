import { Kept } from './kept.js';

const made = () => {
  let times = 0;
  return { again: () => (times += 1), get times() { return times; } };
};

it('makes a thing once for each key', () => {
  const [kept, count] = [new Kept<string>(false, 100, ({ length }) => length), made()];
  const page = (key: string) => kept.get(key, () => `${key}, made ${count.again()}`);
  expect([page('fi'), page('fi'), page('ar')]).toEqual(['fi, made 1', 'fi, made 1', 'ar, made 2']);
});

it('forgets what was used least when memory is full', () => {
  const [kept, count] = [new Kept<string>(false, 36, ({ length }) => length), made()];
  const ask = (key: string) => kept.get(key, () => 'x'.repeat(17 + 0 * count.again()));
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key);
  expect(count.times).toBe(4);
});

it('finds a key that leaves something out, where it is checked', () => {
  const kept = new Kept<{ html: Buffer }>(true, 100, ({ html }) => html.length);
  kept.get('note', () => ({ html: Buffer.from('hers') }));
  expect(kept.get('note', () => ({ html: Buffer.from('hers') }))).toEqual({ html: Buffer.from('hers') });
  expect(() => kept.get('note', () => ({ html: Buffer.from('of another') }))).toThrow('“note”');
});
