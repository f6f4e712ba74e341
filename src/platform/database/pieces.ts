import type { PoolClient, QueryResultRow } from 'pg';

let made = 0;

/** Rows of a query through a cursor of the transaction that the client is in. */
export async function* piecesOf<Row extends QueryResultRow>(client: PoolClient, sql: string, parameters: unknown[], size: number): AsyncGenerator<Row[]> {
  const cursor = `pieces_${(made += 1)}`;
  await client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${sql}`, parameters);
  const fetch = () => heard(client.query<Row>(`FETCH ${size} FROM ${cursor}`));
  for (let next = fetch(); ; ) {
    const { rows } = await next;
    if (rows.length === 0) break;
    next = fetch();
    yield rows;
  }
  await client.query(`CLOSE ${cursor}`);
}

// A piece that nobody waits for any more may fail with the transaction: that is told there.
function heard<Result>(query: Promise<Result>): Promise<Result> {
  query.catch(() => undefined);
  return query;
}
