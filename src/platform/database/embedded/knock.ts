import { Client } from 'pg';

/** Who answered at a port: a connection as superuser, nobody, a server not ready, or somebody who does not know us. */
export type Answer = Client | 'nobody' | 'not ready' | 'stranger';

const answers: Record<string, Answer> = {
  ECONNREFUSED: 'nobody',
  ECONNRESET: 'not ready',
  '57P03': 'not ready', // starting up, recovering or shutting down
  '57P01': 'not ready',
  '53300': 'not ready', // every connection is in use
};

/** Tries to connect to the cluster's server as its superuser. Never throws. */
export async function knock(port: number, password: string): Promise<Answer> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres', connectionTimeoutMillis: 5000 });
  // A server that ends while we talk is seen by the query that fails; without a listener Node would end too.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    const { code, message } = error as NodeJS.ErrnoException;
    return answers[code ?? ''] ?? (/timeout|terminated/i.test(message) ? 'not ready' : 'stranger');
  }
}
