import { randomFrom, type Random } from '../../platform/chance/chance.js';
import { solved } from '../tables/linear-system.js';
import { atomsOf } from './atoms.js';
import { mayTellTogether } from './entangled.js';
import { answeredBefore, type People } from './people.js';

const is = (variable: string, value: string): People => ({ [variable]: { values: [value] } });

/** A table with its totals. */
function table(rows: string, columns: string, own: People = {}, size = 3): People[] {
  const lines = (variable: string): People[] => [{}, ...Array.from({ length: size }, (_, at) => is(variable, `${variable}${at}`))];
  return lines(rows).flatMap((row) => lines(columns).map((column) => ({ ...own, ...row, ...column })));
}

test.each<[string, People[], People[], boolean]>([
  ['two tables by different things', table('country', 'age'), table('sector', 'goal'), false],
  ['two tables with the same rows', table('country', 'age'), table('country', 'goal'), false],
  ['the same, when more had answered', table('country', 'age', answeredBefore(new Date(9))), table('sector', 'goal', answeredBefore(new Date(5))), false],
  ['the same table, when more had answered', table('country', 'age', answeredBefore(new Date(9))), table('country', 'age', answeredBefore(new Date(5))), true],
  ['a table, and its rows for some people', table('country', 'age'), table('country', 'goal', is('age', 'age1')), true],
  ['a group, and a part of it', [is('country', 'FI')], [{ ...is('country', 'FI'), ...is('age', 'old') }], true],
  ['nothing', [], table('country', 'age'), false],
])('says whether %s may tell more together', (_case, one, other, expected) => {
  expect(mayTellTogether(one, other)).toBe(expected);
  expect(mayTellTogether(other, one)).toBe(expected);
});

it('never says no where something follows', () => {
  const roll = randomFrom('entangled');
  let noes = 0;
  for (let round = 0; round < 1_500; round += 1) {
    const [one, other] = [lot(roll), lot(roll)];
    if (one.length === 0 || other.length === 0 || mayTellTogether(one, other)) continue;
    noes += 1;
    const atoms = atomsOf([...one, ...other])!;
    const rows = [...one, ...other].map((_, group) => atoms.map(({ isIn }) => Number(isIn[group])));
    expect(solved(rows, rows.map(() => 0))!.size).toBe(0);
  }
  expect(noes).toBeGreaterThan(200);
});

/** Some cells of a table by one or two of three variables, some of them hidden, of those who had answered before some day. */
function lot(roll: Random): People[] {
  const [rows, columns] = [['a', 'b', 'c'][roll(3)]!, ['a', 'b', 'c'][roll(3)]!];
  const own = { ...(roll(2) === 0 ? answeredBefore(new Date(1 + roll(2))) : {}), ...(roll(4) === 0 ? is('c', 'c0') : {}) };
  return table(rows, columns, own, 1 + roll(2)).filter(() => roll(6) > 0);
}
