import { performance } from 'node:perf_hooks';
import { pairsStatement } from '../dist/analysis/reading/selected-answers.js';
import { ratedVariables } from '../dist/analysis/reading/rated-variables.js';
import { ask } from './databases.mjs';
import { signInCoordinator } from './learners.mjs';
import { Server } from './processes.mjs';
import { median } from './statistics.mjs';

const survey = 'business-needs';
const rounds = 5;

/** The page may take so many times as long as the bare aggregate that it needs. */
const target = 8;

/**
 * How long the needs page takes over many answers: worked out anew because new ones came, and again while none came.
 * Beside it, the one statement that counts the pairs of ratings, on the same database and in turn.
 *
 * @param {{ url: string, log: string, responses: number, say: (line: string) => void }} plan
 * @returns {Promise<{ name: string, bare: number, page: number, again: number, ratio: number, target: number }>} medians in milliseconds
 */
export async function measureNeeds({ url, log, responses, say }) {
  const server = await Server.product(url, log, { DATABASE_POOL: '2' });
  try {
    return await ask(url, async (client) => {
      say(`Needs of ${responses} answers…`);
      const measured = await measureRounds(client, server.origin, responses);
      const [bare, page, again] = [0, 1, 2].map((part) => median(measured.map((times) => times[part])));
      return { name: `Needs page, ${responses.toLocaleString('en-GB')} answers × 15 competences`, bare, page, again, ratio: median(measured.map((times) => times[1] / times[0])), target };
    });
  } finally {
    await server.stop();
  }
}

async function measureRounds(client, origin, responses) {
  const { headers } = await signInCoordinator(client);
  const bare = await bareStatement(client);
  await answer(client, responses, bare.rated);
  await client.query('VACUUM ANALYZE survey_response');
  const look = () => timeOf(async () => {
    const page = await fetch(`${origin}/analysis/${survey}/needs`, { headers });
    const text = await page.text();
    if (page.status !== 200 || !text.includes('chart--map')) throw new Error(`The needs page answered ${page.status} without its map`);
  });
  const count = () => timeOf(() => client.query(bare.sql, bare.values));
  await look();
  await count();
  const measured = [];
  for (let round = 0; round < rounds; round += 1) {
    // As many as make every figure move by more than a few people.
    await answer(client, 50, bare.rated);
    measured.push([await count(), await look(), await look()]);
  }
  return measured;
}

/** The statement over everybody, with the variables of the published survey. */
async function bareStatement(client) {
  const { rows } = await client.query('SELECT survey.id, definition FROM survey JOIN survey_version ON survey_version.id = current_version_id WHERE slug = $1', [survey]);
  const rated = ratedVariables([rows[0].definition]);
  if (rated.length !== 15) throw new Error(`${survey} has ${rated.length} competences`);
  return { rated, ...pairsStatement(rows[0].id, { wave: { values: [''] } }, [], rated) };
}

// Made up by the database: nobody's, and a moment later each time.
async function answer(client, count, rated) {
  const ratings = rated.flatMap(({ importance, ability }) => [importance, ability]).map((name) => `'${name}', 1 + floor(random() * 4)::integer`);
  await client.query(`
    INSERT INTO survey_response (id, way, survey_id, version_id, language, seed, answers, started_at, saved_at, submitted_at)
    SELECT gen_random_uuid(), 'open', survey.id, survey.current_version_id, (ARRAY['fi', 'tr', 'sk', 'es'])[1 + floor(random() * 4)::integer], 'seed',
      jsonb_build_object('stage', (ARRAY['open', 'idea'])[1 + floor(random() * 2)::integer], 'country', (ARRAY['fi', 'tr', 'sk'])[1 + floor(random() * 3)::integer], ${ratings.join(', ')}), now(), now(), now()
    FROM survey, generate_series(1, $1) AS made WHERE slug = $2`, [count, survey]);
}

async function timeOf(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
