import type { Spoken } from '../web/in-its-language.js';
import type { Drawn } from './element.js';
import { afterRow, rowBand, rowsFrom, rowsTo, writeAxis, writeRow } from './rows.js';
import { scaleOver, type Span } from './scale.js';
import { Sheet, type ChartHead } from './sheet.js';

/** A share or a mean with its interval of confidence. `words` is what stands at its end: the value, or why it is not shown. */
export interface BarRow {
  readonly name: Spoken;
  readonly words: string;
  /** Null where nothing may be shown or is known: then nothing is drawn. */
  readonly value: number | null;
  readonly interval: Span | null;
}

export interface IntervalBars extends ChartHead {
  readonly rows: readonly BarRow[];
  /** What the axis goes over: 0 to 1 for shares, 1 to the steps of a scale for means. */
  readonly span: Span;
  /** How a value of the axis is written in the reader's language. */
  readonly write: (value: number) => string;
}

/** A bar a row from the beginning of the axis, with a whisker over its interval. */
export function intervalBars({ rows, span, write, ...head }: IntervalBars): Drawn {
  const sheet = new Sheet(head);
  const scale = scaleOver(span, rowsFrom, rowsTo);
  let y = 0;
  for (const { name, words, value, interval } of rows) {
    const middle = writeRow(sheet, y, name, words);
    sheet.box('track', rowsFrom, middle - rowBand / 2, rowsTo - rowsFrom, rowBand);
    if (value !== null) sheet.box('bar', rowsFrom, middle - rowBand / 2, scale.at(value) - rowsFrom, rowBand);
    if (value !== null && interval) whisker(sheet, scale.at(interval[0]), scale.at(interval[1]), middle);
    y = afterRow(middle);
  }
  return sheet.svg('chart--bars', writeAxis(sheet, y, scale, write));
}

/** A line along an interval with an end at each side, and a pale one below it, so that it is seen on a bar and beside it. */
export function whisker(sheet: Sheet, from: number, to: number, y: number): void {
  for (const kind of ['halo', 'whisker']) {
    sheet.line(kind, [from, y], [to, y]);
    for (const end of [from, to]) sheet.line(kind, [end, y - 4], [end, y + 4]);
  }
}
