import { CannotDo, readArguments, WrongUse, type Command } from '../platform/commands/command.js';
import { plainTable } from '../platform/commands/table.js';
import { readTextFile } from '../platform/commands/text-file.js';
import { allInWords } from '../platform/tables/table-mistake.js';
import { total, type CountsTable } from './tables/counts-table.js';
import { protectCounts, type ProtectAnswer } from './tables/protect-answer.js';
import { shownCounts, type ProtectedTable } from './tables/protect-table.js';

/** From this many characters on, a table has some hundred cells, and people should know that something is going on. */
const longFile = 1_500;

export const protect: Command = {
  name: 'protect',
  about: 'Hides the small counts of a two-way table, and what would give them away.',
  usage: 'imentor protect FILE.csv --threshold N [--zeros] [--width W] [--json]',
  example: 'bin/imentor protect table.csv --threshold 5',
  async run(args, io) {
    const { values, positionals } = readArguments(args, {
      threshold: { type: 'string' },
      zeros: { type: 'boolean', default: false },
      width: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new WrongUse('Name one table of counts.');
    if (values.threshold === undefined) throw new WrongUse('Say from how many people on a count may be shown: --threshold 5.');
    const rule = { threshold: wholeNumber('threshold', values.threshold), zeros: values.zeros, width: wholeNumber('width', values.width) };
    const csv = readTextFile(path, 'table');
    if (csv.length > longFile) io.say('Looking for the fewest people to hide; this may take some seconds.');
    const found = protectCounts(csv, rule);
    if (!found.ok) throw new CannotDo(allInWords(path, found.mistakes));
    if (!found.guarded.isProven) io.say('The table is safe, but too large to prove that nothing less could be hidden.');
    io.out(values.json ? JSON.stringify(found.answer, null, 2) : readable(found.table, found.guarded, found.answer, rule));
    return 0;
  },
};

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > 1_000_000) throw new WrongUse(`--${option} ${text} is not a whole number from 1 to 1000000: write --${option} 5.`);
  return number;
}

function readable(table: CountsTable, guarded: ProtectedTable, answer: ProtectAnswer, rule: { threshold: number; zeros: boolean }): string {
  return [protectedTable(table, guarded), ...hiddenCells(answer, rule), ...groups(answer)].join('\n\n');
}

function protectedTable(table: CountsTable, guarded: ProtectedTable): string {
  const rows = shownCounts(table, guarded).map((counts, row) => [table.rows[row] ?? total, ...counts.map((count) => (count === null ? '×' : String(count)))]);
  return plainTable(['', ...table.columns, total], rows);
}

function hiddenCells(answer: ProtectAnswer, { threshold, zeros }: { threshold: number; zeros: boolean }): string[] {
  if (answer.intervals.length === 0) return ['Nothing had to be hidden.'];
  const small = new Set(answer.primary.map((cell) => JSON.stringify(cell)));
  const because = (cell: unknown) => (small.has(JSON.stringify(cell)) ? tooFew(threshold, zeros) : 'it would give another one away');
  const rows = answer.intervals.map(({ cell, low, high }) => [...cell, because(cell), `${low} to ${high ?? 'any number'}`]);
  const intro = 'Show only the table above. × stands for a hidden count. These are hidden; the last column is what readers can still work out:';
  return [`${intro}\n${plainTable(['row', 'column', 'why', 'readers know'], rows)}`, `Hidden in all: ${answer.hiddenSum}, totals counted as cells.`];
}

function tooFew(threshold: number, zeros: boolean): string {
  return zeros ? `fewer than ${threshold} people, or nobody` : `fewer than ${threshold} people`;
}

function groups({ groupDisclosure }: ProtectAnswer): string[] {
  if (groupDisclosure.length === 0) return [];
  return [`Look at these rows: all people in them, or all but one, stand in one cell, so the table may say something of each: ${groupDisclosure.join(', ')}.`];
}
