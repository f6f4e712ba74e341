import { findPlaces } from './places.mjs';
import { rightResponse } from '../dist/quizzes/question.js';

/**
 * Attempts at the quiz of ten questions, for learners who have never taken it: one each, answered and not yet handed in.
 * The first is made through the product, as a learner would; the others are copies of its rows.
 *
 * @param {import('pg').Client} client
 * @param {string} origin of the product
 * @param {import('./learners.mjs').SignedIn[]} learners
 * @returns {Promise<{ path: string, learner: import('./learners.mjs').SignedIn }[]>} for all learners but the first
 */
export async function prepareAttempts(client, origin, [first, ...others], { answered = true } = {}) {
  const { quiz } = await findPlaces(client);
  const model = await answerQuiz(origin, first, quiz);
  const personIds = others.map(({ id }) => id);
  await client.query('DELETE FROM fact WHERE step_id = $1 AND person_id = ANY($2)', [quiz.stepId, personIds]);
  const { rows } = await client.query(copyAttemptsQuery, [model, personIds]);
  await client.query("INSERT INTO fact (person_id, step_id, kind, at) SELECT person_id, step_id, 'started', started_at FROM attempt WHERE person_id = ANY($1) AND step_id = $2", [personIds, quiz.stepId]);
  if (answered) await client.query(copyAnswersQuery, [model, rows.map(({ id }) => id)]);
  // Rows that are copied by the thousand are left as rows are that were saved one by one a while ago.
  await client.query('VACUUM (ANALYZE) attempt, answer, session, fact');
  const idOf = new Map(rows.map(({ id, person_id: personId }) => [personId, id]));
  return others.map((learner) => ({ path: `/attempts/${idOf.get(learner.id)}`, learner }));
}

async function answerQuiz(origin, { headers }, quiz) {
  const begun = await fetch(`${origin}${quiz.path}/attempts`, { method: 'POST', headers, redirect: 'manual' });
  const path = begun.headers.get('location');
  if (!path?.startsWith('/attempts/')) throw new Error(`No attempt was begun: ${begun.status}, ${path}`);
  for (const [index, question] of quiz.questions.entries()) {
    const body = { deed: 'save', response: index < 2 ? wrongOf(question) : rightOf(question), key: `answer-${index}-of-ten` };
    const saved = await fetch(`${origin}${path}/answers/${question.id}`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) });
    if ((await saved.json()).kept !== 'saved') throw new Error(`The answer to ${question.id} was not saved: ${saved.status}`);
  }
  return path.slice('/attempts/'.length);
}

// A poll has no right answer.
function rightOf(question) {
  return rightResponse(question) ?? { option: question.options[0].id };
}

// Some go wrong for most learners, and come back to them later: that is part of handing in.
function wrongOf(question) {
  return { option: question.options.find(({ fraction }) => fraction === 0).id };
}

const copyAttemptsQuery = `
  INSERT INTO attempt (id, person_id, step_id, quiz_id, place, number, language, decimal_separator, drawn, started_at, deadline_at)
  SELECT uuidv7(), learner.id, step_id, quiz_id, place, 1, language, decimal_separator, drawn, started_at, deadline_at
  FROM attempt, unnest($2::uuid[]) AS learner (id) WHERE attempt.id = $1
  RETURNING id, person_id`;

const copyAnswersQuery = `
  INSERT INTO answer (attempt_id, question_id, state, revision, saved_at, key, made_at)
  SELECT copied.id, question_id, state, revision, saved_at, key, made_at
  FROM unnest($2::uuid[]) AS copied (id), answer WHERE attempt_id = $1`;
