/* A little application on the embedded database, run as a process of its own so that a test can kill it. */
import { Client } from 'pg';
import { holdApplicationLock, startEmbedded } from '../../src/platform/database/embedded/index.js';

/** What the process tells its parent. */
export type Report =
  | { event: 'running'; url: string; directory: string; adopted: boolean; processId: number; said: string[] }
  | { event: 'refused'; name: string; message: string }
  | { event: 'interrupted'; answer: number }
  | { event: 'stopped' };

const [directory = '', address = ''] = process.argv.slice(2);
const report = (message: Report) => process.send!(message);

async function run(): Promise<void> {
  const said: string[] = [];
  const server = await startEmbedded({ directory, say: (line) => said.push(line), fast: true });
  const lock = await holdApplicationLock(server.url, { processId: process.pid, address });
  process.on('SIGINT', () => void lastWork(server.url));
  process.once('message', () => void server.stop().then(() => lock.release()).then(leave));
  const { url, adopted, processId } = server;
  report({ event: 'running', url, directory: server.directory, adopted, processId, said });
}

async function lastWork(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ answer: number }>('SELECT 42 AS answer');
  await client.end();
  report({ event: 'interrupted', answer: rows[0]!.answer });
}

function leave(): void {
  report({ event: 'stopped' });
  process.disconnect();
}

run().catch((error: Error) => {
  report({ event: 'refused', name: error.name, message: error.message });
  process.disconnect();
});
