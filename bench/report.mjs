import { cpus, release, totalmem, type } from 'node:os';
import { table, whole } from './table.mjs';

/** How much memory the product's process may hold, in megabytes. */
const mostMegabytes = 200;

/**
 * The results as tables of Markdown, which can be read on a terminal too, and what missed its target.
 * @param {{ results: object[], megabytes: number }} speed
 * @param {{ learners: number }[]} sizes
 * @param {object[]} growth
 */
export function useReport(speed, sizes, growth) {
  const missed = [
    ...speed.results.filter(({ ratio, target }) => ratio < target).map(({ name, ratio, target }) => `${name}: ${ratio.toFixed(2)} of the floor, the target is at least ${target}`),
    ...(speed.megabytes > mostMegabytes ? [`Memory: ${Math.round(speed.megabytes)} MB, the target is at most ${mostMegabytes}`] : []),
    ...growth.filter(({ ratio, target }) => ratio > target).map(({ name, ratio, target }) => `${name}: ${ratio.toFixed(2)} times as long with the most learners, the target is at most ${target}`),
  ];
  return { tables: [speedTable(speed), memoryLine(speed), growthTable(sizes, growth)].join('\n\n'), missed };
}

/**
 * The same of recommending: how long a list takes, and what lists are worth.
 * @param {{ name: string, median: number, longest: number, target: number }} list
 * @param {ReturnType<typeof import('./worth.mjs').measureWorth>} worth
 */
export function recommendingReport({ name, median, longest, target }, worth) {
  const isMissed = median > target;
  const times = table(['Recommending, ms', 'Median', 'Longest', 'Target', ''], [[name, median.toFixed(2), longest.toFixed(2), `≤ ${target}`, isMissed ? 'missed' : 'met']]);
  return {
    tables: `${times}\n\n${worthTable(worth)}`,
    missed: [...(isMissed ? [`${name}: ${median.toFixed(2)} ms, the target is at most ${target}`] : []), ...worth.flatMap(worthMissed)],
  };
}

function worthTable(worth) {
  const rows = worth.map(({ name, ndcg, share, lead, target }) => [name, ndcg.toFixed(3), withInterval(share), `≥ ${target}`, held(share, target), withInterval(lead), '> 0', held(lead, 0)]);
  const [{ simulated, runs }] = worth;
  return table([`Worth of lists, ${runs} × ${whole(simulated)} learners`, 'nDCG@5', 'Share of the oracle', 'Target', '', 'Better than gaps of ratings by', 'Target', ''], rows);
}

function worthMissed({ name, share, lead, target }) {
  return [
    ...(held(share, target) === 'missed' ? [`${name}: ${withInterval(share)} of the oracle, the target is at least ${target}`] : []),
    ...(held(lead, 0) === 'missed' ? [`${name}: better than gaps of ratings by ${withInterval(lead)}`] : []),
  ];
}

function withInterval({ mean, low, high }) {
  return `${mean.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
}

/** What an interval says of a target: where it lies on both sides of it, nothing. */
function held({ low, high }, target) {
  if (low >= target) return 'met';
  return high < target ? 'missed' : 'open';
}

/**
 * The same of the needs page, beside the statement that it needs.
 * @param {{ name: string, bare: number, page: number, again: number, ratio: number, target: number }} needs
 */
export function needsReport({ name, bare, page, again, ratio, target }) {
  const isMissed = ratio > target;
  const row = [name, bare.toFixed(0), page.toFixed(0), again.toFixed(0), ratio.toFixed(2), `≤ ${target}`, isMissed ? 'missed' : 'met'];
  return {
    tables: table(['Figures, ms', 'The bare statement', 'Page, anew', 'Page, again', 'Page by statement', 'Target', ''], [row]),
    missed: isMissed ? [`${name}: ${ratio.toFixed(2)} times as long as its statement, the target is at most ${target}`] : [],
  };
}

function speedTable({ results }) {
  const rows = results.map(({ name, floor, product, ratio, least, most, target }) => [
    name,
    whole(floor),
    whole(product),
    `${ratio.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`,
    `≥ ${target}`,
    ratio < target ? 'missed' : 'met',
  ]);
  return table(['Speed', 'Floor, req/s', 'Product, req/s', 'Share of the floor', 'Target', ''], rows);
}

function memoryLine({ megabytes }) {
  return table(['Memory', 'MB', 'Target', ''], [['The Node process after the run', whole(megabytes), `≤ ${mostMegabytes}`, megabytes > mostMegabytes ? 'missed' : 'met']]);
}

function growthTable(sizes, growth) {
  const rows = growth.map(({ name, milliseconds, ratio, target }) => [name, ...milliseconds.map((time) => time.toFixed(2)), ratio.toFixed(2), `≤ ${target}`, ratio > target ? 'missed' : 'met']);
  return table(['Growth, ms', ...sizes.map(({ learners }) => `${whole(learners)} learners`), 'Last by first', 'Target', ''], rows);
}

/** The page of the documentation, with machine and date. */
export function document(tables, now) {
  const processor = `${cpus().length} × ${cpus()[0].model.trim()}`;
  const machine = `${processor}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.versions.node}`;
  return `${heading}\nMeasured on ${now.toISOString().slice(0, 10)}: ${machine}.\n\n${tables}\n\n${method}`;
}

const heading = `# How fast, how large, how it grows

\`npm run bench\` measures this and writes this page; it ends with an error when a target is missed.
`;

const method = `## How it is measured

- The *floor* (\`bench/floor.mjs\`) is the least that a page costs with the same Node, driver and database: \`node:http\`, one
  prepared query by primary key through a pool of eight, 5 kB of HTML from Handlebars; and for saving, one \`INSERT\` a request.
- The product runs in production mode with its usual settings, its log written to a file, on the embedded PostgreSQL, which
  lets every commit reach the disk. Both are processes of their own on one database with 10,000 learners.
- autocannon sends 16 requests at a time, without asking for compression, to the floor and the product in turn, five times
  each. The share is the median of the five rounds; the least and the greatest stand beside it.
- Every answer is looked at: its status, and a piece of its page. After each round the database is asked whether every
  answer that was acknowledged is stored, and whether every attempt is graded. Each attempt is another learner's.
- Nothing is switched off for it: limits on tries guard signing in, which is not measured here.
- For growth, simulated learners (\`imentor demo people --even\`) with 20 completed steps each fill databases of several sizes. Each has
  a product of its own, and these are asked in turn, one request at a time; the times are medians.
- For recommending, 500 made-up learners one after another get a list from their ratings, ten answers to each competence, and
  prerequisites up to seven deep, in one process without a database.
- What lists are worth is found as \`imentor recommend simulate\` does it: made-up learners with a hidden truth, judged by that
  truth alone, beside the oracle that knows it and beside who looks at gaps of ratings. Intervals are of 95 % over paired
  learners; where one lies on both sides of its target, these learners decide nothing, and “open” stands there. Runs of more
  learners, all rivals, and what it is worth to look at each thing stand in [recommending.md](recommending.md).
- For figures, 100,000 made-up answers are put beside the learners. The needs page is asked for when new answers have come, so
  that everything is worked out anew, and once more while none came; the statement alone, over the same answers, in between.
- For exports, made-up responses to a survey of 100 variables, a tenth of them left out at random, are written to nowhere by
  the service that jobs and the command line use, in a process of its own for each format, with the settings of the
  application. The floor is \`COPY (SELECT id, answers FROM survey_response) TO STDOUT\`, read by the same process and looked
  at no further. Both are done in turn; shares compare the rows per second of each round. Before that, the product exports
  alone, as often: growth compares its processor time then, and memory is what the process holds at the most, less what it
  held at the most while a first piece of csv was made.
- The bytes of pages are measured in a browser, by \`test/browser/page-bytes.test.ts\`.

\`npm run bench -- --quick\` is for trying: fewer and shorter rounds, small databases, nothing written.
\`npm run bench -- --large\` adds 1,000,000 learners and exports 1,000,000 responses. \`npm run bench -- --only exports\`
measures one part, which is \`use\`, \`recommending\`, \`figures\` or \`exports\`, and writes nothing either.
`;
