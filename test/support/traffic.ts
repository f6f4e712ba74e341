import type supertest from 'supertest';

/** One request of a program and what it was answered. */
export interface Exchange {
  method: string;
  path: string;
  headers: Record<string, string>;
  response: supertest.Response;
}

/** Everything that programs were answered in this test file, for test/house/contract.test.ts. */
export const traffic: Exchange[] = [];

export function remember(exchange: Exchange): void {
  traffic.push(exchange);
}
