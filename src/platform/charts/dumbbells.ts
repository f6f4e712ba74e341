import type { Spoken } from '../web/in-its-language.js';
import type { Drawn } from './element.js';
import { mark, markSize } from './marks.js';
import { afterRow, rowsFrom, rowsTo, writeAxis, writeRow } from './rows.js';
import { scaleOver, type Span } from './scale.js';
import { lineHeight, Sheet, type ChartHead } from './sheet.js';
import { widthOf } from './words-in-lines.js';

/** Two values of one thing, such as before and after; null where nothing may be shown, and `words` says why. */
export interface DumbbellRow {
  readonly name: Spoken;
  readonly words: string;
  readonly ends: readonly [first: number, second: number] | null;
}

export interface Dumbbells extends ChartHead {
  readonly rows: readonly DumbbellRow[];
  /** What the two values are: “Before”, “After”. */
  readonly first: string;
  readonly second: string;
  readonly span: Span;
  readonly write: (value: number) => string;
}

/** Two marks a row with a line between: an open circle for the first value, a full diamond for the second. */
export function dumbbells({ rows, first, second, span, write, ...head }: Dumbbells): Drawn {
  const sheet = new Sheet(head);
  const scale = scaleOver(span, rowsFrom, rowsTo);
  let y = key(sheet, first, second);
  for (const { name, words, ends } of rows) {
    const middle = writeRow(sheet, y, name, words);
    sheet.line('track-line', [rowsFrom, middle], [rowsTo, middle]);
    if (ends) {
      const [from, to] = ends.map((end) => scale.at(end)) as [number, number];
      sheet.line('between', [from, middle], [to, middle]);
      sheet.put(mark('open', sheet.x(from), middle));
      sheet.put(mark('diamond', sheet.x(to), middle));
    }
    y = afterRow(middle);
  }
  return sheet.svg('chart--dumbbells', writeAxis(sheet, y, scale, write));
}

function key(sheet: Sheet, first: string, second: string): number {
  let along = markSize + 1;
  for (const [kind, words] of [['open', first], ['diamond', second]] as const) {
    sheet.put(mark(kind, sheet.x(along), lineHeight - 9));
    sheet.words('tick', words, along + 10, lineHeight - 4);
    along += 10 + widthOf(words) + 20;
  }
  return lineHeight + 10;
}
