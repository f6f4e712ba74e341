import { standingOf } from './entry-standing.js';

const at = new Date();
const entry = (place: number, workerId: string | null, finishedAt: Date | null = null) => ({ place, workerId, finishedAt });

it.each([
  ['an untouched sheet', [], 'first'],
  ['her own draft', [entry(1, 'cleo')], 'first'],
  ['a draft of a colleague', [entry(1, 'dara')], 'taken'],
  ['a draft of somebody whose account is gone', [entry(1, null)], 'first'],
  ['a sheet that she typed', [entry(1, 'cleo', at)], 'own'],
  ['a sheet that a colleague typed', [entry(1, 'dara', at)], 'second'],
  ['a sheet that a colleague types again', [entry(1, 'dara', at), entry(2, 'noor')], 'taken'],
  ['a sheet that somebody types again whom she gave hers', [entry(1, 'cleo', at), entry(2, 'noor')], 'own'],
  ['a sheet that was typed twice', [entry(1, 'cleo', at), entry(2, 'noor', at)], 'done'],
] as const)('%s', (_what, entries, standing) => {
  expect(standingOf(entries, 'cleo')).toBe(standing);
});
