import { jest } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { useApp } from '../support/app.js';
import { scopes } from '../../src/people/tokens/scopes.js';
import { Contract } from '../support/contract.js';
import { Program, programOf } from '../support/program.js';
import { traffic } from '../support/traffic.js';
import { filesOf } from './files.js';

jest.setTimeout(60_000);

// The tests of the interface run here once more, so that everything that they were answered can be held against the document.
for (const { path } of filesOf('test')) if (path.endsWith('.api.test.ts')) await import(`../../${path.replace(/\.ts$/, '.js')}`);

const test = useApp();

let contract: Contract;

beforeAll(async () => {
  contract = new Contract((await test.visitor().get('/api/openapi.json')).body as OpenAPIObject);
});

it('describes operations, shapes and references that fit together', () => {
  expect(contract.mistakes()).toEqual([]);
});

it('holds no parameter but its own, and names them', async () => {
  const program = await programOf(test, test.cast.max, ...scopes);
  // Where a survey decides which names there are, its own tests ask.
  const closed = contract.operations.filter(({ method, parameters }) => method === 'get' && !parameters.some(({ schema }) => 'propertyNames' in schema));
  expect(closed.length).toBeGreaterThan(8);
  for (const { path, parameters } of closed) {
    const { status, type, body } = await program.get(`${path.replace(/\{\w+\}/g, 'any')}?flavour=sweet`);
    const known = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
    const detail = known.length > 0 ? `There is no parameter “flavour” here. There are: ${known.join(', ')}.` : 'There is no parameter “flavour” here: this address takes none.';
    expect({ path, status, type, detail: body.detail }).toEqual({ path, status: 422, type: 'application/problem+json', detail });
  }
});

it('is kept when a program asks too often', async () => {
  const program = await programOf(test, test.cast.ada);
  for (let count = 0; count < 120; count += 1) await program.get('/api/v1/courses');
  for (const { method, path } of contract.operations) {
    const address = path.replace(/\{\w+\}/g, 'any');
    const answer = await program[method as 'get' | 'put' | 'delete'](address);
    expect(answer.status).toBe(429);
  }
});

it('is kept by every answer that a test has seen', () => {
  expect(traffic.length).toBeGreaterThan(200);
  expect(traffic.flatMap((exchange) => contract.breaches(exchange))).toEqual([]);
});

it('promises nothing that no test has seen', () => {
  const seen = new Set(traffic.map((exchange) => contract.nameOf(exchange)));
  expect(contract.promises.filter((promise) => !seen.has(promise))).toEqual([]);
});

it('would notice an answer that breaks it', async () => {
  const response = await new Program(test).get('/api/v1/courses');
  const broken = { ...response, type: response.type, status: 200, text: '{}', headers: {}, body: { items: [{ slug: 7 }], next: null, more: true } } as typeof response;
  const breaches = contract.breaches({ method: 'get', path: '/api/v1/courses?page=2', headers: {}, response: broken });
  for (const named of ['parameter page', 'header etag', 'slug must be string', 'NOT have additional properties']) expect(breaches.join()).toContain(named);
  expect(contract.breaches({ method: 'get', path: '/api/v1/people', headers: {}, response: broken })).toEqual(['get /api/v1/people 200 is not in the document']);
});
