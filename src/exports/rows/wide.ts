import type { Text } from '../../platform/language/text.js';
import type { Cell, Column, MultipleSet, Row } from '../dictionary/column.js';
import { Names } from '../dictionary/names.js';

/** Columns of which each stands there once, or once for every wave. */
export interface Layout {
  readonly columns: readonly Column[];
  readonly sets: readonly MultipleSet[];
}

/** The place in a row of who it is. */
const respondent = 0;

/** The place in a row of the wave: facts before it may have been left out. */
export function waveIn({ columns }: Pick<Layout, 'columns'>): number {
  return columns.findIndex(({ name }) => name === 'wave');
}

/**
 * A row a person: who she is, then all columns for each wave, with the wave at the end of their names and labels.
 * Labels of an only wave stay as they are.
 */
export function wideLayout({ columns, sets }: Layout, waves: readonly string[]): Layout {
  const [names, wave] = [new Names(), waveIn({ columns })];
  const first = { ...columns[respondent]!, name: names.claim(columns[respondent]!.name) };
  const repeated = columns.filter((_column, place) => place !== respondent && place !== wave);
  const byWave = waves.map((one) => new Map(repeated.map(({ name }) => [name, names.claim(name, ending(one))])));
  return {
    columns: [first, ...waves.flatMap((one, index) => repeated.map((column) => ({ ...column, name: byWave[index]!.get(column.name)!, label: withWave(column.label, one) })))],
    sets: waves.flatMap((one, index) => sets.map((set) => ({ name: names.claim(set.name, ending(one)), label: withWave(set.label, one), columns: set.columns.map((name) => byWave[index]!.get(name)!) }))),
  };
}

/** Puts the rows of each person, which come together, side by side; the places of waves that she did not answer are empty. `wave` is its place in a row. */
export async function* wideRows(pieces: AsyncIterable<readonly Row[]>, waves: readonly string[], wave: number): AsyncGenerator<Row[]> {
  let person: Row[] = [];
  for await (const rows of pieces) {
    const wide: Row[] = [];
    for (const row of rows) {
      if (person.length > 0 && person[0]![respondent] !== row[respondent]) {
        wide.push(beside(person, waves, wave));
        person = [];
      }
      person.push(row);
    }
    yield wide;
  }
  if (person.length > 0) yield [beside(person, waves, wave)];
}

function beside(rows: readonly Row[], waves: readonly string[], wave: number): Row {
  const empty = rows[0]!.map((): Cell => null);
  const cells = waves.flatMap((one) => repeatedIn(rows.find((row) => row[wave] === one) ?? empty, wave));
  return [rows[0]![respondent]!, ...cells];
}

function repeatedIn(row: Row, wave: number): Cell[] {
  return row.filter((_cell, place) => place !== respondent && place !== wave);
}

function ending(one: string): string {
  return one === '' ? '' : `_${one.replaceAll(/[^a-z0-9]+/g, '_').slice(0, 12)}`;
}

function withWave(label: Text, one: string): Text {
  return one === '' ? label : Object.fromEntries(Object.entries(label).map(([language, text]) => [language, `${text} (${one})`]));
}
