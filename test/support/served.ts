import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.js';

const program = resolve(import.meta.dirname, '../../bin/imentor');

/** `bin/imentor serve` as a process of its own, which a test can kill. */
export interface Served {
  address: string;
  child: ChildProcess;
  /** What it wrote to its standard error so far. */
  said(): string;
  /** Sends a signal and waits for the end: the exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

/** Starts it on a free port and waits until it can serve. */
export async function serve(environment: Record<string, string>): Promise<Served> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const env = { PATH: process.env['PATH'], IMENTOR_MODE: 'demo', LOG_LEVEL: 'error', PORT: String(port), ...environment };
  const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  const end = (signal: NodeJS.Signals) => (child.kill(signal), ended);
  await Promise.race([untilReady(address), ended.then((code) => Promise.reject(new Error(`It ended with ${code}: ${said}`)))]);
  return { address, child, said: () => said, end };
}

/** Waits until the server at an address says that it can serve, at most half a minute. */
export async function untilReady(address: string): Promise<void> {
  for (const deadline = AbortSignal.timeout(30_000); ; await sleep(50)) {
    const status = await fetch(`${address}/ready`).then((answer) => answer.status, () => 0);
    if (status === 200) return;
    deadline.throwIfAborted();
  }
}
