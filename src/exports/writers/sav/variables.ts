import { cutToBytes } from '../cutting.js';
import { inWords, type Table } from '../table.js';
import type { Column } from '../../dictionary/column.js';

/** SPSS keeps texts of at most one byte more, the last of which R loses. */
export const longestText = 32_766;

/** A string over 255 bytes is kept in segments; as many as if each held 252 bytes, though each holds 255. */
const segmentWidth = 255;
const countedWidth = 252;

/** A variable of a system file: of a number, or of a string that may need several segments. */
export interface SavVariable {
  readonly column: Column;
  /** 0 for numbers, else bytes of UTF-8. */
  readonly width: number;
  readonly label: string;
  readonly segments: readonly Segment[];
}

/** What the file counts as one variable: eight bytes for each of its places in the dictionary. */
export interface Segment {
  /** The name of at most eight bytes that older programs show. */
  readonly shortName: string;
  readonly width: number;
  /** Its place in the dictionary, from 1. */
  readonly place: number;
  /** How many places it takes. */
  readonly places: number;
}

export function savVariables(table: Table): SavVariable[] {
  let [number, place] = [0, 1];
  return table.columns.map((column) => {
    const width = widthOf(column);
    const segments = segmentWidths(width).map((segment) => {
      const places = Math.max(1, Math.ceil(segment / 8));
      const made = { shortName: `V${(number += 1).toString(36).toUpperCase().padStart(5, '0')}`, width: segment, place, places };
      place += places;
      return made;
    });
    return { column, width, label: cutToBytes(inWords(column.label, table), 255), segments };
  });
}

// Letters of her own may take four bytes; what stands in the facts is ASCII.
function widthOf({ kind, length, isFree }: Column): number {
  return kind === 'text' ? Math.min(longestText, isFree ? length * 4 : length) : 0;
}

function segmentWidths(width: number): number[] {
  if (width <= segmentWidth) return [width];
  const count = Math.ceil(width / countedWidth);
  return Array.from({ length: count }, (_, index) => (index < count - 1 ? segmentWidth : width - countedWidth * index));
}
