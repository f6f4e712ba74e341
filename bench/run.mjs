// Measures the product against its floor, and how it grows: see docs/benchmarks.md, which this writes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from '../bin/build.mjs';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, large: { type: 'boolean', default: false }, only: { type: 'string' } } });
buildIfStale();
// These use what was built.
const { Databases } = await import('./databases.mjs');
const { measureExports } = await import('./exports/exports.mjs');
const { exportsReport } = await import('./exports/report.mjs');
const { measureGrowth } = await import('./growth.mjs');
const { measureNeeds } = await import('./needs.mjs');
const { measureRecommending } = await import('./recommending.mjs');
const { document, needsReport, recommendingReport, useReport } = await import('./report.mjs');
const { measureSpeed } = await import('./speed.mjs');
const { measureWorth } = await import('./worth.mjs');

const plan = values.quick
  ? { counts: [1_000, 3_000], speedAt: 3_000, rounds: 3, seconds: 1, handIns: 480, rated: 3_000, exported: [1_000, 10_000], simulated: 200 }
  : {
      counts: [1_000, 10_000, 100_000, ...(values.large ? [1_000_000] : [])],
      speedAt: 10_000,
      rounds: 5,
      seconds: 3,
      handIns: 1_440,
      rated: 100_000,
      exported: [10_000, 100_000, ...(values.large ? [1_000_000] : [])],
      simulated: 2_000,
    };

/** In this order: what learners feel is measured while the database is freshly filled. */
const parts = { use: measureUse, recommending: measureLists, figures: measureFigures, exports: measureFiles };

const reports = await measure(values.only ? { [values.only]: parts[values.only] } : parts);
const tables = reports.map((report) => report.tables).join('\n\n');
const missed = reports.flatMap((report) => report.missed);
process.stdout.write(`\n${tables}\n\n`);
if (!values.quick && !values.only) writeFileSync(join(import.meta.dirname, '../docs/benchmarks.md'), document(tables, new Date()));
for (const line of missed) process.stdout.write(`Missed: ${line}\n`);
process.exitCode = missed.length ? 1 : 0;

async function measure(chosen) {
  const databases = await Databases.open(say);
  // The servers hear Ctrl-C themselves; the database does not.
  process.once('SIGINT', () => void databases.close().finally(() => process.exit(130)));
  try {
    const made = [];
    for (const [name, part] of Object.entries(chosen)) {
      say(`${name}…`);
      made.push(await part(databases, join(databases.directory, 'servers.log')));
    }
    return made;
  } finally {
    await databases.close();
  }
}

/** What learners feel: speed, memory, growth. */
async function measureUse(databases, log) {
  const sizes = [];
  let speed;
  for (const learners of plan.counts) {
    await databases.fill(learners, say);
    sizes.push({ learners, url: await databases.copy(`grown_to_${learners}`) });
    // Before more are added: what that leaves the disk and the database to tidy up slows whoever waits for them.
    if (learners === plan.speedAt) speed = await measureSpeed({ ...plan, url: await databases.copy('for_speed'), log, say });
  }
  return useReport(speed, sizes, await measureGrowth({ ...plan, sizes, log, say }));
}

function measureLists() {
  return recommendingReport(measureRecommending(), measureWorth({ ...plan, runs: 1, say }));
}

async function measureFigures(databases, log) {
  await databases.fill(plan.counts[0], say);
  return needsReport(await measureNeeds({ url: await databases.copy('for_needs'), log, responses: plan.rated, say }));
}

async function measureFiles(databases) {
  return exportsReport(await measureExports({ databases, counts: plan.exported, rounds: plan.rounds, say }));
}

function say(line) {
  process.stderr.write(`${Math.round(process.uptime())} s  ${line}\n`);
}
