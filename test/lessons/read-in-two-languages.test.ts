import { makeCourse } from '../make/course.js';
import { useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

const lesson = '/courses/baking/costs/lesson/flour';

beforeAll(async () => {
  await makeCourse(test, {
    slug: 'baking',
    modules: [
      {
        slug: 'costs',
        steps: [
          {
            slug: 'flour',
            blocks: ['<p>Flour is a <a class="term" id="back-cost" href="#term-cost">cost</a>.</p>', { checklist: 'shop', items: ['I asked the price.'] }],
            texts: {
              ar: { blocks: ['<p>الطحين تكلفة.</p>', { checklist: 'shop', items: ['سألت عن السعر.'] }] },
              fi: { blocks: ['<p>Jauhot ovat kulu.</p>', { checklist: 'shop', items: ['Kysyin hintaa.'] }], status: 'draft' },
            },
            glossary: [{ id: 'cost', word: { en: 'cost', ar: 'تكلفة' }, means: { en: 'what you pay', ar: 'ما تدفعينه' } }],
          },
        ],
      },
    ],
  });
});

async function reader() {
  const ada = await test.as(test.cast.ada);
  await ada.post('/courses/baking/enrolment');
  return ada;
}

it('shows the second language beside each paragraph, and keeps the choice for the person', async () => {
  const ada = await reader();
  const answer = await ada.post('/reading-language', { language: 'ar', next: lesson });
  expect(answer.headers['location']).toBe(lesson);
  const page = await (await reader()).get(lesson);
  expect(page.text).toContain('<div lang="ar" dir="rtl" data-listen><p>الطحين تكلفة.</p></div>');
  expect(page.text).toContain('<span class="beside" lang="ar" dir="rtl">سألت عن السعر.</span>');
  expect(page.text).toContain('<p lang="ar" dir="rtl"><dfn>تكلفة</dfn>: ما تدفعينه</p>');
  await ada.post('/reading-language', { language: '', next: lesson });
  expect((await ada.get(lesson)).text).not.toContain('الطحين');
});

it('offers only languages in which somebody may read it', async () => {
  const page = await (await reader()).get(lesson);
  expect(page.text).toContain('<option value="ar">');
  expect(page.text).not.toContain('<option value="fi">');
});

it('takes no more queries than one language', async () => {
  const ada = await reader();
  await ada.post('/reading-language', { language: 'ar', next: lesson });
  await ada.get(lesson);
  expect(await queriesOf(() => ada.get(lesson))).toHaveLength(2);
});

it.each([
  ['a language that we do not speak', { language: 'xx' }, 422],
  ['two languages', { language: ['fi', 'ar'] }, 422],
  ['nothing', {}, 422],
])('refuses %s', async (_name, fields, status) => {
  expect((await (await reader()).post('/reading-language', fields)).status).toBe(status);
});

it('leads to no other site', async () => {
  const answer = await (await reader()).post('/reading-language', { language: 'fi', next: '//evil.example' });
  expect(answer.headers['location']).toBe('/home');
});

it('asks a visitor to sign in', async () => {
  expect((await test.visitor().post('/reading-language', { language: 'fi' })).status).toBe(401);
});
