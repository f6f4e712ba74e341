import { jest } from '@jest/globals';
import { CatalogueService, EnrolmentsService } from '../../src/courses/index.js';
import { CompetencesService } from '../../src/competences/index.js';
import { Organisation, type Viewer } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Translations } from '../../src/platform/language/translations.js';
import { ProgressService } from '../../src/progress/index.js';
import { Log } from '../../src/platform/log/log.js';
import { PublicationsService, PublishingService, publishAtStart, type Published } from '../../src/publishing/index.js';
import { lesson, madeFrom, makeContent, question, quiz, smallContent } from '../make/content.js';
import { useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();
const content = makeContent();
afterAll(() => content.remove());

const flour = '/courses/baking/costs/lesson/flour';
const everything = ['course', 'step', 'course_version', 'lesson', 'quiz', 'competence', 'file', 'publication', 'publication_file'];

function publish(): Promise<Published> {
  return test.get(PublishingService).publish(content.directory, { personId: null, notes: null }, test.clock.now());
}

async function rowCounts(): Promise<Record<string, number>> {
  const counts = everything.map((table) => test.get(Database).query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${table}`));
  return Object.fromEntries((await Promise.all(counts)).map(([row], index) => [everything[index], row!.count]));
}

async function outline() {
  return (await test.get(CatalogueService).course('baking', test.clock.now()))!;
}

it('shows nothing of a folder with a mistake', async () => {
  content.write({ 'courses/baking/costs/flour.md': lesson('Flour', '<b>Bread</b>') });
  expect(await publish()).toMatchObject({ kind: 'refused', mistakes: [{ file: 'courses/baking/costs/flour.md', line: 7 }] });
  expect(Object.values(await rowCounts()).every((count) => count === 0)).toBe(true);
});

it('makes a course, its steps, competences and organisations visible', async () => {
  content.write(smallContent);
  expect(await publish()).toEqual({ kind: 'published', changes: [{ course: 'baking', version: 1 }], warnings: [] });
  const { outline: course } = await outline();
  expect(course.modules.map((module) => module.steps.map(({ slug, kind, rule, after, enough }) => [slug, kind, rule, after, enough]))).toEqual([
    [['flour', 'lesson', 'read', null, undefined], ['check', 'quiz', 'pass', null, 60]],
    [['loaf', 'lesson', 'read', null, undefined], ['check', 'quiz', 'pass', 'loaf', 60]],
  ]);
  expect(course).toMatchObject({ languages: ['en'], placement: { kind: 'quiz', slug: 'placement' }, modules: [{ needs: [], teaches: { literacy: 0.5 } }, { needs: ['baking/costs'] }] });
  expect((await test.get(CompetencesService).competence('literacy', test.clock.now()))!.says).toEqual({ en: 'I count my costs.' });
  expect(await test.get(Database).repository(Organisation).findOneBy({ id: 'zarif' })).toMatchObject({ kind: 'ngo' });
});

it('is read by a learner, with its picture, its download and its glossary word', async () => {
  const ada = await test.as(test.cast.ada);
  await ada.post('/courses/baking/enrolment');
  const page = (await ada.get(flour)).text;
  expect(page).toContain('<a class="term" id="back-margin" href="#term-margin">margin</a>');
  expect(page).toMatch(/<img src="\/files\/[0-9a-f]{64}\/bread\.svg" alt="A loaf" width="32" height="20" loading="lazy"/);
  expect(page).toMatch(/<a class="download" href="\/files\/[0-9a-f]{64}\/sheet\.csv" download="sheet\.csv" data-size="19">/);
  expect(page).toContain('What stays with you.');
});

it('costs one question when nothing has changed', async () => {
  const before = await rowCounts();
  expect(await queriesOf(async () => expect(await publish()).toEqual({ kind: 'unchanged' }))).toHaveLength(1);
  expect(await rowCounts()).toEqual(before);
});

it('adds a version only where something changed, and keeps the ids of steps and unchanged lessons', async () => {
  const before = (await outline()).outline.modules;
  content.write({ 'courses/baking/prices/loaf.md': lesson('Loaves', 'A loaf has a price.') });
  expect(await publish()).toMatchObject({ kind: 'published', changes: [{ course: 'baking', version: 2 }] });
  const after = (await outline()).outline.modules;
  expect(after.map((module) => module.steps.map((step) => step.id))).toEqual(before.map((module) => module.steps.map((step) => step.id)));
  expect(after[0]).toEqual(before[0]);
  expect(after[1]!.steps[0]!.contentId).not.toBe(before[1]!.steps[0]!.contentId);
});

it('moves those who have not begun, and leaves the others on what they started', async () => {
  const [ada, ben] = [test.cast.ada, test.cast.ben].map(({ id }) => ({ id }) as Viewer);
  await test.get(EnrolmentsService).join(ben!, 'baking', test.clock.now());
  content.write({ 'courses/baking/course.yaml': (smallContent['courses/baking/course.yaml'] as string).replace('Bread to sell', 'Bread and cake to sell') });
  await publish();
  const progress = test.get(ProgressService);
  expect((await progress.study(ben!, 'baking', test.clock.now()))!.published.number).toBe(3);
  const hers = (await progress.study(ada!, 'baking', test.clock.now()))!;
  expect([hers.published.number, hers.newer]).toEqual([1, true]);
});

it('goes back to an earlier version when the files do', async () => {
  content.write(smallContent);
  expect(await publish()).toMatchObject({ changes: [{ course: 'baking', version: 1 }] });
  expect((await outline()).number).toBe(1);
});

it('shows a finished translation, marks a stale one, and keeps a draft to itself', async () => {
  const base = smallContent['courses/baking/costs/flour.md'] as string;
  const translated = (status: 'reviewed' | 'draft') => `---\n${madeFrom(base, status)}title: Jauhot\n---\n\nLeivästä jää [[margin|kate]].\n\n![Leipä](../pictures/bread.svg "Leipä")\n\n[Hintalista](../files/sheet.csv)\n`;
  const page = async () => {
    await publish();
    const noor = await test.as(test.cast.noor);
    await noor.post('/language', { language: 'fi' });
    await noor.post('/courses/baking/enrolment/renewal');
    return (await noor.get(flour)).text;
  };
  await (await test.as(test.cast.noor)).post('/courses/baking/enrolment');

  content.write({ 'courses/baking/costs/flour.fi.md': translated('draft') });
  expect(await page()).not.toContain('Leivästä');
  content.write({ 'courses/baking/costs/flour.fi.md': translated('reviewed') });
  expect(await page()).toContain('Leivästä jää');
  content.write({ 'courses/baking/costs/flour.md': base.replace('Bread leaves', 'Good bread leaves') });
  expect(await page()).toContain('Leivästä jää');
  expect(await page()).toContain(test.app.get(Translations).in('fi')('lessons.stale.text'));
});

it('lets two publish at once without doing anything twice', async () => {
  content.write({ ...smallContent, 'courses/baking/costs/check.yaml': quiz('Check again', question('cost')) });
  const before = await rowCounts();
  const answers = await Promise.all([publish(), publish(), publish()]);
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['published', 'unchanged', 'unchanged']);
  expect((await rowCounts())['publication']).toBe(before['publication']! + 1);
});

it('takes a course out of the catalogue that the content has no more, and lets its learners go on or leave', async () => {
  const sewing = {
    'courses/sewing/course.yaml': 'language: en\naudience: mentor\nlevel: 2\ntitle: Sewing\nsummary: Cloth.\nmodules: [hem]\n',
    'courses/sewing/hem/module.yaml': 'title: Hem\nsummary: Below.\nminutes: 5\nsteps: [thread]\n',
    'courses/sewing/hem/thread.md': lesson('Thread', 'A long thread.'),
  };
  content.write(sewing);
  expect(await publish()).toMatchObject({ changes: [{ course: 'sewing', version: 1 }] });
  const dara = await test.as(test.cast.dara);
  await dara.post('/courses/sewing/enrolment');

  content.write(Object.fromEntries(Object.keys(sewing).map((path) => [path, null])));
  expect(await publish()).toMatchObject({ changes: [{ course: 'sewing', version: null }] });
  expect(await test.get(CatalogueService).course('sewing', test.clock.now())).toBeUndefined();
  expect((await dara.get('/courses/sewing/hem/lesson/thread')).text).toContain('A long thread.');
  expect((await dara.get('/courses/sewing')).text).not.toContain('/enrolment/renewal');
  expect((await dara.post('/courses/sewing/enrolment/end')).status).toBe(303);
  expect((await dara.get('/courses/sewing')).status).toBe(404);
});

describe('at the start of the server', () => {
  async function start(): Promise<string[]> {
    const said: string[] = [];
    await publishAtStart(publish, { directory: content.directory, say: (line) => said.push(line), log: test.get(Log) });
    return said;
  }

  it('mistakes are said, and what was published before stays', async () => {
    content.write({ 'courses/baking/prices/loaf.md': lesson('Loaf', '- Bread\n  :::tip\n  Save.\n  :::\n') });
    expect(await start()).toEqual([expect.stringContaining(`${content.directory}/courses/baking/prices/loaf.md:8: A box cannot`), expect.stringContaining('What was published before stays.')]);
    expect((await test.visitor().get('/courses/baking')).status).toBe(200);
  });

  it('a fault of our own is said too, and stops nothing', async () => {
    const fault = jest.spyOn(test.get(PublicationsService), 'currentFingerprint').mockRejectedValue(new TypeError('Cannot read this'));
    const said = await start().finally(() => fault.mockRestore());
    expect(said).toEqual(['The content could not be published: Cannot read this. What was published before stays.']);
    expect((await test.visitor().get('/courses/baking')).status).toBe(200);
  });
});
