import type { Text } from '../../platform/language/text.js';
import { continentOf, isRegion } from '../../disclosure/index.js';
import { absenceCodes } from '../../surveys/formulas.js';
import { bandOf, bandsIn, type Bands } from './bands.js';
import { asksForBirth, nameIn } from './birth-region.js';
import type { Category, Cell, Column } from './column.js';
import { joined, type Words } from './words.js';

/** A column as it stands in a file that tells it less exactly, and what becomes of its cells. */
export interface Coarse {
  readonly column: Column;
  told(cell: Cell): Cell;
}

/**
 * How a column is told less exactly: a number as the least of its band, a month as its year, a region of birth as its continent. There
 * is one way for each column, and it is the same in every file. Null for a column that has none.
 */
export function coarseOf(column: Column, words: Words): Coarse | null {
  if (column.kind === 'month') return inYears(column, words);
  if (column.bands) return inBands(column, column.bands, words);
  return column.kind === 'code' && asksForBirth.has(column.variable) ? inContinents(column, words) : null;
}

/** Whether there is a way to tell a column less exactly. */
export function canBeCoarsened({ kind, bands, variable }: Column): boolean {
  return kind === 'month' || bands !== undefined || (kind === 'code' && asksForBirth.has(variable));
}

function inYears(column: Column, words: Words): Coarse {
  return { column: { ...column, kind: 'number', label: joined(column.label, words.inYears) }, told: ofNumbers((month) => Math.floor(month / 12)) };
}

// Codes of absence lie below all bands, of which the lowest may begin below the least answer.
function inBands(column: Column, bands: Bands, words: Words): Coarse {
  const languages = Object.keys(column.label);
  const { versions, decimals, absences } = column;
  const categories = bandsIn(bands, decimals ?? 0).map(({ from, label }) => ({ code: from, label: everywhere(label, languages), versions }));
  const { bands: _, ...rest } = column;
  return {
    column: { ...rest, measure: 'ordinal', decimals: 0, label: joined(column.label, words.inBands), categories, absences: absences && absenceCodes(bandOf(bands.least, bands)) },
    told: ofNumbers((number) => bandOf(number, bands)),
  };
}

function inContinents(column: Column, words: Words): Coarse {
  const categories = new Map<number, Category>();
  for (const { code, label, versions } of column.categories) {
    const continent = continentIn(code);
    const before = categories.get(continent);
    const span = before ? { from: Math.min(before.versions.from, versions.from), to: Math.max(before.versions.to, versions.to) } : versions;
    categories.set(continent, { code: continent, label: continent === code ? label : nameOf(continent, label), versions: span });
  }
  const sorted = [...categories.values()].sort((one, other) => one.code - other.code);
  return { column: { ...column, label: joined(column.label, words.inContinents), categories: sorted }, told: ofNumbers(continentIn) };
}

// What is no region of the world keeps its number.
function continentIn(code: number): number {
  const region = m49(code);
  return isRegion(region) ? Number(continentOf(region)) : code;
}

function nameOf(continent: number, label: Text): Text {
  return Object.fromEntries(Object.keys(label).map((language) => [language, nameIn(language, m49(continent))]));
}

function m49(code: number): string {
  return String(code).padStart(3, '0');
}

function everywhere(label: string, languages: readonly string[]): Text {
  return Object.fromEntries(languages.map((language) => [language, label]));
}

function ofNumbers(told: (number: number) => number): Coarse['told'] {
  return (cell) => (typeof cell === 'number' ? told(cell) : cell);
}
