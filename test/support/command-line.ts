import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { main } from '../../src/cli.js';
import type { Io } from '../../src/platform/commands/command.js';
import { withServices } from '../../src/services.js';

const program = resolve(import.meta.dirname, '../../bin/imentor');

/** What a run of `bin/imentor` left behind. */
export interface Run {
  code: number | null;
  out: string;
  said: string;
}

/** Runs `bin/imentor` as a process of its own, in an empty folder and with a database address that leads nowhere. */
export function imentor(...args: string[]): Promise<Run> {
  return imentorWith({}, ...args);
}

/** The same in an environment with more in it. */
export async function imentorWith(environment: Record<string, string>, ...args: string[]): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'imentor-run-'));
  const env = { PATH: process.env['PATH'], DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing', ...environment };
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env });
  const [out, said, code] = await Promise.all([textOf(child.stdout), textOf(child.stderr), new Promise<number | null>((done) => child.once('close', done))]);
  await rm(folder, { recursive: true });
  return { code, out, said };
}

/** The same, and which files Node loaded for it, as addresses. It takes much longer, for Node counts every line that is run. */
export async function imentorWatched(...args: string[]): Promise<Run & { loaded: string[] }> {
  const coverage = await mkdtemp(join(tmpdir(), 'imentor-loaded-'));
  const run = await imentorWith({ NODE_V8_COVERAGE: coverage }, ...args);
  const loaded = await loadedBy(coverage);
  await rm(coverage, { recursive: true });
  return { ...run, loaded };
}

/**
 * Runs a command in the process of the test: much quicker, since nothing is loaded anew. What its services write to the
 * log goes past it, to the standard error of the test.
 */
export async function imentorHere(environment: Record<string, string>, ...args: string[]): Promise<Run> {
  const [out, said]: [string[], string[]] = [[], []];
  const io: Io = { out: (text) => out.push(`${text.trimEnd()}\n`), say: (line) => said.push(`${line}\n`), environment, withServices: (work) => withServices(io, work) };
  return { code: await main(args, io), out: out.join(''), said: said.join('') };
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

async function loadedBy(folder: string): Promise<string[]> {
  const files = await readdir(folder);
  const reports = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return reports.flatMap((report) => (JSON.parse(report) as { result: { url: string }[] }).result.map(({ url }) => url));
}
