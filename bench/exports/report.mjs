import { table, whole } from '../table.mjs';
import { exportTargets } from './exports.mjs';

/** The results of exporting as tables, and what missed its target. @param {Awaited<ReturnType<typeof import('./exports.mjs').measureExports>>} results */
export function exportsReport(results) {
  return { tables: `${speedTable(results)}\n\n${growthTable(results)}`, missed: results.flatMap(missedBy) };
}

function speedTable(results) {
  const rows = results.map(({ name, floor, product, ratio, least, most, target }) => [name, whole(floor), whole(product), `${ratio.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`, `≥ ${target}`, ratio < target ? 'missed' : 'met']);
  return table([`Exporting ${whole(results[0].counts[1])} responses × 100 variables`, 'COPY, rows/s', 'Product, rows/s', 'Share of COPY', 'Target', ''], rows);
}

function growthTable(results) {
  const { growth, megabytes } = exportTargets;
  const { counts } = results[0];
  const rows = results.map((result) => [
    result.name,
    ...result.work.map((seconds) => seconds.toFixed(1)),
    result.growth.toFixed(1),
    `≤ ${growth}`,
    ...result.grown.map((grown) => whole(grown)),
    `≤ ${megabytes}`,
    missedBy(result).some((line) => !line.includes('share')) ? 'missed' : 'met',
  ]);
  const seconds = counts.map((count) => `${whole(count)}, s`);
  const memory = counts.map((count) => `${whole(count)}, MB more`);
  return table(['Growth of exports', ...seconds, 'Times as long', 'Target', ...memory, 'Target', ''], rows);
}

function missedBy({ name, ratio, target, growth, grown }) {
  return [
    ...(ratio < target ? [`Exporting ${name}: a share of ${ratio.toFixed(2)}, the target is at least ${target}`] : []),
    ...(growth > exportTargets.growth ? [`Exporting ${name}: ten times the rows take ${growth.toFixed(1)} times as long, the target is at most ${exportTargets.growth}`] : []),
    ...(Math.max(...grown) > exportTargets.megabytes ? [`Exporting ${name}: memory grows by ${whole(Math.max(...grown))} MB, the target is at most ${exportTargets.megabytes}`] : []),
  ];
}
