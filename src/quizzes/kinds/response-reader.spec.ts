import { ResponseReader } from './response-reader.js';

const problemsOf = (posted: unknown, read: (reader: ResponseReader) => unknown) => {
  const reader = new ResponseReader(posted);
  read(reader);
  return reader.problems().map(({ code, at }) => `${code} ${at}`);
};

describe('ResponseReader', () => {
  test.each([[null], [undefined], ['text'], [7], [['a']]])('refuses %j, which is no record', (posted) => {
    expect(problemsOf(posted, (reader) => reader.line('text'))).toEqual(['not-a-response ']);
  });

  test('names fields that nobody asked for', () => {
    expect(problemsOf({ text: 'a', score: 100 }, (reader) => reader.line('text'))).toEqual(['unknown-field score']);
    expect(problemsOf(JSON.parse('{"__proto__": {}}'), (reader) => reader.line('text'))).toEqual(['unknown-field __proto__']);
  });

  test('takes one known id', () => {
    const reader = new ResponseReader({ option: 'b', none: '', nothing: null });
    expect(reader.choice('option', ['a', 'b'])).toBe('b');
    expect(reader.choice('none', ['a'])).toBeUndefined();
    expect(reader.choice('nothing', ['a'])).toBeUndefined();
    expect(reader.choice('missing', ['a'])).toBeUndefined();
    expect(reader.problems()).toEqual([]);
  });

  test.each<[unknown, string]>([
    ['z', 'unknown-choice option'],
    ['constructor', 'unknown-choice option'],
    [3, 'wrong-shape option'],
    [['a'], 'wrong-shape option'],
    [{ id: 'a' }, 'wrong-shape option'],
  ])('refuses %j as one known id', (option, problem) => {
    expect(problemsOf({ option }, (reader) => reader.choice('option', ['a']))).toEqual([problem]);
  });

  test('takes several ids once each and in their known order', () => {
    const reader = new ResponseReader({ options: ['c', 'a', 'c'], one: 'b' });
    expect(reader.choices('options', ['a', 'b', 'c'])).toEqual(['a', 'c']);
    expect(reader.choices('one', ['a', 'b'])).toEqual(['b']);
    expect(reader.choices('missing', ['a'])).toEqual([]);
    expect(reader.problems()).toEqual([]);
  });

  test('refuses unknown ids among several', () => {
    expect(problemsOf({ options: ['a', 'z'] }, (reader) => reader.choices('options', ['a']))).toEqual(['unknown-choice options']);
  });

  test('takes an answer for each known key', () => {
    const reader = new ResponseReader({ places: { a: '2', b: 1, c: '' } });
    expect(reader.each('places', ['a', 'b', 'c'], (at, value) => reader.place(at, value, 3))).toEqual({ a: 2, b: 1 });
    expect(reader.problems()).toEqual([]);
  });

  test.each<[unknown, string]>([
    [{ z: 1 }, 'unknown-choice places.z'],
    [{ a: 0 }, 'wrong-shape places.a'],
    [{ a: 4 }, 'wrong-shape places.a'],
    [{ a: 1.5 }, 'wrong-shape places.a'],
    [{ a: '1e0' }, 'wrong-shape places.a'],
    [{ a: '-1' }, 'wrong-shape places.a'],
    [[1, 2], 'wrong-shape places'],
    ['a', 'wrong-shape places'],
  ])('refuses %j as places', (places, problem) => {
    expect(problemsOf({ places }, (reader) => reader.each('places', ['a'], (at, value) => reader.place(at, value, 3)))).toEqual([problem]);
  });

  test.each<[unknown, boolean | undefined]>([[true, true], ['true', true], [false, false], ['false', false], ['', undefined], [null, undefined]])(
    'takes %j as %j',
    (answer, truth) => {
      expect(new ResponseReader({ answer }).truth('answer')).toBe(truth);
      expect(problemsOf({ answer }, (reader) => reader.truth('answer'))).toEqual([]);
    },
  );

  test.each([['yes'], [1], ['TRUE'], [[true]]])('refuses %j as true or false', (answer) => {
    expect(problemsOf({ answer }, (reader) => reader.truth('answer'))).toEqual(['wrong-shape answer']);
  });

  test('cleans typed text of control characters and keeps everything else', () => {
    const reader = new ResponseReader({ line: ' a\u0000b\u001b\tc\r\nd\ud800 ', lines: ' a\u0007\r\n\tb\u0085\n ', arabic: '\u200fالربح\u200f' });
    expect(reader.line('line')).toBe('ab c d');
    expect(reader.lines('lines')).toBe(' a\n\tb\n ');
    expect(reader.line('arabic')).toBe('\u200fالربح\u200f');
    expect(reader.problems()).toEqual([]);
  });

  test('lets 10,000 characters through and no more, counting an emoji once', () => {
    expect(problemsOf({ text: '😀'.repeat(10_000) }, (reader) => reader.line('text'))).toEqual([]);
    expect(problemsOf({ text: '😀'.repeat(10_001) }, (reader) => reader.line('text'))).toEqual(['too-long text']);
    expect(problemsOf({ text: 'a'.repeat(10_001) }, (reader) => reader.lines('text'))).toEqual(['too-long text']);
  });

  test.each([[7], [['a']], [{}], [true]])('refuses %j as typed text', (text) => {
    expect(problemsOf({ text }, (reader) => reader.line('text'))).toEqual(['wrong-shape text']);
  });

  test('takes the language of a response', () => {
    expect(new ResponseReader({ language: 'fi' }).language('language')).toBe('fi');
    expect(new ResponseReader({}).language('language')).toBeUndefined();
    expect(problemsOf({ language: '../x' }, (reader) => reader.language('language'))).toEqual(['wrong-shape language']);
  });
});
