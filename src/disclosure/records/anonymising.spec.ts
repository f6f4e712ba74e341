import { dice } from '../../../test/make/counts.js';
import { anonymise, type Ladders } from './anonymising.js';
import { anonymityOf, type PersonRow } from './anonymity.js';
import { continentOf, regionOf, type Region } from './regions.js';

const ladders: Ladders = {
  born: [(country) => regionOf(country) ?? '', (region) => (region === '' ? '' : continentOf(region as Region))],
  age: [(age) => `${Math.floor(Number(age) / 10) * 10}`, () => '18+'],
};

const people = (...kinds: [number, string, string][]): PersonRow[] => kinds.flatMap(([times, born, age]) => Array.from({ length: times }, () => ({ born, age, answer: 'a' })));

it('leaves a file alone in which everybody is hidden among others', () => {
  const rows = people([5, 'SY', '30'], [7, 'UA', '41']);
  expect(anonymise(rows, ['born', 'age'], ladders, 5)).toEqual({ rows, steps: {}, blanks: { born: 0, age: 0 }, leftOut: [] });
});

it('tells the column less exactly that helps most', () => {
  const rows = people([3, 'SY', '30'], [3, 'IQ', '30'], [3, 'SO', '30'], [3, 'KE', '30']);
  const found = anonymise(rows, ['born', 'age'], ladders, 5);
  expect(found.steps).toEqual({ born: 1 });
  expect(found.rows.map(({ born }) => born)).toEqual([...Array.from({ length: 6 }, () => '145'), ...Array.from({ length: 6 }, () => '014')]);
});

it('leaves out single values where only few rows are at risk', () => {
  const rows = people([60, 'SY', '30'], [60, 'UA', '30'], [3, 'CO', '30'], [2, 'VN', '30']);
  const found = anonymise(rows, ['born', 'age'], ladders, 5);
  expect(found).toMatchObject({ steps: {}, blanks: { born: 5, age: 0 }, leftOut: [] });
  expect(found.rows.filter(({ born }) => born === '')).toHaveLength(5);
});

it('leaves a row out where nothing else helps', () => {
  const rows = people([60, 'SY', '30'], [1, 'CO', '55']);
  expect(anonymise(rows, ['born', 'age'], {}, 5)).toMatchObject({ leftOut: [60], blanks: { born: 0, age: 0 } });
  expect(anonymise(people([3, 'SY', '30']), ['born', 'age'], ladders, 5)).toMatchObject({ rows: [], leftOut: [0, 1, 2] });
});

it('lets nobody stand alone, invents nothing and keeps what is not known by others, in random files', () => {
  const roll = dice(41);
  const pick = (...values: string[]) => values[roll(roll(values.length) + 1)]!;
  for (let round = 0; round < 300; round += 1) {
    const rows = Array.from({ length: roll(120) }, (_, at) => ({ born: pick('SY', 'UA', 'IQ', 'SO', 'CO', ''), age: `${20 + roll(1 + roll(40))}`, sex: pick('F', 'M'), answer: `${at}` }));
    const k = 2 + roll(6);
    const columns = ['born', 'age', 'sex'];
    const found = anonymise(rows, columns, ladders, k);
    expect(anonymityOf(found.rows, { knownByOthers: columns, sensitive: [] }, k)).toMatchObject({ rows: rows.length - found.leftOut.length, shareBelow: found.rows.length === 0 ? null : 0 });
    expect(found.rows.map(({ answer }) => answer)).toEqual(rows.filter((_, at) => !found.leftOut.includes(at)).map(({ answer }) => answer));
    for (const row of found.rows) expect(allowed(rows[Number(row['answer'])]!, row, found.steps)).toBe(true);
  }
});

function allowed(before: PersonRow, after: PersonRow, steps: Readonly<Record<string, number>>): boolean {
  return Object.keys(before).every((column) => {
    const told = (ladders[column] ?? []).slice(0, steps[column] ?? 0).reduce((value, step) => (value === '' ? '' : step(value)), before[column]!);
    return after[column] === told || (after[column] === '' && column !== 'answer');
  });
}
