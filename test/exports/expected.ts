import { absenceReasons, isAbsence, type Cell, type Column } from '../../src/exports/dictionary/column.js';
import type { Table } from '../../src/exports/writers/table.js';

/** What other programs must find in a file, worked out without its writer: a line a fact, its parts behind tabs. */
export async function expectedIn(table: Table, format: 'sav' | 'dta'): Promise<string> {
  const lines: unknown[][] = table.columns.flatMap((column) => aboutColumn(column, table, format));
  if (format === 'sav') for (const { name, label, columns } of table.sets) lines.push(['set', name, wordsOf(label), columns.join(' ')]);
  let row = 0;
  for await (const rows of table.read()) {
    for (const cells of rows) {
      row += 1;
      cells.forEach((cell, at) => lines.push(['cell', row, table.columns[at]!.name, valueOf(cell, table.columns[at]!, format)]));
    }
  }
  return lines.map((parts) => `${parts.map(escaped).join('\t')}\n`).join('');
}

function aboutColumn({ name, label, categories, absences, kind }: Column, { absences: reasons }: Table, format: 'sav' | 'dta'): unknown[][] {
  const about = ['variable', name, format === 'sav' ? bytesOf(wordsOf(label), 255) : Array.from(wordsOf(label)).slice(0, 80).join('')];
  const values = categories.map(({ code, label: meaning }) => ['value', name, code, wordsOf(meaning)]);
  const why = absences ? absenceReasons.map((reason, index) => ['value', name, format === 'sav' ? absences[reason] : `.${'abcd'[index]}`, wordsOf(reasons[reason]!)]) : [];
  const all = [...values, ...why].map(([what, of, code, meaning]) => [what, of, code, format === 'sav' ? bytesOf(String(meaning), 120) : meaning]);
  const missing = format === 'sav' && absences && kind !== 'text' ? [['missing', name, absences['not-reached'], absences['not-asked']]] : [];
  return [about, ...all, ...missing];
}

function valueOf(cell: Cell, { kind, absences }: Column, format: 'sav' | 'dta'): string | number {
  const text = typeof cell === 'string' ? cell : '';
  if (kind === 'text') return format === 'sav' ? bytesOf(text, 32_766).trimEnd() : text;
  if (isAbsence(cell)) return format === 'dta' ? `.${'abcd'[absenceReasons.indexOf(cell.why)]}` : absences![cell.why];
  if (cell === null || kind !== 'month') return cell ?? '.';
  const [year, month] = [Math.floor(Number(cell) / 12), Number(cell) % 12];
  return format === 'dta' ? (year - 1960) * 12 + month : (Date.UTC(year, month) - Date.UTC(1582, 9, 14)) / 1_000;
}

function wordsOf(text: Readonly<Record<string, string>>): string {
  return text['sk'] ?? text['en']!;
}

/** As many bytes as there may be, less those of a character that would be cut in two. */
function bytesOf(text: string, most: number): string {
  return Buffer.from(text).subarray(0, most).toString().replace(/\uFFFD+$/, '');
}

function escaped(part: unknown): string {
  return String(part).replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}
