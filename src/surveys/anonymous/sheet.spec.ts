import { lockSheets, unlockSheets, type Sheet } from './sheet.js';

const lock = Buffer.alloc(32, 1);
const sheet = (story: string): Sheet => ({ versionId: 1, language: 'ar', seed: 's', page: null, answers: { story } });

it.each<[string, Sheet[]]>([
  ['none', []],
  ['one', [sheet('أخبز')]],
  ['many', [sheet('one\ntwo'), sheet('  '), sheet('😀'.repeat(2000))]],
])('gives back what was locked: %s', (_how, sheets) => {
  expect(unlockSheets(lockSheets(sheets, lock), lock)).toEqual(sheets);
});

it('shows nothing of the words, and of their length only every fourth kilobyte', () => {
  const lengths = ['', 'a', 'Tell'.repeat(900)].map((story) => lockSheets([sheet(story)], lock).length);
  expect(new Set(lengths).size).toBe(1);
  expect(lockSheets([sheet('a'.repeat(4096))], lock).length - lengths[0]!).toBe(4096);
  expect(lockSheets([sheet('Tell'.repeat(900))], lock).toString('latin1')).not.toContain('Tell');
});

it('opens to nobody else, and not when it was changed', () => {
  const locked = lockSheets([sheet('mine')], lock);
  expect(() => unlockSheets(locked, Buffer.alloc(32, 2))).toThrow();
  locked[20]! ^= 1;
  expect(() => unlockSheets(locked, lock)).toThrow();
});
