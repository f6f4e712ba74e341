import { readArguments, WrongUse, type Command } from '../platform/commands/command.js';
import { readTextFile, writeTextFile } from '../platform/commands/text-file.js';
import type { ReportLine } from './banks/bank.js';
import { convertQuestions, questionFormats, type QuestionFormat } from './banks/convert-questions.js';

export const questionsConvert: Command = {
  name: 'questions convert',
  about: 'Converts a question bank between formats, with a report that accounts for every question.',
  usage: `imentor questions convert FILE [--from ${questionFormats.join('|')}] --to ${questionFormats.join('|')} [--out FILE]`,
  example: 'bin/imentor questions convert costs.gift --to json --out costs.json',
  async run(args, io) {
    const { values, positionals } = readArguments(args, { from: { type: 'string' }, to: { type: 'string' }, out: { type: 'string' } });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new WrongUse('Name one file to convert.');
    const options = { to: formatOf('--to', values.to), ...(values.from !== undefined && { from: formatOf('--from', values.from) }) };
    const { text, bank, hasErrors } = convertQuestions(readTextFile(path, 'text'), options);
    if (values.out === undefined) io.out(text);
    else writeTextFile(values.out, text);
    for (const line of bank.report) io.say(written(path, line));
    io.say(summary(bank.questions.length, bank.report));
    return hasErrors || bank.questions.length === 0 ? 1 : 0;
  },
};

function formatOf(option: string, word: string | undefined): QuestionFormat {
  const format = questionFormats.find((known) => known === word);
  if (!format) throw new WrongUse(`${option} takes ${questionFormats.join(' or ')}${word === undefined ? '' : `, not “${word}”`}.`);
  return format;
}

function written(path: string, { line, level, message }: ReportLine): string {
  return `${path}:${line}: ${level}: ${message}`;
}

function summary(questions: number, report: readonly ReportLine[]): string {
  if (questions === 0) return 'There is no question in this file that can be read: is it the right file, and the right --from?';
  const counts = (['error', 'warning', 'note'] as const).map((level) => ({ level, count: report.filter((line) => line.level === level).length }));
  const said = counts.filter(({ count }) => count > 0).map(({ level, count }) => plural(count, level));
  return [plural(questions, 'question') + ' read', ...said].join(', ') + '.';
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
