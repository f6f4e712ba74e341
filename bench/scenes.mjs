import { prepareAttempts } from './attempts.mjs';
import { signInLearners } from './learners.mjs';
import { connections } from './load.mjs';
import { findPlaces } from './places.mjs';

/** Every connection reads as several learners in turn, and saves as one: what one learner does happens in its order. */
const [readers, savers] = [64, connections];

/**
 * What is measured for speed, each with the share of the floor that it must reach.
 * @typedef {object} Measured
 * @property {string} name
 * @property {number} target least share of the floor
 * @property {import('./load.mjs').Scene} floor
 * @property {import('./load.mjs').Scene} product
 * @property {number} [most] how often the product can do it before a new preparation is needed
 */

/**
 * @param {import('pg').Client} client on the database of both
 * @param {{ floor: string, product: string }} origins
 * @param {number} handIns how many attempts are to be handed in
 * @returns {Promise<Measured[]>}
 */
export async function prepareScenes(client, origins, handIns) {
  const { lesson, quiz, course } = await findPlaces(client);
  const learners = await signInLearners(client, readers + savers + 1 + handIns + 1);
  const [reading, saving, handing] = [learners.slice(0, readers), learners.slice(readers, readers + savers + 1), learners.slice(readers + savers + 1)];
  const saves = await prepareAttempts(client, origins.product, saving, { answered: false });
  const papers = await prepareAttempts(client, origins.product, handing);
  const surveys = await beginSurveys(client, origins.product, saving.slice(1));
  const [page, insert] = [floorPage(origins.floor), floorInsert(origins.floor, client)];
  const look = (path, mark, everybody = reading) => ({ origin: origins.product, next: inTurn(everybody, ({ headers }) => ({ path, headers })), status: 200, mark });
  const visitor = [{ headers: {} }];
  return [
    { name: 'Lesson page, signed in', target: 0.5, floor: page, product: look(lesson.path, `${lesson.path}/`) },
    { name: 'Home, signed in', target: 0.35, floor: page, product: look('/home', course) },
    { name: 'Catalogue page, visitor', target: 1, floor: page, product: look('/courses', course, visitor) },
    { name: 'Sign-in page, visitor', target: 1.5, floor: page, product: look('/sign-in', 'action="/sign-in"', visitor) },
    { name: 'Saving a quiz answer', target: 0.5, floor: insert, product: saveAnswers(origins.product, client, saves, quiz.questions[0]) },
    { name: 'Saving a page of a survey', target: 0.4, floor: insert, product: savePages(origins.product, surveys) },
    { name: 'Submitting a 10-question attempt', target: 0.2, floor: insert, product: handIn(origins.product, client, papers), most: handIns },
  ];
}

export function floorPage(origin) {
  return { origin, next: inTurn(Array.from({ length: 1000 }, (_, index) => index + 1), (id) => ({ path: `/page/${id}` })), status: 200, mark: '</html>' };
}

export function floorInsert(origin, client) {
  const next = (_, turn) => ({ path: `/answers/${turn}`, method: 'POST', headers: json, body: JSON.stringify({ question: 'market', response: { option: 'flour' }, key: `floor-${turn}` }) });
  return { origin, next: inTurn([0], next), status: 200, mark: '"saved"', count: numberFrom(client, 'SELECT count(*) AS number FROM floor.answer') };
}

/** Every save changes the answer, so every save is one revision more. */
function saveAnswers(origin, client, attempts, { id, options }) {
  const turns = attempts.map(() => 0);
  const next = (connection) => {
    const { path, learner } = attempts[connection];
    const turn = (turns[connection] += 1);
    const body = JSON.stringify({ deed: 'save', response: { option: options[turn % options.length].id }, key: `change-${turn}` });
    return { path: `${path}/answers/${id}`, method: 'POST', headers: { ...learner.headers, ...json }, body };
  };
  const count = numberFrom(client, 'SELECT coalesce(sum(revision), 0) AS number FROM answer WHERE attempt_id = ANY($1)', [attempts.map(({ path }) => path.slice('/attempts/'.length))]);
  return { origin, next, status: 200, mark: '"saved"', count };
}

/** The survey that ships, begun by each of these learners. */
async function beginSurveys(client, origin, learners) {
  await client.query('DELETE FROM survey_response WHERE person_id = ANY($1)', [learners.map(({ id }) => id)]);
  return Promise.all(
    learners.map(async (learner) => {
      const begun = await fetch(`${origin}/surveys/business-needs/responses`, { method: 'POST', headers: learner.headers, redirect: 'manual' });
      return { path: begun.headers.get('location'), learner };
    }),
  );
}

/** Every page that is sent says something else than the one before it. */
function savePages(origin, responses) {
  const next = (connection) => {
    const { path, learner } = responses[connection];
    turn += 1;
    const body = new URLSearchParams([...shownFirst, ['as-shown', '{}'], ['answer.stage', 'open'], ['answer.goal', 'else'], ['answer.goal.other', `A shop, number ${turn}`], ['press', 'next']]).toString();
    return { path: `${path}/pages/you`, method: 'POST', headers: { ...learner.headers, ...form }, body };
  };
  let turn = 0;
  return { origin, next, status: 303, mark: '' };
}

const shownFirst = ['stage', 'goal', 'country', 'confidence'].map((id) => ['shown', id]);

/** Each attempt is handed in once. What was right and what was wrong in it must have been seen. */
function handIn(origin, client, attempts) {
  const next = ({ path, learner }) => ({ path: `${path}/submission`, method: 'POST', headers: learner.headers });
  const count = numberFrom(client, 'SELECT count(*) AS number FROM attempt WHERE finished_at IS NOT NULL AND percent BETWEEN 1 AND 99');
  return { origin, next: inTurn(attempts, next), status: 303, mark: '', count };
}

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Makes requests from things in turn, without end: `make` gets the thing and the number of the turn. */
export function inTurn(things, make) {
  let turn = -1;
  return () => {
    turn += 1;
    return make(things[turn % things.length], turn);
  };
}

function numberFrom(client, sql, values = []) {
  return async () => Number((await client.query(sql, values)).rows[0].number);
}
