import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { createApp, type Stand } from '../../src/app.js';
import type { Settings } from '../../src/platform/config/settings.js';
import { SessionsService } from '../../src/people/index.js';
import { Views } from '../../src/platform/web/views.js';
import { createCast, type Cast, type CastMember } from '../cast.js';
import { TestClock } from './clock.js';
import { createDatabase, type TestDatabase } from './database.js';
import { testSettings } from './settings.js';

/** The application on a database of its own, with the cast in it. Made once per test file. */
export interface TestApp {
  app: NestFastifyApplication;
  clock: TestClock;
  settings: Settings;
  cast: Cast;
  address: string;
  databaseUrl: string;
  /** Views that were rendered so far. */
  rendered: Set<string>;
  /** Every view that there is. */
  views: string[];
  /** Somebody who is not signed in. */
  visitor(): Browser;
  /** Somebody who is. */
  as(member: CastMember): Promise<Browser>;
  get<Service>(type: new (...args: never[]) => Service): Service;
}

/**
 * Boots the application before the tests of the file and stops it after them; `open` makes a database that is not the usual
 * one, and a `log` is kept where the test can read it.
 */
export function useApp(environment: Record<string, string> = {}, open: () => Promise<TestDatabase> = createDatabase, kept: Pick<Stand, 'log'> = {}): TestApp {
  const test = { rendered: new Set<string>() } as TestApp;
  let drop: () => Promise<void>;
  let dataDirectory: string;
  beforeAll(async () => {
    const database = await open();
    drop = database.drop;
    test.databaseUrl = database.url;
    test.clock = new TestClock();
    dataDirectory = mkdtempSync(join(tmpdir(), 'imentor-data-'));
    test.settings = testSettings({ DATA_DIR: dataDirectory, ...environment });
    test.app = await createApp(test.settings, database.url, { ...kept, clock: test.clock, rendered: (view) => test.rendered.add(view) });
    await test.app.listen(0, '127.0.0.1');
    test.address = `http://127.0.0.1:${(test.app.getHttpServer().address() as AddressInfo).port}`;
    test.get = (type) => test.app.get(type, { strict: false });
    test.views = test.get(Views).names;
    test.cast = await createCast(test);
    test.visitor = () => new Browser(test.address);
    test.as = async (member) => new Browser(test.address, await test.get(SessionsService).open(member.id, false, test.clock.now()));
  });
  afterAll(async () => {
    await test.app?.close();
    await drop?.();
    rmSync(dataDirectory, { recursive: true, force: true });
  });
  return test;
}

/** Speaks HTTP as a browser does: sends forms, keeps cookies, and does not follow redirects by itself. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly address: string,
    session?: string,
  ) {
    if (session) this.cookies.set('__Host-session', session);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<supertest.Response> {
    return this.send(supertest(this.address).get(path).set('accept', 'text/html').set(headers));
  }

  post(path: string, fields: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<supertest.Response> {
    return this.send(supertest(this.address).post(path).type('form').set('accept', 'text/html').set('sec-fetch-site', 'same-origin').set(headers).send(fields));
  }

  postJson(path: string, body: object, headers: Record<string, string> = {}): Promise<supertest.Response> {
    return this.send(supertest(this.address).post(path).set('accept', 'application/json').set('sec-fetch-site', 'same-origin').set(headers).send(body));
  }

  /** A file: its bytes are the `body`. */
  download(path: string, headers: Record<string, string> = {}): Promise<supertest.Response> {
    return this.send(supertest(this.address).get(path).set(headers).responseType('blob'));
  }

  /** Any method, with a form or nothing. */
  request(method: string, path: string, fields: object = {}): Promise<supertest.Response> {
    if (method === 'GET') return this.get(path);
    if (method === 'POST') return this.post(path, fields as Record<string, unknown>);
    return this.send(supertest(this.address)[method.toLowerCase() as 'put' | 'delete'](path).set('accept', 'text/html').set('sec-fetch-site', 'same-origin').send(fields));
  }

  /** Goes where the last answer pointed. */
  async follow(response: supertest.Response): Promise<supertest.Response> {
    return this.get(response.headers['location']!);
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  setCookie(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  private async send(request: supertest.Test): Promise<supertest.Response> {
    const header = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await (header ? request.set('cookie', header) : request);
    for (const line of ([] as string[]).concat(response.headers['set-cookie'] ?? [])) this.keep(line);
    return response;
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const gone = /expires=Thu, 01 Jan 1970|max-age=0/i.test(line);
    if (gone) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
