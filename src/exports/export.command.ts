import { basename } from 'node:path';
import { Clock } from '../platform/clock/clock.js';
import { CannotDo, readArguments, WrongUse, type Command, type Io } from '../platform/commands/command.js';
import { atMostEverySecond, interruptible } from '../platform/commands/patience.js';
import { writePieces } from '../platform/commands/write-pieces.js';
import { CannotExport } from './cannot-export.js';
import { peopleBelow, type Exported, type ExportRequest } from './export-request.js';
import { ExportsService } from './exports.service.js';
import { formats, isFormat } from './formats.js';
import { CannotWrite } from './writers/cannot-write.js';

const kinds = formats.join('|');

export const exportSurvey: Command = {
  name: 'export',
  about: 'Writes the answers to a survey into a file for analysts, under pseudonyms that are made for one purpose: that of --purpose, or this one file. Words of her own go along with --texts only, responses that were not sent with --unfinished, and columns that make people rare can stay behind, --without, or be told less exactly, --coarsen.',
  usage: `imentor export SURVEY --format ${kinds} --out FILE [--purpose TEXT] [--layout long|wide] [--waves WAVE,WAVE] [--language CODE] [--texts] [--unfinished] [--without COLUMN,COLUMN] [--coarsen COLUMN,COLUMN] [--known COLUMN,COLUMN]`,
  example: 'bin/imentor export business-needs --format sav --out needs.sav --purpose "needs report 2027"',
  run(args, io) {
    const { out, isNamed, ...wanted } = readRequest(args);
    if (!isNamed) io.say(`This file is for “${wanted.purpose}”: with no --purpose, a file is a purpose of its own, and cannot be joined with others.`);
    return io.withServices((services) => {
      const request = { ...wanted, by: null, now: services.get(Clock).now() };
      const every = atMostEverySecond(io.say);
      const progress = (done: number, of: number) => every(() => `${done} of ${of} responses`);
      return interruptible(async (signal) => {
        const write = services.get(ExportsService).write(request, (pieces) => writePieces(out, pieces, signal), progress);
        return told(out, await write.catch(explained), io);
      });
    });
  },
};

function readRequest(args: string[]): Omit<ExportRequest, 'by' | 'now'> & { out: string; isNamed: boolean } {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string' },
    out: { type: 'string' },
    purpose: { type: 'string' },
    layout: { type: 'string', default: 'long' },
    language: { type: 'string' },
    texts: { type: 'boolean', default: false },
    unfinished: { type: 'boolean', default: false },
    without: { type: 'string', default: '' },
    coarsen: { type: 'string', default: '' },
    known: { type: 'string', default: '' },
    waves: { type: 'string' },
  });
  const [survey] = positionals;
  const { format = '', out, layout, purpose, texts, unfinished, language = null, without, coarsen, known, waves } = values;
  if (!survey || positionals.length > 1) throw new WrongUse('Name one survey.');
  if (!isFormat(format)) throw new WrongUse(`Say which kind of file it shall be: --format ${kinds}.`);
  if (!out) throw new WrongUse('Say into which file: --out FILE.');
  if (purpose?.trim() === '') throw new WrongUse('Say what the file is for: --purpose "needs report 2027". Files of one purpose can be joined, those of different purposes cannot.');
  if (layout !== 'long' && layout !== 'wide') throw new WrongUse('--layout is long, a row a response, or wide, a row a person.');
  return { survey, format, out, isNamed: purpose !== undefined, layout, purpose: purpose?.trim() ?? basename(out), language, texts, unfinished, without: namesIn(without), coarsen: namesIn(coarsen), known: namesIn(known), waves: waves === undefined ? null : waves.split(',') };
}

function namesIn(list: string): string[] {
  return list.split(',').filter((name) => name !== '');
}

function told(out: string, exported: Exported, io: Io): number {
  io.out(`${out}: ${exported.rows} rows, ${exported.columns} columns.`);
  for (const column of exported.cut) io.say(`A text in ${column} is longer than this kind of file can hold, and was cut. csv, package and dta hold it whole.`);
  if (exported.leftOut?.length) io.say(`Left out: ${exported.leftOut.map(({ name }) => name).join(', ')}.`);
  if (exported.coarse?.length) io.say(`Told less exactly: ${exported.coarse.map(({ name }) => name).join(', ')}.`);
  for (const sentence of [...anonymityIn(exported), ...togetherIn(exported)]) io.say(sentence);
  return 0;
}

function anonymityIn({ known, anonymity, k }: Exported): string[] {
  if (anonymity.leastK === null) return [];
  if (known.length === 0) return ['No column is known by which others could find somebody. If there are some, name them: --known COLUMN,COLUMN.'];
  const share = (100 * (anonymity.shareBelow ?? 0)).toFixed(1);
  return [
    `By ${known.join(', ')}: ${anonymity.classes} combinations; the rarest is that of ${anonymity.leastK}; ${share} % of people share theirs with fewer than ${k - 1} others (k = ${k}).`,
    ...(anonymity.leastK < k ? ['Somebody may be found in this file. Keep it under your agreement, and publish nothing of single rows.'] : []),
  ];
}

function togetherIn({ together, k }: Exported): string[] {
  if (!together || (together.anonymity.leastK ?? k) >= k) return [];
  const names = together.columns.map(({ name }) => name).join(', ');
  return [`Earlier files of this survey tell more of ${names}. Whoever has them too can put the rows together: then ${peopleBelow(together)} of ${together.anonymity.rows} people share theirs with fewer than ${k - 1} others.`];
}

function explained(error: unknown): never {
  if (error instanceof CannotExport || error instanceof CannotWrite) throw new CannotDo(error.message);
  throw error;
}
