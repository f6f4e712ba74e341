import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startFlags } from '../processes.mjs';
import { compare, median } from '../statistics.mjs';
import { fillWithResponses } from './fill.mjs';

/** The formats that are measured, and the share of the floor's rows per second that each must reach. */
const formats = [
  { name: 'csv with codes', format: 'csv', target: 0.35 },
  { name: 'csv with answer texts', format: 'excel-csv', target: 0.35 },
  { name: 'sav', format: 'sav', target: 0.1 },
  { name: 'xlsx', format: 'xlsx', target: 0.1 },
];

/** How much longer an export of ten times the rows may take, and by how many megabytes memory may grow. */
export const exportTargets = { growth: 11, megabytes: 64 };

/**
 * Exports a survey of 100 variables from databases of several sizes, each format in a process of its own: alone, for the work and
 * the memory, and then in turn with the floor, for the speed.
 * @param {{ databases: import('../databases.mjs').Databases, counts: number[], rounds: number, say: (line: string) => void }} plan the fewest responses first, ten times as many each time; shares are of the second count
 */
export async function measureExports({ databases, counts, rounds, say }) {
  const sizes = [];
  for (const responses of counts) {
    say(`${responses} responses…`);
    const url = await databases.copy(`exports_of_${responses}`);
    await fillWithResponses(url, responses);
    sizes.push({ responses, measured: await measureFormats(url, responses > 100_000 ? 1 : rounds, say) });
  }
  return formats.map(({ name, target }, place) => summary(name, target, sizes.map(({ responses, measured }) => ({ responses, ...measured[place] }))));
}

async function measureFormats(url, rounds, say) {
  const all = [];
  for (const { name, format } of formats) {
    say(`Exporting ${name}…`);
    const { stdout } = await promisify(execFile)(process.execPath, [...startFlags, join(import.meta.dirname, 'process.mjs'), url, format, String(rounds)]);
    all.push(JSON.parse(stdout.trim().split('\n').at(-1)));
  }
  return all;
}

/** What was measured of one format, the fewest responses first. @param {{ responses: number, before: number, alone: object[], inTurn: { floor: object, product: object }[] }[]} sizes */
export function summary(name, target, sizes) {
  const rate = ({ rows, seconds }) => rows / seconds;
  const shares = compare(sizes[1].inTurn.map(({ floor, product }) => ({ floor: rate(floor), product: rate(product) })));
  // Exporting never waits for anybody else, so what counts of its growth is the work and not the machine's other guests.
  const work = sizes.map(({ alone }) => median(alone.map(({ processor }) => processor)));
  const growth = Math.max(...work.slice(1).map((time, place) => time / work[place]));
  const grown = sizes.map(({ before, alone }) => Math.max(...alone.map(({ megabytes }) => megabytes)) - before);
  return { name, target, ...shares, counts: sizes.map(({ responses }) => responses), work, growth, grown };
}
