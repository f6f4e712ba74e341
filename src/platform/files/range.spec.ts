import { readRange, type ByteRange } from './range.js';

const size = 100;

describe('a Range header', () => {
  it.each<[string | undefined, ByteRange | 'unsatisfiable' | null]>([
    [undefined, null],
    ['bytes=0-', { start: 0, end: 99 }],
    ['bytes=0-49', { start: 0, end: 49 }],
    ['bytes=50-500', { start: 50, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['bytes=99-99', { start: 99, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=50-40', null],
    ['bytes=-', null],
    ['bytes=0-1,5-6', null],
    ['lines=1-2', null],
  ])('%s', (header, range) => {
    expect(readRange(header, size)).toEqual(range);
  });

  it('never leads out of the file', () => {
    for (const header of ['bytes=0-', 'bytes=7-8', 'bytes=-3', 'bytes=98-1000']) {
      const { start, end } = readRange(header, size) as ByteRange;
      expect(start >= 0 && start <= end && end < size).toBe(true);
    }
  });
});
