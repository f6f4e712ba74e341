import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = resolve(import.meta.dirname, '../../bin/imentor');

/** What a run of `bin/imentor` left behind. */
export interface Run {
  code: number | null;
  out: string;
  said: string;
  /** The files that Node loaded, as addresses. */
  loaded: string[];
}

/** Runs `bin/imentor` as a process of its own, in an empty folder and with a database address that leads nowhere. */
export function imentor(...args: string[]): Promise<Run> {
  return imentorWith({}, ...args);
}

/** The same in an environment with more in it. */
export async function imentorWith(environment: Record<string, string>, ...args: string[]): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'imentor-run-'));
  const env = { PATH: process.env['PATH'], DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing', NODE_V8_COVERAGE: join(folder, 'coverage'), ...environment };
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env });
  const [out, said, code] = await Promise.all([textOf(child.stdout), textOf(child.stderr), new Promise<number | null>((done) => child.once('close', done))]);
  const loaded = await loadedBy(join(folder, 'coverage'));
  await rm(folder, { recursive: true });
  return { code, out, said, loaded };
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
