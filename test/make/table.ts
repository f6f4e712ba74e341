import { absences, type AbsenceReason, type Category, type Cell, type Column, type Row } from '../../src/exports/dictionary/column.js';
import { absenceCodes } from '../../src/surveys/formulas.js';
import type { Table } from '../../src/exports/writers/table.js';
import type { Text } from '../../src/platform/language/text.js';

/** What stands for the reasons of empty cells in these tables. */
export const reasons: Record<AbsenceReason, Text> = {
  'not-asked': { en: 'Not asked', sk: 'Neopýtané' },
  'rather-not-say': { en: 'Rather not say', sk: 'Radšej nepovie' },
  'dont-know': { en: 'Does not know', sk: 'Nevie' },
  'not-reached': { en: 'Not reached', sk: 'Nedošla sem' },
};

/** A column of a table that is made up: its name, its kind, and what else is told of it. */
export function makeColumn(name: string, kind: Column['kind'], also: Partial<Column> = {}): Column {
  const isText = kind === 'text';
  return { name, variable: name, kind, measure: 'nominal', label: { en: name }, question: null, categories: [], absences: isText ? null : absenceCodes(0), decimals: isText ? null : 0, length: isText ? 20 : 0, isFree: isText, versions: { from: 1, to: 1 }, ...also };
}

export function makeTable(columns: Column[], rows: Row[], also: Partial<Table> = {}): Table & { cut: string[] } {
  const cut: string[] = [];
  const title = { en: 'What do you need?', sk: 'Čo potrebujete?' };
  async function* read(): AsyncGenerator<Row[]> {
    for (let at = 0; at < rows.length; at += 2) yield rows.slice(at, at + 2);
  }
  return { name: 'small', title, description: { en: 'Made up.' }, languages: ['sk', 'en'], columns, sets: [], count: rows.length, madeAt: new Date('2026-11-22T10:00:00Z'), absences: reasons, leftOut: { columns: [], said: { en: 'Left out on wish' } }, read, cut, onCut: ({ name }) => cut.push(name), ...also };
}

function options(...labels: string[]): Category[] {
  return labels.map((label, index) => ({ code: index + 1, label: { sk: label, en: `option ${index + 1}` }, versions: { from: 1, to: 2 } }));
}

const longLabel = 'Ďalšie otázky žien, ktoré začínajú podnikať: čo ešte ľahšie zvládnuť? '.repeat(5).slice(0, 300);
const yesAndNo: Category[] = [{ code: 0, label: { en: 'No', sk: 'Nie' }, versions: { from: 1, to: 2 } }, { code: 1, label: { en: 'Yes', sk: 'Áno' }, versions: { from: 1, to: 2 } }];

/** What files choke on: long labels with letters of two bytes, long texts, Arabic, emoji, formulas, leading zeros, every absence. */
export const awkwardColumns: Column[] = [
  makeColumn('respondent', 'text', { length: 32, isFree: false }),
  makeColumn('business', 'code', { label: { sk: longLabel, en: 'Business' }, categories: options(longLabel, 'متجر', 'Café 🧁'), question: { sk: longLabel } }),
  makeColumn('sells_market', 'code', { label: { sk: '=SUM(A1)' }, categories: yesAndNo }),
  makeColumn('sells_online', 'code', { label: { sk: 'Na internete' }, categories: yesAndNo }),
  makeColumn('hours', 'number', { measure: 'scale', decimals: 1, label: { sk: '-hodín' } }),
  makeColumn('balance', 'number', { measure: 'scale', decimals: 2, absences: absenceCodes(-500) }),
  makeColumn('since', 'month', { measure: 'scale' }),
  makeColumn('needs_costs_imp', 'code', { measure: 'ordinal', categories: options('a', 'b', 'c', 'd') }),
  makeColumn('sum', 'number', { absences: null, decimals: null, measure: 'scale' }),
  makeColumn('code', 'text', { length: 60 }),
  makeColumn('story', 'text', { length: 40_000 }),
  makeColumn('a_name_of_thirty_two_characters_', 'number'),
];

export const longText = 'Ľubím šťavnaté koláče. '.repeat(1_740).slice(0, 40_000);

const { 'not-asked': notAsked, 'rather-not-say': ratherNot, 'dont-know': dontKnow, 'not-reached': notReached } = absences;

export const awkwardRows: Cell[][] = [
  ['0123abcd', 1, 1, 0, 37.5, -96, 2024 * 12 + 4, 4, -97, '=1+1', 'Short', 7],
  ['0123abce', 2, 0, 1, 0, -499.25, 1999 * 12 + 11, 1, 1 / 3, '-5', longText, -1_000_000_000_000],
  ['r3', 3, notAsked, notAsked, notAsked, notAsked, notAsked, notAsked, null, '007', 'مرحبا، أنا أبيع الخبز "الطازج".\nFinished, she said.', notAsked],
  ['r4', ratherNot, dontKnow, notReached, ratherNot, dontKnow, notReached, ratherNot, 0, null, '🧁🧵'.repeat(200), dontKnow],
  ['r5', null, null, null, null, null, null, null, null, '', null, null],
];

export function awkwardTable(also: Partial<Table> = {}): Table & { cut: string[] } {
  return makeTable(awkwardColumns, awkwardRows, { sets: [{ name: 'sells_set', label: { sk: 'Kde predávate? Ľahko.' }, columns: ['sells_market', 'sells_online'] }], ...also });
}

/** A thousand columns with a row of their numbers. */
export function wideTable(): Table {
  return makeTable(Array.from({ length: 1_000 }, (_, index) => makeColumn(`v${index}`, 'number')), [Array.from({ length: 1_000 }, (_, index) => index)]);
}

export function emptyTable(): Table {
  return makeTable(awkwardColumns, []);
}
