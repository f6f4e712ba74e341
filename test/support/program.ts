import supertest from 'supertest';
import { AccessTokensService } from '../../src/people/index.js';
import type { Scope } from '../../src/people/tokens/scopes.js';
import type { CastMember } from '../cast.js';
import type { TestApp } from './app.js';
import { remember } from './traffic.js';

/** A program that uses the interface for machines, with an access token or without. Whatever it is answered is remembered. */
export class Program {
  constructor(
    private readonly test: TestApp,
    private readonly token: string | null = null,
  ) {}

  get(path: string, headers: Record<string, string> = {}): Promise<supertest.Response> {
    return this.send('get', path, headers);
  }

  put(path: string, body?: object): Promise<supertest.Response> {
    return this.send('put', path, {}, body);
  }

  post(path: string, body: object): Promise<supertest.Response> {
    return this.send('post', path, {}, body);
  }

  delete(path: string): Promise<supertest.Response> {
    return this.send('delete', path);
  }

  private async send(method: 'get' | 'put' | 'post' | 'delete', path: string, headers: Record<string, string> = {}, body?: object): Promise<supertest.Response> {
    const request = supertest(this.test.address)[method](path).set(headers).send(body);
    const response = await (this.token ? request.set('authorization', `Bearer ${this.token}`) : request);
    remember({ method, path, headers, response });
    return response;
  }
}

/** A program with a fresh access token of somebody. */
export async function programOf(test: TestApp, member: CastMember, ...scopes: Scope[]): Promise<Program> {
  return new Program(test, await test.get(AccessTokensService).create(member.id, { name: 'A program', scopes, days: 30 }, test.clock.now()));
}
