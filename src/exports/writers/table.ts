import { say, type Text } from '../../platform/language/text.js';
import type { Column, MultipleSet, Row } from '../dictionary/column.js';

/** What a writer makes a file of. */
export interface Table {
  /** What the file is called inside: the survey's permanent name. */
  readonly name: string;
  readonly title: Text;
  readonly description: Text;
  /** The languages of labels, the wanted one first. */
  readonly languages: readonly string[];
  readonly columns: readonly Column[];
  readonly sets: readonly MultipleSet[];
  /** How many rows there are. */
  readonly count: number;
  readonly madeAt: Date;
  /** What stands for the reasons of empty cells. */
  readonly absences: Readonly<Record<string, Text>>;
  /** What was left out on wish, and what is said of it. */
  readonly leftOut: { readonly columns: readonly Column[]; readonly said: Text };
  /** The rows in pieces, some hundred at a time; the same ones each time it is called. */
  read(): AsyncIterable<readonly Row[]>;
  /** Hears of a text that the format cannot hold whole. */
  onCut(column: Column): void;
}

/** Makes a file piece by piece: as fast as the pieces are taken, and no more in memory than a few of them. */
export type Writer = (table: Table) => AsyncIterable<Buffer>;

/** A text in the wanted language of a table, else in another. */
export function inWords(text: Text, { languages }: Pick<Table, 'languages'>): string {
  return say(text, languages).text;
}

/** A month as `2026-11`. */
export function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
