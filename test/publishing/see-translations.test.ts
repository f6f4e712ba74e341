import { PublishingService } from '../../src/publishing/index.js';
import { madeFrom, makeContent, smallContent } from '../make/content.js';
import { useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();
const course = smallContent['courses/baking/course.yaml'] as string;
const content = makeContent({
  'courses/baking/course.fi.yaml': `${madeFrom(course)}title: Leipominen\nsummary: Leipää myytäväksi.\n`,
  'courses/baking/course.tr.yaml': `${madeFrom(course, 'draft')}title: Ekmek\n`,
  'courses/baking/costs/module.fi.yaml': 'source: 0123456789ab\nstatus: reviewed\ntitle: Kulut\nsummary: Laske ne.\n',
});
afterAll(() => content.remove());

function publish(personId: string | null, notes: string | null) {
  return test.get(PublishingService).publish(content.directory, { personId, notes }, test.clock.now());
}

async function textOf(language = 'en'): Promise<string> {
  const cleo = await test.as(test.cast.cleo);
  await cleo.post('/language', { language });
  return (await cleo.get('/publishing')).text.replace(/<svg.*?<\/svg>/gs, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

it('says that nothing has been published yet', async () => {
  expect(await textOf()).toContain('Nothing has been published yet.');
});

it('counts for each course and language what is reviewed, out of date, a draft or missing', async () => {
  await publish(test.cast.cleo.id, 'The first');
  const text = await textOf();
  expect(text).toContain('Baking 9 texts to translate');
  expect(text).toContain('Suomi Begun 1 1 0 7');
  expect(text).toContain('Türkçe Begun 0 0 1 8');
  expect(text).toContain('العربية Not begun 0 0 0 9');
  expect(text).toContain('Competences and figures 1 text to translate');
});

it('names the texts that need work in the languages that were begun', async () => {
  const text = await textOf();
  expect(text).toContain('8 texts need work: Suomi');
  expect(text).toContain('courses/baking/costs/module.yaml Out of date');
  expect(text).toContain('courses/baking/course.yaml Draft');
  expect(text).not.toContain('need work: العربية');
});

it('tells who published what, when and why', async () => {
  test.clock.pass(3600);
  content.write({ 'courses/baking/course.yaml': `${course}# Corrected\n` });
  await publish(null, null);
  const text = await textOf();
  expect(text).toContain('22 November 2026 at 13:00 (Finland Time) · by the server No course has changed');
  expect(text).toContain('22 November 2026 at 12:00 (Finland Time) · Cleo The first baking: version 1');
});

it('takes two queries besides the session', async () => {
  const cleo = await test.as(test.cast.cleo);
  expect(await queriesOf(() => cleo.get('/publishing'))).toHaveLength(3);
});
