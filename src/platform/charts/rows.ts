import type { Spoken } from '../web/in-its-language.js';
import type { Scale } from './scale.js';
import { lineHeight, sheetWidth, type Sheet } from './sheet.js';
import { spokenLines, widthOf } from './words-in-lines.js';

/** Where the axis of a chart of rows begins and ends. */
export const rowsFrom = 8;
export const rowsTo = sheetWidth - 8;

/** How much is kept free between words and the value at their end: some fonts are wider than is thought here. */
const between = 40;

/** How high what is drawn for a row is. */
export const rowBand = 16;

/**
 * Writes what a row is about and, at the end of its last line, its value. A page of paper may end before it.
 *
 * @param y where the row begins
 * @returns the middle of the band below, which is the chart's to draw
 */
export function writeRow(sheet: Sheet, y: number, name: Spoken, value: string): number {
  sheet.row(y);
  const lines = spokenLines(name, sheetWidth - widthOf(value) - between);
  lines.forEach((line, at) => sheet.words('name', line, 0, y + (at + 1) * lineHeight - 5));
  const below = y + lines.length * lineHeight;
  sheet.words('value', value, sheetWidth, below - 5, 'end');
  return below + 1 + rowBand / 2;
}

/** Where the row after the one around `middle` begins. */
export function afterRow(middle: number): number {
  return middle + rowBand / 2 + 10;
}

/** Writes the axis below all rows. @returns the height of the chart */
export function writeAxis(sheet: Sheet, y: number, scale: Scale, write: (value: number) => string): number {
  sheet.line('axis', [rowsFrom, y], [rowsTo, y]);
  for (const tick of scale.ticks) {
    const [along, words] = [scale.at(tick), write(tick)];
    sheet.line('axis', [along, y], [along, y + 4]);
    // Words at the ends stay on the sheet.
    const half = widthOf(words) / 2;
    sheet.words('tick', words, Math.min(Math.max(along, half), sheetWidth - half), y + lineHeight, 'middle');
  }
  return y + lineHeight + 8;
}
