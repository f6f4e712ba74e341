import autocannon from 'autocannon';

/** How many requests are under way at the same time. */
export const connections = 16;

/**
 * What is asked again and again.
 * @typedef {object} Scene
 * @property {string} origin such as `http://127.0.0.1:4000`
 * @property {(connection: number) => { path: string, method?: string, headers?: Record<string, string>, body?: string }} next the next request of this connection
 * @property {number} status what every answer must have
 * @property {string} mark what every answer's body must hold
 * @property {() => Promise<number>} [count] how many of these requests the database knows to be done
 */

/**
 * Sends a number of requests and waits for every answer.
 * @param {Scene} scene
 * @param {number} amount
 * @returns {Promise<number>} answers per second
 * @throws Error when one answer was not what it must be, or one was not stored
 */
export async function load(scene, amount) {
  const before = await scene.count?.();
  let opened = 0;
  const result = await autocannon({
    url: scene.origin,
    connections,
    amount,
    // autocannon notices at its samples that all is done: so these tell how exact the time is, in milliseconds.
    sampleInt: 10,
    setupClient: (client) => {
      const connection = opened;
      opened += 1;
      client.setRequests([{ setupRequest: (request) => ({ ...request, ...scene.next(connection) }) }]);
    },
    verifyBody: (body) => body.includes(scene.mark),
  });
  const good = result.statusCodeStats[scene.status]?.count ?? 0;
  if (good !== amount || result.errors || result.mismatches) throw new Error(complaint(scene, amount, result));
  const stored = (await scene.count?.()) - before;
  if (scene.count && stored !== amount) throw new Error(`${amount} requests were answered, but the database knows of ${stored}: ${scene.next(0).path}`);
  return (amount * 1000) / (result.finish - result.start);
}

function complaint({ next, status, mark }, amount, { statusCodeStats, errors, mismatches }) {
  const seen = JSON.stringify(statusCodeStats);
  return `Of ${amount} answers like the one to ${next(0).path}, not all were good: statuses ${seen} where ${status} was expected, ${mismatches} without “${mark}”, ${errors} lost`;
}
