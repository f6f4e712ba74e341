import { ask } from './databases.mjs';
import { load } from './load.mjs';
import { Server } from './processes.mjs';
import { prepareScenes } from './scenes.mjs';
import { compare } from './statistics.mjs';

/** Requests before the measuring, until the code is compiled and the pools are full. */
const warmUp = 1500;

/**
 * Measures the product against the floor, in alternation, on one database.
 * @param {{ url: string, log: string, rounds: number, seconds: number, handIns: number, say: (line: string) => void }} plan `handIns`: attempts handed in per round
 * @returns the shares of the floor, and what the product's process holds in memory afterwards
 */
export async function measureSpeed(plan) {
  const [floor, product] = [await Server.floor(plan.url, plan.log), await Server.product(plan.url, plan.log)];
  try {
    const results = await ask(plan.url, (client) => measureScenes(client, { floor: floor.origin, product: product.origin }, plan));
    return { results, megabytes: await product.memory() };
  } finally {
    await product.stop();
    await floor.stop();
  }
}

async function measureScenes(client, origins, plan) {
  const results = [];
  for (const scene of await prepareScenes(client, origins, plan.handIns * plan.rounds + warmUp + slack)) {
    plan.say(`${scene.name}…`);
    results.push({ name: scene.name, target: scene.target, ...compare(await alternate(client, scene, plan)) });
  }
  return results;
}

// autocannon makes some requests ready that it never sends.
const slack = 400;

async function alternate(client, { floor, product, most }, { rounds, seconds, handIns }) {
  const floorAmount = Math.ceil((await load(floor, warmUp)) * seconds);
  const rate = await load(product, warmUp);
  // What has just been written for the first time is counted, as autovacuum does within a minute: plans are made by it.
  await client.query('ANALYZE');
  const productAmount = most ? handIns : Math.ceil(rate * seconds);
  const measured = [];
  for (let round = 0; round < rounds; round += 1) measured.push({ floor: await load(floor, floorAmount), product: await load(product, productAmount) });
  return measured;
}
