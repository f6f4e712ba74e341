import { NotesService } from '../../src/lessons/index.js';
import { makeCourse } from '../make/course.js';
import { useApp, type Browser } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

const lesson = '/courses/baking/costs/lesson/market';

beforeAll(() =>
  makeCourse(test, {
    slug: 'baking',
    modules: [
      {
        slug: 'costs',
        steps: [
          {
            slug: 'market',
            rule: 'checklist',
            blocks: ['<p>Go there.</p>', { checklist: 'prices', items: ['Flour', 'Sugar'] }, { checklist: 'people', items: ['Customers'] }],
          },
          { slug: 'notes', blocks: [{ checklist: 'prices', items: ['Flour'] }] },
        ],
      },
    ],
  }),
);

async function reader(name: 'ada' | 'ben' | 'cleo' | 'dara'): Promise<Browser> {
  const browser = await test.as(test.cast[name]);
  await browser.post('/courses/baking/enrolment');
  return browser;
}

async function ticked(browser: Browser): Promise<string[]> {
  const page = await browser.get(lesson);
  return [...page.text.matchAll(/value="(\d)" checked>\s*<span>(\w+)/g)].map((match) => match[2]!);
}

it('remembers her ticks, and takes them back', async () => {
  const ada = await reader('ada');
  const answer = await ada.post(`${lesson}/checklists/prices`, { item: ['1'] });
  expect(answer.headers['location']).toBe(`${lesson}#checklist-prices`);
  expect(await ticked(ada)).toEqual(['Sugar']);
  await ada.post(`${lesson}/checklists/prices`, {});
  expect(await ticked(ada)).toEqual([]);
});

it('finishes the lesson with the last tick of the last list, and it stays finished', async () => {
  const ben = await reader('ben');
  await ben.post(`${lesson}/checklists/prices`, { item: ['0', '1'] });
  expect((await ben.get(lesson)).text).toContain('This lesson is finished when everything on the list is ticked.');
  const last = await ben.post(`${lesson}/checklists/people`, { item: '0' });
  expect(last.headers['location']).toBe(`${lesson}#finish`);
  expect((await ben.follow(last)).text).toContain('Well done!');
  await ben.post(`${lesson}/checklists/people`, {});
  expect(await ticked(ben)).toEqual(['Flour', 'Sugar']);
  expect((await ben.get(lesson)).text).toContain('You finished this lesson on 22 November 2026.');
});

it('finishes nothing where the rule is another', async () => {
  const cleo = await reader('cleo');
  await cleo.post('/courses/baking/costs/lesson/notes/checklists/prices', { item: '0' });
  expect((await cleo.get('/courses/baking/costs/lesson/notes')).text).toContain('I have read this');
});

it('leaves out what is no item of the list', async () => {
  const dara = await reader('dara');
  await dara.post(`${lesson}/checklists/prices`, { item: ['0', '2', '-1', '00', 'x', '1e0'] });
  const { ticks } = await test.get(NotesService).personalData(test.cast.dara.id);
  expect(ticks).toEqual([{ course: 'baking', step: 'costs/market', checklist: 'prices', items: [0], changedAt: test.clock.now() }]);
});

it('does not exist where there is no such list', async () => {
  expect((await (await reader('ada')).post(`${lesson}/checklists/shops`, { item: '0' })).status).toBe(404);
});

it('costs the page no query', async () => {
  const ada = await reader('ada');
  await ada.post(`${lesson}/checklists/prices`, { item: ['0'] });
  await ada.get(lesson);
  expect(await queriesOf(() => ada.get(lesson))).toHaveLength(2);
});
