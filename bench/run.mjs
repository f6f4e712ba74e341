// Measures the product against its floor, and how it grows: see docs/benchmarks.md, which this writes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from '../bin/build.mjs';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, large: { type: 'boolean', default: false }, exports: { type: 'boolean', default: false } } });
buildIfStale();
// These use what was built.
const { Databases } = await import('./databases.mjs');
const { measureExports } = await import('./exports/exports.mjs');
const { exportsReport } = await import('./exports/report.mjs');
const { measureGrowth } = await import('./growth.mjs');
const { measureNeeds } = await import('./needs.mjs');
const { measureSpeed } = await import('./speed.mjs');
const { measureRecommending } = await import('./recommending.mjs');
const { document, report } = await import('./report.mjs');
const { document, needsReport, report } = await import('./report.mjs');

const plan = values.quick
  ? { counts: [1_000, 3_000], speedAt: 3_000, responses: 3_000, rounds: 3, seconds: 1, handIns: 480 }
  : { counts: [1_000, 10_000, 100_000, ...(values.large ? [1_000_000] : [])], speedAt: 10_000, responses: 100_000, rounds: 5, seconds: 3, handIns: 1_440 };
  ? { counts: [1_000, 3_000], speedAt: 3_000, rounds: 3, seconds: 1, handIns: 480, responses: [1_000, 10_000] }
  : { counts: [1_000, 10_000, 100_000, ...(values.large ? [1_000_000] : [])], speedAt: 10_000, rounds: 5, seconds: 3, handIns: 1_440, responses: [10_000, 100_000, ...(values.large ? [1_000_000] : [])] };

const reports = await measure();
const tables = reports.map((one) => one.tables).join('\n\n');
const missed = reports.flatMap((one) => one.missed);
process.stdout.write(`\n${tables}\n\n`);
if (!values.quick && !values.exports) writeFileSync(join(import.meta.dirname, '../docs/benchmarks.md'), document(tables, new Date()));
for (const line of missed) process.stdout.write(`Missed: ${line}\n`);
process.exitCode = missed.length ? 1 : 0;

async function measure() {
  const databases = await Databases.open(say);
  // The servers hear Ctrl-C themselves; the database does not.
  process.once('SIGINT', () => void databases.close().finally(() => process.exit(130)));
  try {
    const log = join(databases.directory, 'servers.log');
    const sizes = [];
    let url = '';
    let forNeeds = '';
    for (const learners of plan.counts) {
      await databases.fill(learners, say);
      sizes.push({ learners, url: await databases.copy(`grown_to_${learners}`) });
      if (learners !== plan.speedAt) continue;
      url = await databases.copy('for_speed');
      forNeeds = await databases.copy('for_needs');
    }
    const speed = await measureSpeed({ ...plan, url, log, say });
    const growth = await measureGrowth({ ...plan, sizes, log, say });
    say('Recommending…');
    return report(speed, sizes, growth, measureRecommending());
    const needs = await measureNeeds({ url: forNeeds, log, responses: plan.responses, say });
    return [report(speed, sizes, growth), needsReport(needs)];
    const exported = exportsReport(await measureExports({ databases, counts: plan.responses, rounds: plan.rounds, say }));
    if (values.exports) return exported;
    const used = await measureUse(databases);
    return { tables: `${used.tables}\n\n${exported.tables}`, missed: [...used.missed, ...exported.missed] };
  } finally {
    await databases.close();
  }
}

/** What learners feel: speed, memory, growth. */
async function measureUse(databases) {
  const log = join(databases.directory, 'servers.log');
  const sizes = [];
  let url = '';
  for (const learners of plan.counts) {
    await databases.fill(learners, say);
    sizes.push({ learners, url: await databases.copy(`grown_to_${learners}`) });
    if (learners === plan.speedAt) url = await databases.copy('for_speed');
  }
  const speed = await measureSpeed({ ...plan, url, log, say });
  const growth = await measureGrowth({ ...plan, sizes, log, say });
  say('Recommending…');
  return report(speed, sizes, growth, measureRecommending());
}

function say(line) {
  process.stderr.write(`${Math.round(process.uptime())} s  ${line}\n`);
}
