import { useApp } from '../support/app.js';
import { unzip } from '../support/zip.js';
import { makeTraced, type Traced } from './traces.js';

const test = useApp();

let zubeida: Traced;

beforeAll(async () => {
  zubeida = await makeTraced(test);
});

async function archiveOf(person: { id: string; name: string; email: string }): Promise<Record<string, string>> {
  const answer = await (await test.as(person)).download('/me/data/archive');
  expect(answer.headers['content-type']).toBe('application/zip');
  expect(answer.headers['content-disposition']).toContain('i-mentor-2026-11-22.zip');
  return unzip(answer.body as Buffer);
}

it('is one archive with everything that any table knows about her', async () => {
  const files = await archiveOf(zubeida);
  const everything = Object.values(files).join();
  expect([...zubeida.needles, ...zubeida.words].filter((text) => !everything.includes(text))).toEqual([]);
  expect(JSON.parse(files['progress.json']!)).toEqual([{ course: 'baking', step: 'costs/flour', kind: 'completed', at: '2026-11-22T10:00:00.000Z', grade: null }]);
});

it('explains each file in her language', async () => {
  const { 'index.html': index, ...data } = await archiveOf(zubeida);
  expect(index).toContain('<html lang="en" dir="ltr">');
  expect(index).toContain('Made on 22 November 2026.');
  for (const name of Object.keys(data)) expect(index).toContain(`<a href="${name}">`);
});

it('has nothing that opens an account', async () => {
  const everything = Object.values(await archiveOf(zubeida)).join();
  expect(everything).not.toContain('argon2');
  expect(everything).toContain('"hasPassword": true');
});

it('has nothing of anybody else', async () => {
  const everything = Object.values(await archiveOf(test.cast.max)).join();
  for (const needle of [...zubeida.needles, test.cast.ada.email]) expect(everything).not.toContain(needle);
});

it('lists on its page what there is, and the way to delete it', async () => {
  const page = await (await test.as(zubeida)).get('/me/data');
  expect(page.text).toContain('Your progress');
  expect(page.text).toContain('href="/me/erasure"');
});

it('asks a visitor to sign in', async () => {
  expect((await test.visitor().get('/me/data/archive')).headers['location']).toContain('/sign-in');
});
