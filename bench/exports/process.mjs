// Exports in a process of its own, and says in one line of JSON what it took, with the settings of the application when it is
// called with those of npm start: node FLAGS bench/exports/process.mjs DATABASE_URL FORMAT ROUNDS
import 'reflect-metadata';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { createServices } from '../../dist/app.js';
import { ExportsService } from '../../dist/exports/exports.service.js';
import { settingsFrom } from '../../dist/installation.js';
import { staySmall } from '../../dist/platform/config/stay-small.js';
import { slug } from './survey.mjs';

const [url, format, rounds] = process.argv.slice(2);
staySmall();
const environment = { DATABASE_URL: url, PUBLIC_URL: 'http://localhost:3000', SECRET: 'only-for-measuring-and-thrown-away-after', LOG_LEVEL: 'warn' };
const services = await createServices(settingsFrom(environment), url);
const exports = services.get(ExportsService, { strict: false });

// Until the code is compiled and the pools are full.
const before = await measured(() => written('csv', 1));
// Before the floor is seen at all: what it reads and drops stays with the process for a while, and would be taken for the product's.
const alone = await inRounds(() => measured(() => written(format)));
const inTurn = await inRounds(async () => ({ floor: await measured(copied), product: await measured(() => written(format)) }));
await services.close();
process.stdout.write(`${JSON.stringify({ before: before.megabytes, alone, inTurn })}\n`);

async function inRounds(measure) {
  const measurements = [];
  for (let round = 0; round < Number(rounds); round += 1) measurements.push(await measure());
  return measurements;
}

/** Seconds, seconds of this process's processor time, rows, and the most memory meanwhile. */
async function measured(work) {
  let megabytes = residentMegabytes();
  const watch = setInterval(() => (megabytes = Math.max(megabytes, residentMegabytes())), 20);
  const [processor, begun] = [process.cpuUsage(), performance.now()];
  const rows = await work();
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(processor);
  clearInterval(watch);
  return { rows, seconds, processor: (user + system) / 1e6, megabytes };
}

function residentMegabytes() {
  return process.memoryUsage.rss() / 2 ** 20;
}

/** Exports to nowhere; with `most`, stops after so many pieces. */
async function written(kind, most = Infinity) {
  const request = { by: null, survey: slug, format: kind, layout: 'long', waves: null, purpose: 'measuring', language: null, texts: false, unfinished: false, without: [], coarsen: [], known: [], now: new Date() };
  const { rows } = await exports.write(request, (pieces) => passed(pieces, most), () => {});
  return rows;
}

/** The floor: the stored rows as the database sends them, looked at no further. */
async function copied() {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const stream = client.query(copyTo('COPY (SELECT id, answers FROM survey_response) TO STDOUT'));
  await passed(stream);
  await client.end();
  return stream.rowCount;
}

async function passed(pieces, most = Infinity) {
  let [count, bytes] = [0, 0];
  for await (const piece of pieces) {
    bytes += piece.length;
    if ((count += 1) >= most) break;
  }
  return bytes;
}
