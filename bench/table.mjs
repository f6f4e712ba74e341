/** A table of Markdown that can be read on a terminal, too. @param {string[]} head @param {string[][]} rows */
export function table(head, rows) {
  const lines = [head, head.map(() => ''), ...rows];
  const widths = head.map((_, column) => Math.max(3, ...lines.map((cells) => cells[column].length)));
  return lines.map((cells, line) => `| ${cells.map((cell, column) => (line === 1 ? '-'.repeat(widths[column]) : cell.padEnd(widths[column]))).join(' | ')} |`).join('\n');
}

/** A number without digits after the point: 4,437. @param {number} number */
export function whole(number) {
  return Math.round(number).toLocaleString('en-GB');
}
