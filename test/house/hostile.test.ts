import { AccessTokensService, SessionsService } from '../../src/people/index.js';
import { scopes } from '../../src/people/tokens/scopes.js';
import { Database } from '../../src/platform/database/database.service.js';
import { useApp } from '../support/app.js';
import { hostileBodies, hostileNames, hostileTexts, wrongTypes } from './hostile.js';
import { addressOf, routes, type Route } from './routes.js';
import { makeWorld, type World } from './world.js';

// In demo mode every route is there.
const test = useApp({ IMENTOR_MODE: 'demo', LOG_LEVEL: 'silent' });

/** One hostile request: `what` says what is wrong with it. */
interface Attack {
  what: string;
  url: string;
  type?: string | null;
  body?: string | Buffer;
}

let world: World;

beforeAll(async () => {
  world = await makeWorld(test);
});

it.each(Object.entries(routes))('%s answers whatever is sent with a page or a problem, and never breaks', async (name, route) => {
  const [method = '', pattern = ''] = name.split(' ');
  await makeReady();
  const headers = await headersFor(pattern, route);
  const broken: string[] = [];
  for (const together of chunks(attacksOn(method, pattern, route), 8)) {
    broken.push(...(await Promise.all(together.map((attack) => complaintAbout(method, attack, headers)))).filter((complaint) => complaint !== null));
  }
  expect(broken).toEqual([]);
});

it('leaves the house as it was: the pages still open', async () => {
  await makeReady();
  const ada = await world.as('ada');
  for (const path of ['/home', '/me', '/courses/baking/costs/lesson/flour', '/courses']) expect((await ada.get(path)).status).toBe(200);
  expect(({} as { admin?: unknown }).admin).toBeUndefined();
});

// What an earlier attack has used up or ended.
async function makeReady(): Promise<void> {
  await test.get(Database).query('DELETE FROM throttle');
  await (await world.as('ada')).post('/courses/baking/enrolment');
}

/** The one who may do most there, in a session of her own, or her token. */
async function headersFor(pattern: string, route: Route): Promise<Record<string, string>> {
  const { ada, noor } = test.cast;
  const now = test.clock.now();
  if (pattern.startsWith('/api/v1')) return { authorization: `Bearer ${await test.get(AccessTokensService).create(ada.id, { name: 'A program', scopes: [...scopes], days: 30 }, now)}` };
  const closedToAda = (route.ada ?? route.others) === 404;
  const session = await test.get(SessionsService).open(closedToAda ? noor.id : ada.id, false, now);
  return { accept: 'text/html', 'sec-fetch-site': 'same-origin', cookie: `__Host-session=${session}` };
}

function attacksOn(method: string, pattern: string, route: Route): Attack[] {
  const inAddress = [...pattern.matchAll(/:(\w+)/g)].flatMap(([, name]) =>
    Object.entries(hostileNames).map(([what, value]) => ({ what: `${what} as :${name}`, url: addressOf(pattern, { ...route.at, [name!]: value }, world) })),
  );
  const url = addressOf(pattern, route.at, world);
  if (method === 'GET') return [...inAddress, ...queryAttacks(url)];
  const bodies = Object.entries(hostileBodies).map(([what, { type, body }]) => ({ what, url, type, body }));
  return [...inAddress, ...bodies, ...(method === 'POST' ? fieldAttacks(url, route) : [])];
}

function queryAttacks(url: string): Attack[] {
  // Operations for programs refuse other names before they look at anything.
  const names = url.startsWith('/api/v1/') ? ['cursor', 'limit'] : ['next', 'before', 'after', 'version', 'attempts', 'cursor', 'limit'];
  const cursor = Buffer.from('["2026-02-30T00:00:00Z", "a\\u0000", 1e99]').toString('base64url');
  const texts = Object.entries({ ...hostileNames, 'a made-up cursor': cursor });
  const asked = texts.map(([what, value]) => ({ what: `${what} in the query`, url: `${url}?${names.map((name) => `${name}=${value}`).join('&')}` }));
  return [...asked, { what: 'lists in the query', url: `${url}?${names.map((name) => `${name}=a&${name}=b&${name}[c]=d`).join('&')}` }];
}

function fieldAttacks(url: string, route: Route): Attack[] {
  const fields = (typeof route.send === 'function' ? route.send(world) : (route.send ?? {})) as Record<string, unknown>;
  const values = Object.entries({ ...hostileTexts, ...wrongTypes });
  return [...Object.keys(fields), 'next'].flatMap((field) =>
    values.map(([what, value]) => ({ what: `${what} as ${field}`, url, type: 'application/json', body: JSON.stringify({ ...fields, [field]: value }) })),
  );
}

async function complaintAbout(method: string, { what, url, type, body }: Attack, headers: Record<string, string>): Promise<string | null> {
  const answer = await test.app.inject({ method: method as 'GET', url, headers: { ...headers, ...(type && { 'content-type': type }) }, ...(body !== undefined && { payload: body }) });
  const { statusCode: status } = answer;
  if (status >= 500) return `${what}: ${status}`;
  if (/\n\s+at |node_modules|\.[jt]s:\d+:\d+/.test(answer.body)) return `${what}: shows a stack trace`;
  const clear = status < 400 || /^(text\/html|application\/problem\+json)/.test(String(answer.headers['content-type']));
  return clear ? null : `${what}: ${status} ${answer.body}`;
}

function* chunks<Item>(items: Item[], size: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
