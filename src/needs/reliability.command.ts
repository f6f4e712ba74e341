import { CannotDo, readArguments, WrongUse, type Command } from '../platform/commands/command.js';
import { plainTable } from '../platform/commands/table.js';
import { readTextFile } from '../platform/commands/text-file.js';
import { allInWords } from '../platform/tables/table-mistake.js';
import type { Alpha } from './reliability/alpha.js';
import { reliabilityOf, type Reliability } from './reliability/reliability.js';
import { readScores } from './reliability/scores-table.js';

export const reliability: Command = {
  name: 'reliability',
  about: 'Cronbach’s alpha of a table of scores: a column an item, a row a respondent.',
  usage: 'imentor reliability FILE.csv [--json] [--reverse ITEM]…',
  example: 'bin/imentor reliability scores.csv --reverse q3 --reverse q7',
  async run(args, io) {
    const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false }, reverse: { type: 'string', multiple: true, default: [] } });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new WrongUse('Name one table of scores.');
    const table = readScores(readTextFile(path, 'table'), values.reverse);
    if (!table.ok) throw new CannotDo(allInWords(path, table.mistakes));
    const found = reliabilityOf(table.columns, values.reverse);
    io.out(values.json ? JSON.stringify(answerOf(found), null, 2) : tables(found));
    return 0;
  },
};

function answerOf({ listwise, pairwise, items, warnings }: Reliability) {
  const [first, second] = [listwise, pairwise].map(({ alpha, n, interval }) => ({ alpha, n, ci: interval }));
  return { listwise: first, pairwise: second, items, warnings };
}

function tables({ listwise, pairwise, items, warnings }: Reliability): string {
  const whole = plainTable(['', 'alpha', 'n', '95 % interval'], [rowOf('listwise', listwise), rowOf('pairwise', pairwise)]);
  const byItem = plainTable(['item', 'alpha if deleted', 'item-rest'], items.map(({ item, alphaIfDeleted, itemRest }) => [item, shown(alphaIfDeleted), shown(itemRest)]));
  return [whole, byItem, ...(warnings.length > 0 ? [warnings.join('\n')] : [])].join('\n\n');
}

function rowOf(name: string, { alpha, n, interval }: Alpha): string[] {
  return [name, alpha === null ? 'not defined' : shown(alpha), String(n), interval ? interval.map(shown).join(' to ') : '–'];
}

function shown(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}
