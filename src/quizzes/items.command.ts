import { CannotDo, readArguments, WrongUse, type Command } from '../platform/commands/command.js';
import { plainTable } from '../platform/commands/table.js';
import { readTextFile } from '../platform/commands/text-file.js';
import { allInWords } from '../platform/tables/table-mistake.js';
import { itemsOf, type ItemsAnswer } from './statistics/items.js';

export const items: Command = {
  name: 'items',
  about: 'Item and test statistics of a table of marks: a row a learner, a column a question.',
  usage: 'imentor items FILE.csv [--json]',
  example: 'bin/imentor items marks.csv',
  async run(args, io) {
    const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new WrongUse('Name one table of marks.');
    const found = itemsOf(readTextFile(path, 'table'));
    if (!found.ok) throw new CannotDo(allInWords(path, found.mistakes));
    io.out(values.json ? JSON.stringify(found.answer, null, 2) : tables(found.answer));
    return 0;
  },
};

function tables({ attempts, items: rows, test }: ItemsAnswer): string {
  const header = ['item', 'facility %', 'sd', 'discrimination', 'efficiency %', 'effective weight %', 'intended weight %', 'advice'];
  const cells = rows.map((row) => [
    row.item,
    ...[row.facility, row.sd, row.discriminationIndex, row.discriminativeEfficiency, row.effectiveWeight, row.intendedWeight].map(shown),
    row.advice ?? '',
  ]);
  const whole = Object.entries(test).map(([name, value]) => [words(name), shown(value)]);
  return [plainTable(header, cells), plainTable(['test', ''], [['attempts', String(attempts)], ...whole])].join('\n\n');
}

function shown(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}

// internalConsistency: internal consistency
function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
