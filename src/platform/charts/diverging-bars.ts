import type { Drawn } from './element.js';
import { whisker, type BarRow } from './interval-bars.js';
import { afterRow, rowBand, rowsFrom, rowsTo, writeAxis, writeRow } from './rows.js';
import { scaleOver } from './scale.js';
import { lineHeight, Sheet, sheetWidth, type ChartHead } from './sheet.js';

export interface DivergingBars extends ChartHead {
  readonly rows: readonly BarRow[];
  /** How far the axis reaches to either side of 0. */
  readonly reach: number;
  /** What values below 0, and above it, mean. */
  readonly below: string;
  readonly above: string;
  readonly write: (value: number) => string;
}

/** Bars that go from 0 to either side: full ones above 0, outlined ones below it. */
export function divergingBars({ rows, reach, below, above, write, ...head }: DivergingBars): Drawn {
  const sheet = new Sheet(head);
  const scale = scaleOver([-reach, reach], rowsFrom, rowsTo, 4);
  const zero = scale.at(0);
  sheet.words('tick', below, 0, lineHeight - 4);
  sheet.words('tick', above, sheetWidth, lineHeight - 4, 'end');
  let y = lineHeight + 8;
  for (const { name, words, value, interval } of rows) {
    const middle = writeRow(sheet, y, name, words);
    if (value !== null) {
      const end = scale.at(value);
      sheet.box(value < 0 ? 'bar bar--open' : 'bar', Math.min(zero, end), middle - rowBand / 2, Math.abs(end - zero), rowBand);
    }
    if (value !== null && interval) whisker(sheet, scale.at(interval[0]), scale.at(interval[1]), middle);
    sheet.line('zero', [zero, middle - rowBand / 2 - 3], [zero, middle + rowBand / 2 + 3]);
    y = afterRow(middle);
  }
  return sheet.svg('chart--bars', writeAxis(sheet, y, scale, write));
}
