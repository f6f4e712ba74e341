/** A table for a terminal: columns as wide as their widest cell, words at their start and numbers at their end. */
export function plainTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const isWords = header.map((_title, column) => rows.some((row) => /\p{L}/u.test(row[column]!)));
  const line = (cells: readonly string[]) => cells.map((cell, column) => (isWords[column] ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)));
  return [header, ...rows].map((cells) => line(cells).join('  ').trimEnd()).join('\n');
}
