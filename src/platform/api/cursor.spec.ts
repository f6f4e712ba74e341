import { readCursor, writeCursor } from './cursor.js';

const time = new Date('2026-11-22T10:00:00.123Z');

it.each([
  [['baking'], ['text']],
  [['Ümläut “x”', 7], ['text', 'number']],
  [[time, 42], ['date', 'number']],
  [[], []],
] as const)('reads %j as it was written', (key, shape) => {
  const cursor = writeCursor(key);
  expect(cursor).toMatch(/^[\w-]*$/);
  expect(readCursor(cursor, shape)).toEqual(key);
});

it.each([
  ['nothing', ''],
  ['no base64url', '%%%'],
  ['no JSON', Buffer.from('baking').toString('base64url')],
  ['no list', Buffer.from('{"0":"2026-11-22T10:00:00Z","1":1,"length":2}').toString('base64url')],
  ['a key that is too short', writeCursor([time])],
  ['a key that is too long', writeCursor([time, 1, 2])],
  ['another kind', writeCursor(['baking', 1])],
  ['a number that is none', writeCursor([time, 1.5])],
  ['a day that does not exist', writeCursor(['2026-99-99T10:00:00Z', 1])],
  ['a character that PostgreSQL cannot keep', writeCursor(['\0', 1])],
])('refuses %s', (_what, cursor) => {
  expect(readCursor(cursor, ['date', 'number'])).toBeNull();
});
