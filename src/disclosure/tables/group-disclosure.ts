import type { CountsTable } from './counts-table.js';

/**
 * The rows that tell something of everybody in them, however large their counts are: all stand in one cell (“all married
 * women work full time”), or all but one do, so that the one knows it of all others.
 */
export function groupsDisclosed({ rows, columns, counts }: CountsTable): string[] {
  return rows.filter((_, row) => tellsOfAll(counts[row]!.slice(0, columns.length)));
}

function tellsOfAll(counts: readonly number[]): boolean {
  const filled = counts.filter((count) => count > 0);
  return filled.length === 1 || (filled.length === 2 && filled.includes(1));
}
