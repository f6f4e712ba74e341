import { PublishingService } from '../../src/publishing/index.js';
import { smallContent, makeContent } from '../make/content.js';
import { useApp } from '../support/app.js';

const test = useApp();
const page = '/analysis/employment-imbalance';

const publish = (directory: string) => test.get(PublishingService).publish(directory, { personId: null, notes: null }, test.clock.now());

const look = (language = 'en') => test.visitor().get(page, { 'accept-language': language });

/** The cells of the table, row by row. */
async function rows(language: string): Promise<string[][]> {
  const { text } = await look(language);
  return [...text.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/g)].map(([, country, cells]) => [country!, ...[...cells!.matchAll(/>([^<]+)<\/td>/g)].map(([, cell]) => cell!.replace(/[\u00a0\u202f]/g, ' '))]);
}

it('is not there while content tells no rates', async () => {
  expect((await look()).status).toBe(404);
});

it('shows anybody both rates, the printed imbalance and the computed one', async () => {
  await publish('content');
  expect(await rows('en')).toEqual([
    ['Finland', '72.4%', '75.9%', '4.83%', '4.83%'],
    ['Poland', '63.6%', '78.2%', '22.96%', '22.96%'],
    ['Portugal', '69.8%', '77.3%', '10.75%', '10.74%'],
    ['Slovakia', '64.7%', '77.5%', '19.78%', '19.78%'],
    ['Spain', '59.6%', '71.5%', '19.97%', '19.97%'],
    ['Türkiye', '34.5%', '76.1%', '120.58%', '120.58%'],
    ['Average of Europe', '66.5%', '78.0%', '17.29%', '17.29%'],
  ]);
});

it('says why Portugal’s figures differ, and where all of them come from', async () => {
  const { text } = await look();
  expect(text).toContain('Portugal: the two rates give 10.745%. Rounded once, this is 10.74%. The source prints 10.75%');
  expect(text).toContain('Erasmus+ project i-Mentor');
  expect(text).toContain('2017');
});

it('writes numbers and sources in the language of the reader', async () => {
  expect((await rows('fi'))[0]).toEqual(['Suomi', '72,4 %', '75,9 %', '4,83 %', '4,83 %']);
  expect((await look('ar')).text).toContain('متوسط أوروبا');
});

it('goes when content no longer tells rates', async () => {
  const content = makeContent();
  content.write(smallContent);
  await publish(content.directory);
  content.remove();
  expect((await look()).status).toBe(404);
});
