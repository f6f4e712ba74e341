import { chmod, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../src/platform/database/embedded/index.js';
import { unprivilegedUser } from '../../src/platform/database/embedded/unprivileged-user.js';
import type { Report } from '../support/embedded-application.js';
import { makeClone, nextReport, runApplication } from '../support/embedded-clone.js';

const asRoot = process.getuid?.() === 0;
type Running = Extract<Report, { event: 'running' }>;

let home: string;
let clone: string;

// Like root's own home: nobody else may enter, and npm was told to run no scripts.
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'home-'));
  clone = await makeClone(join(home, 'clone'), 'unlinked');
}, 20_000);
afterAll(() => rm(home, { recursive: true }));

async function startAndStop(): Promise<Running> {
  const { child, first } = await runApplication(clone, join(clone, '.data/database'), 'http://localhost:3000');
  expect(first).toMatchObject({ event: 'running' });
  child.send('stop');
  expect(await nextReport(child)).toEqual({ event: 'stopped' });
  return first as Running;
}

if (asRoot) {
  test('root in a clone that the server cannot reach: all is kept in a place that it can, and one line says so', async () => {
    const { directory, said } = await startAndStop();
    try {
      expect(said).toEqual([expect.stringMatching(new RegExp(`kept in ${directory},.*cannot enter ${clone}/.data/database`))]);
      expect(directory).toMatch(/^\/var\/lib\/i-mentor\/[0-9a-f]{12}$/);
      expect((await readdir(directory)).sort()).toEqual(['binaries', 'cluster', 'server.log']);
      expect(await stat(directory)).toMatchObject({ uid: 0, mode: 0o40711 });
      expect(await stat(join(directory, 'cluster/data'))).toMatchObject({ uid: unprivilegedUser()!.uid, mode: 0o40700 });
      expect((await stat(home)).mode & 0o777).toBe(0o700);
      await expect(stat(join(clone, '.data'))).rejects.toThrow('ENOENT');

      await chmod(home, 0o755);
      expect((await startAndStop()).directory).toBe(directory); // the data stay where they are
    } finally {
      await chmod(home, 0o700);
      await rm(directory, { recursive: true });
    }
  }, 20_000);

  test('root in a clone that the server can reach: the data lie in the clone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'open-'));
    await chmod(folder, 0o755);
    const directory = join(folder, '.data/database');
    const said: string[] = [];
    const server = await startEmbedded({ directory, say: (line) => said.push(line), fast: true });
    expect([server.directory, said]).toEqual([directory, []]);
    await server.stop();

    // Data that exist are not left behind for an empty place.
    await chmod(folder, 0o700);
    await expect(startEmbedded({ directory, say: (line) => said.push(line) })).rejects.toThrow(/belong to the user "\w+", who can no longer enter/);
    await rm(folder, { recursive: true });
  }, 20_000);
} else {
  test('an ordinary user needs no other place, even where npm was told to run no scripts', async () => {
    const { directory, said } = await startAndStop();
    expect([directory, said]).toEqual([join(clone, '.data/database'), []]);
  }, 20_000);

  test('a folder that may not be written is named, with the way out', async () => {
    const closed = join(home, 'closed');
    await mkdir(closed, { mode: 0o500 });
    const refused = startEmbedded({ directory: join(closed, 'database'), say: () => undefined });
    await expect(refused).rejects.toThrow(/closed\/database may not be read and written[^]*DATABASE_URL/);
  });
}

test('the user of the server is postgres where there is one, else nobody', () => {
  const nobody = 'root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n';
  expect(unprivilegedUser(nobody)).toEqual({ name: 'nobody', uid: 65534, gid: 65534 });
  expect(unprivilegedUser(`${nobody}postgres:x:101:104::/var/lib/postgresql:/bin/bash\n`)).toEqual({ name: 'postgres', uid: 101, gid: 104 });
  expect(unprivilegedUser('root:x:0:0:root:/root:/bin/bash\n')).toBeUndefined();
});
