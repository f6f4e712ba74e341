import { createHash, randomBytes, randomUUID } from 'node:crypto';

/**
 * Somebody who is signed in.
 * @typedef {{ id: string, headers: { cookie: string } }} SignedIn
 */

/** Signs in `count` of the simulated learners, evenly spread over all of them. They have no passwords: the sessions are written. */
export async function signInLearners(client, count) {
  const { rows } = await client.query(spreadQuery, [count]);
  if (rows.length < count) throw new Error(`There are ${rows.length} learners, and ${count} are needed`);
  return signIn(client, rows.map(({ id }) => id));
}

/** A coordinator who may see every cohort. */
export async function signInCoordinator(client) {
  const id = randomUUID();
  await client.query("INSERT INTO person (id, name, language, created_at) VALUES ($1, 'Elin', 'en', now())", [id]);
  await client.query("INSERT INTO role (id, person_id, role) VALUES ($1, $2, 'administrator')", [randomUUID(), id]);
  return (await signIn(client, [id]))[0];
}

/** The full cohorts of thirty in which these learners study, each once. */
export async function cohortsOf(client, learners) {
  const { rows } = await client.query(cohortsQuery, [learners.map(({ id }) => id)]);
  return rows.map(({ cohort_id: id }) => id);
}

async function signIn(client, personIds) {
  const tokens = personIds.map(() => randomBytes(32).toString('base64url'));
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest());
  await client.query(sessionsQuery, [hashes, personIds]);
  return personIds.map((id, index) => ({ id, headers: { cookie: `__Host-session=${tokens[index]}` } }));
}

const spreadQuery = `
  WITH numbered AS (
    SELECT person_id, row_number() OVER (ORDER BY value) - 1 AS place, count(*) OVER () AS learners
    FROM sign_in_name WHERE value LIKE 'simulated-%')
  SELECT person_id AS id FROM numbered WHERE place % greatest(1, learners / $1) = 0 ORDER BY place LIMIT $1`;

const sessionsQuery = `
  INSERT INTO session (id, person_id, created_at, seen_at, expires_at)
  SELECT id, person_id, now(), now(), now() + interval '1 day' FROM unnest($1::bytea[], $2::uuid[]) AS given (id, person_id)`;

const cohortsQuery = `
  SELECT cohort_id FROM enrolment
  WHERE cohort_id IN (SELECT cohort_id FROM enrolment WHERE person_id = ANY($1))
  GROUP BY cohort_id HAVING count(*) = 30 ORDER BY cohort_id`;
