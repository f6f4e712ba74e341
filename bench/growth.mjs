import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { prepareAttempts } from './attempts.mjs';
import { ask } from './databases.mjs';
import { cohortsOf, signInCoordinator, signInLearners } from './learners.mjs';
import { findPlaces } from './places.mjs';
import { Server } from './processes.mjs';
import { inTurn } from './scenes.mjs';
import { median } from './statistics.mjs';

/** How much longer a page may take with the most learners than with the fewest. */
const mostGrowth = 1.25;

/** How often each page is asked for, at each size, in each round. */
const times = 80;

/**
 * Asks each page again and again, one request after the other, of one product per size, in turn: whatever slows the
 * machine for a while slows all sizes. Learners come in turn, too.
 *
 * @param {{ sizes: { learners: number, url: string }[], log: string, rounds: number, say: (line: string) => void }} plan the smallest first
 * @returns {Promise<{ name: string, target: number, milliseconds: number[], ratio: number }[]>} the median of each size; `ratio` is the last by the first
 */
export async function measureGrowth({ sizes, log, rounds, say }) {
  const stands = [];
  try {
    for (const { url } of sizes) stands.push(await openStand(url, log, (rounds + 1) * times));
    await askEverything(stands);
    const measured = [];
    for (let round = 1; round <= rounds; round += 1) {
      say(`Growth, round ${round} of ${rounds}…`);
      measured.push(await askEverything(stands));
    }
    return stands[0].pages.map(({ name }, page) => summary(name, stands.map((_, stand) => median(measured.flatMap((round) => round[stand][page])))));
  } finally {
    for (const { server } of stands) await server.stop();
  }
}

function summary(name, milliseconds) {
  return { name, target: mostGrowth, milliseconds, ratio: milliseconds.at(-1) / milliseconds[0] };
}

async function openStand(url, log, handIns) {
  // One request at a time needs no more connections, and all the stands share one database server.
  const server = await Server.product(url, log, { DATABASE_POOL: '2' });
  return { server, pages: await ask(url, (client) => preparePages(client, server.origin, handIns)) };
}

async function preparePages(client, origin, handIns) {
  const { lesson } = await findPlaces(client);
  const learners = await signInLearners(client, handIns + 1);
  const attempts = await prepareAttempts(client, origin, learners);
  const coordinator = await signInCoordinator(client);
  const cohorts = await cohortsOf(client, learners);
  return [
    { name: 'Lesson page', status: 200, next: inTurn(learners, ({ headers }) => ({ path: lesson.path, headers })) },
    { name: 'Home', status: 200, next: inTurn(learners, ({ headers }) => ({ path: '/home', headers })) },
    { name: 'Submitting an attempt', status: 303, next: inTurn(attempts, ({ path, learner }) => ({ method: 'POST', path: `${path}/submission`, headers: learner.headers })) },
    { name: 'Cohort page, 30 learners', status: 200, next: inTurn(cohorts, (id) => ({ path: `/cohorts/${id}`, headers: coordinator.headers })) },
  ];
}

/** @returns {Promise<number[][][]>} milliseconds by stand and page */
async function askEverything(stands) {
  const measured = stands.map(({ pages }) => pages.map(() => []));
  for (const page of stands[0].pages.keys()) {
    for (let turn = 0; turn < times; turn += 1) {
      for (const [stand, { server, pages }] of stands.entries()) measured[stand][page].push(await timeOf(server.origin, pages[page]));
    }
  }
  return measured;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Milliseconds until the whole answer is there. @throws Error when it is not what it must be */
async function timeOf(origin, { next, status }) {
  const { path, ...options } = next();
  const begun = performance.now();
  const answered = await new Promise((resolve, reject) => {
    request(`${origin}${path}`, { agent, ...options }, (answer) => answer.resume().on('end', () => resolve(answer.statusCode))).on('error', reject).end();
  });
  if (answered !== status) throw new Error(`${path} answered ${answered} where ${status} was expected`);
  return performance.now() - begun;
}
