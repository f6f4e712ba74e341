import type { ItemMarks } from './item-statistics.js';

/**
 * A table of marks as `imentor items` reads it: a header, the most marks, a row an attempt. The first column is a
 * running number and the rows stand by their marks, so that neither names nor times can be read from them. A question
 * that an attempt was not asked is an empty cell.
 */
export function marksFile(items: readonly ItemMarks[]): string {
  const attempts = items[0]?.marks.map((_mark, at) => items.map(({ marks }) => marks[at]!)) ?? [];
  const rows = attempts.toSorted(byMarks).map((marks, at) => [String(at + 1), ...marks.map(cell)]);
  return [['learner', ...items.map(({ item }) => item)], ['max', ...items.map(({ max }) => cell(max))], ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

type Marks = readonly (number | null)[];

function byMarks(one: Marks, other: Marks): number {
  const difference = total(other) - total(one);
  const at = one.findIndex((mark, index) => mark !== other[index]);
  return difference || (at === -1 ? 0 : (other[at] ?? -1) - (one[at] ?? -1));
}

function total(marks: Marks): number {
  return marks.reduce<number>((sum, mark) => sum + (mark ?? 0), 0);
}

// Never 1e-7, which is no number in most tables.
function cell(mark: number | null): string {
  return mark === null ? '' : mark.toFixed(12).replace(/\.?0+$/, '');
}
