import { createHash } from 'node:crypto';
import { Files } from '../../src/platform/files/files.service.js';
import { useApp } from '../support/app.js';

const test = useApp();

const bytes = Buffer.from('0123456789'.repeat(1000));
let film: string;

beforeAll(async () => {
  film = await keep(bytes, 'video/mp4');
});

function keep(content: string | Buffer, type: string, open = true): Promise<string> {
  return test.get(Files).keep({ bytes: Buffer.from(content), type, open }, test.clock.now());
}

it('keeps a file under the hash of its bytes, once', async () => {
  expect(film).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(await keep(bytes, 'video/mp4')).toBe(film);
  expect(await test.get(Files).read(film)).toEqual(bytes);
});

it('is shown to anybody, and may be kept by browsers for ever', async () => {
  const { status, headers, body } = await test.visitor().download(`/files/${film}/market%20day.mp4`);
  expect([status, headers['content-type'], headers['content-length']]).toEqual([200, 'video/mp4', '10000']);
  expect(body).toEqual(bytes);
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(headers['content-disposition']).toBe("inline; filename*=UTF-8''market%20day.mp4");
  expect((await test.visitor().get(`/files/${film}/x.mp4`, { 'if-none-match': headers['etag']! })).status).toBe(304);
});

it.each([
  ['bytes=0-9', 206, 'bytes 0-9/10000', '0123456789'],
  ['bytes=-5', 206, 'bytes 9995-9999/10000', '56789'],
  ['bytes=9998-', 206, 'bytes 9998-9999/10000', '89'],
  ['bytes=10000-', 416, 'bytes */10000', ''],
])('hands out parts: %s', async (range, status, contentRange, text) => {
  const answer = await test.visitor().download(`/files/${film}/x.mp4`, { range });
  expect([answer.status, answer.headers['content-range']]).toEqual([status, contentRange]);
  expect(answer.body.toString()).toBe(text);
});

it.each([
  ['image/svg+xml', '<svg onload="alert(1)"/>', 'inline'],
  ['text/html', '<script>alert(1)</script>', 'attachment'],
  ['text/csv; charset=utf-8', '=1+1', 'attachment'],
  ['application/pdf', '%PDF', 'attachment'],
])('lets nothing run: %s', async (type, content, open) => {
  const { headers } = await test.visitor().get(`/files/${await keep(content, type)}/x.html`);
  expect(headers['content-type']).toBe(type);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
  expect(headers['content-disposition']).toMatch(new RegExp(`^${open};`));
});

it('does not know closed files, other hashes or ways out of the store', async () => {
  const closed = await keep('the right answers', 'text/plain', false);
  for (const hash of [closed, film.toUpperCase(), '0'.repeat(64), '..%2f..%2fsecret', film.slice(1)]) expect((await test.visitor().get(`/files/${hash}/x`)).status).toBe(404);
  await keep('the right answers', 'text/plain', true);
  expect((await test.visitor().get(`/files/${closed}/x`)).status).toBe(200);
});

it('holds an empty file', async () => {
  expect((await test.visitor().download(`/files/${await keep('', 'text/plain')}/x.txt`)).body).toHaveLength(0);
});

it('keeps many copies that arrive at once', async () => {
  const hashes = await Promise.all(Array.from({ length: 20 }, () => keep('the same', 'text/plain')));
  expect(new Set(hashes).size).toBe(1);
  expect((await test.get(Files).read(hashes[0]!)).toString()).toBe('the same');
});
