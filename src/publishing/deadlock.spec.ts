import type { Condition } from '../courses/authoring.js';
import { findDeadlock } from './deadlock.js';

const done = (...names: string[]): Condition => ({ all: names.map((completed) => ({ completed })) });

describe('things that wait for each other', () => {
  it.each<[string, [string, Condition][], string[] | null]>([
    ['nothing', [], null],
    ['a line', [['a', done('b')], ['b', done('c')], ['c', done()]], null],
    ['a diamond', [['a', done('b', 'c')], ['b', done('d')], ['c', done('d')], ['d', done()]], null],
    ['itself', [['a', done('a')]], ['a', 'a']],
    ['a ring behind a tail', [['t', done('a')], ['a', done('b')], ['b', done('a')]], ['a', 'b', 'a']],
    ['a ring with another way in', [['a', { any: [{ completed: 'b' }, { levelTest: 1 }] }], ['b', done('a')]], null],
    ['two ways that are both closed', [['a', { any: [{ completed: 'b' }, { grade: { of: 'c', atLeast: 50 } }] }], ['b', done('a')], ['c', done('a')]], ['a', 'b', 'a']],
    ['a day', [['a', { all: [{ from: '2026-09-01' }, { completed: 'b' }] }], ['b', done('a')]], ['a', 'b', 'a']],
    ['what is not done', [['a', { not: { completed: 'b' } }], ['b', done('a')]], null],
    ['what is not there', [['a', done('elsewhere')]], null],
  ])('%s', (_name, waits, cycle) => {
    const found = findDeadlock(new Map(waits));
    expect(found).toEqual(cycle);
    if (found) expect(found.at(-1)).toBe(found[0]);
  });
});
