import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const root = dirname(import.meta.dirname);

/** How `npm start` calls Node, and the settings of Node among that. */
const startScript = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts.start.split(' ').slice(1);
export const startFlags = startScript.filter((part) => part.startsWith('--'));

/** Runs `bin/imentor` on a database, where people may be made up. @returns what it said */
export async function imentor(databaseUrl, ...args) {
  const env = { ...process.env, DATABASE_URL: databaseUrl, IMENTOR_MODE: 'demo' };
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'bin/imentor'), ...args], { env, cwd: root });
  return stdout.trim();
}

/** A server in a process of its own. */
export class Server {
  constructor(process, origin) {
    this.process = process;
    this.origin = origin;
  }

  /** The product as it runs for real, in production mode, its log written to a file. */
  static async product(databaseUrl, log, environment = {}) {
    const port = await freePort();
    return Server.#start(startScript, log, port, '/ready', {
      IMENTOR_MODE: 'production',
      DATABASE_URL: databaseUrl,
      PUBLIC_URL: `http://localhost:${port}`,
      SECRET: 'only-for-measuring-and-thrown-away-after',
      ...environment,
    });
  }

  static async floor(databaseUrl, log) {
    return Server.#start(['bench/floor.mjs'], log, await freePort(), '/page/1', { DATABASE_URL: databaseUrl });
  }

  static async #start(args, log, port, path, environment) {
    const file = openSync(log, 'a');
    const env = { ...process.env, ...environment, PORT: String(port), HOST: '127.0.0.1' };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', file, file] });
    const server = new Server(child, `http://127.0.0.1:${port}`);
    await server.#answers(path).catch((error) => {
      child.kill('SIGKILL');
      throw new Error(`${args.join(' ')} did not start: ${error.message}\n${readFileSync(log, 'utf8').slice(-2000)}`);
    });
    return server;
  }

  /** Resident memory of the process, in megabytes. */
  async memory() {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(this.process.pid)]);
    return Number(stdout) / 1024;
  }

  async stop() {
    if (this.process.exitCode !== null) return;
    this.process.kill('SIGTERM');
    await once(this.process, 'exit');
  }

  async #answers(path) {
    for (let tries = 0; tries < 300 && this.process.exitCode === null; tries += 1) {
      const answer = await fetch(this.origin + path).catch(() => null);
      if (answer?.ok) return;
      await sleep(100);
    }
    throw new Error(this.process.exitCode === null ? 'no answer in 30 seconds' : `it ended with ${this.process.exitCode}`);
  }
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
}
