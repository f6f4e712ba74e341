import { existsSync } from 'node:fs';
import { Database } from '../../src/platform/database/database.service.js';
import { useApp } from '../support/app.js';
import { declaredRoutes } from './declared-routes.js';
import { actors, addressOf, alsoShown, routes, shownElsewhere, type Actor, type Answer, type Route } from './routes.js';
import { makeWorld, type World } from './world.js';

// In demo mode every route is there.
const test = useApp({ IMENTOR_MODE: 'demo', LOG_LEVEL: 'silent' });

let world: World;

beforeAll(async () => {
  world = await makeWorld(test);
});

// There are more routes for programs than a program may ask for in a minute.
beforeEach(async () => void (await test.get(Database).query('DELETE FROM throttle')));

it('declares for every route who may enter', () => {
  const closed = declaredRoutes(test.app).filter(({ audience }) => !audience?.length);
  expect(closed.map(({ name }) => name)).toEqual([]);
});

it('has every route in the table, and no other', () => {
  expect(Object.keys(routes).sort()).toEqual(declaredRoutes(test.app).map(({ name }) => name).sort());
});

it.each(Object.entries(routes))('%s answers every actor as the table says', async (name, route) => {
  // Nobody asks for everything at once: limits on tries are kept elsewhere.
  test.clock.pass(15);
  const answers: Partial<Record<Actor, Answer>> = {};
  for (const actor of actors) answers[actor] = await ask(name, route, actor);
  expect(answers).toEqual(Object.fromEntries(actors.map((actor) => [actor, route[actor] ?? route.others])));
});

it('has shown every view at least once', async () => {
  for (const [view, visit] of Object.entries(alsoShown)) {
    await visit(world);
    expect([...test.rendered]).toContain(view);
  }
  expect(test.views.filter((view) => !test.rendered.has(view) && !(view in shownElsewhere))).toEqual([]);
  for (const path of Object.values(shownElsewhere)) expect(existsSync(path)).toBe(true);
});

async function ask(name: string, route: Route, actor: Actor): Promise<Answer> {
  const [method = '', pattern = ''] = name.split(' ');
  const browser = await world.as(actor);
  const fields = typeof route.send === 'function' ? route.send(world) : route.send;
  const address = addressOf(pattern, route.at, world);
  const { status, headers } = await (route.json ? browser.postJson(address, fields ?? {}) : browser.request(method, address, fields));
  const sentToSignIn = status === 401 || (status === 303 && headers['location']?.startsWith('/sign-in?next='));
  return sentToSignIn ? 'sign in' : status;
}
