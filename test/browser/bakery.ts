import { EnrolmentsService } from '../../src/courses/index.js';
import type { Viewer } from '../../src/people/index.js';
import type { Block } from '../../src/lessons/index.js';
import type { CastMember } from '../cast.js';
import { makeCourse } from '../make/course.js';
import type { TestApp } from '../support/app.js';

export const course = '/courses/bakery';
export const lesson = `${course}/costs/lesson/flour`;

/** A course that shows everything that a lesson can hold, in English and in Arabic. Ada has joined it. */
export async function makeBakery(test: TestApp): Promise<void> {
  await makeCourse(test, {
    slug: 'bakery',
    languages: ['en', 'ar'],
    title: { en: 'Start a bakery', ar: 'ابدئي مخبزاً' },
    summary: { en: 'From the first loaf to the first customer.', ar: 'من أول رغيف إلى أول زبون.' },
    modules: [
      {
        slug: 'costs',
        title: { en: 'Costs and prices', ar: 'التكاليف والأسعار' },
        summary: { en: 'Know what one loaf costs you.', ar: 'اعرفي كم يكلفك الرغيف الواحد.' },
        minutes: 20,
        steps: [
          {
            slug: 'flour',
            title: { en: 'What things cost', ar: 'كم تكلف الأشياء' },
            minutes: 8,
            blocks: english,
            texts: { en: { title: 'What things cost' }, ar: { title: 'كم تكلف الأشياء', blocks: arabic } },
            glossary: [{ id: 'cost', word: { en: 'cost', ar: 'تكلفة' }, means: { en: 'what you pay so that you can sell', ar: 'ما تدفعينه لكي تبيعي' } }],
          },
          {
            slug: 'market',
            title: { en: 'Ask at the market', ar: 'اسألي في السوق' },
            rule: 'checklist',
            after: 'flour',
            blocks: ['<p>Do these two things this week.</p>', { checklist: 'market', items: ['I asked what a place costs.', 'I counted the customers for one hour.'] }],
            texts: { en: { title: 'Ask at the market' } },
          },
        ],
      },
      {
        slug: 'customers',
        title: { en: 'Know your customers', ar: 'اعرفي زبائنك' },
        summary: { en: 'Who buys bread, and why from you?', ar: 'من يشتري الخبز، ولماذا منك؟' },
        minutes: 15,
        needs: ['bakery/costs'],
        steps: [{ slug: 'who', title: { en: 'Who buys from you?', ar: 'من يشتري منك؟' } }],
      },
    ],
  });
  await join(test, test.cast.ada);
}

/** Somebody joins the course. */
export async function join(test: TestApp, member: CastMember): Promise<void> {
  await test.get(EnrolmentsService).join({ id: member.id } as Viewer, 'bakery', test.clock.now());
}

const drawing = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 280"><rect width="640" height="280" fill="#dcefeb"/><rect x="180" y="110" width="280" height="110" rx="55" fill="#b9772f"/><path d="M250 140l40 50m20-55l40 55m20-50l40 50" stroke="#faf5ec" stroke-width="10"/></svg>')}`;

const icon = (name: string) => `<svg class="icon" aria-hidden="true"><use href="icons.svg#${name}"></use></svg>`;

const english: Block[] = [
  '<p>Samira bakes bread for three cafés. She knows what the flour costs. But every <a class="term" id="back-cost" href="#term-cost">cost</a> counts: sugar, electricity, the bus to the market, and her own time.</p>',
  '<h2>Write everything down</h2>',
  '<p>Take a sheet of paper and write what you pay for one week. One loaf needs 0.60 € of flour.</p>',
  `<figure><img src="${drawing}" alt="A loaf of bread on a table" width="640" height="280"><figcaption>What goes into one bread</figcaption></figure>`,
  '<div class="scroll" tabindex="0" role="region" aria-label="Costs"><table class="table"><thead><tr><th scope="col">What</th><th scope="col">How much</th><th scope="col">Price</th></tr></thead><tbody><tr><td>Flour</td><td>500 g</td><td>0.60 €</td></tr><tr><td>Yeast</td><td>20 g</td><td>0.15 €</td></tr></tbody></table></div>',
  `<div class="callout example"><p class="box-title">${icon('person')}Samira bakes bread</p><p>Ten loaves need three hours. Three hours at 15 € are 45 €. So each loaf needs 4.50 € of work.</p></div>`,
  `<div class="callout tip"><p class="box-title">${icon('bulb')}Tip</p><p>Keep every receipt in one box.</p></div>`,
  `<div class="callout remember"><p class="box-title">${icon('pin')}Remember</p><p>Your time is never free.</p></div>`,
  `<div class="callout warning"><p class="box-title">${icon('warning')}Be careful</p><p>Taxes are not in this number yet.</p></div>`,
  '<h2>Now you</h2>',
  '<ul><li>what you buy every week</li><li>what you buy once a year</li></ul>',
  { checklist: 'my-costs', items: ['I wrote down what I buy.', 'I asked what the <b>market place</b> costs.'] },
  `<a class="download" href="/files/price-sheet.csv">${icon('download')}<span><b>Price sheet</b><small>CSV, 2 kB</small></span></a>`,
  '<div class="media"><p><b>Samira tells</b></p><video controls preload="none"></video><details><summary>Read what she says</summary><p>I started in my own kitchen.</p></details></div>',
];

const arabic: Block[] = [
  '<p>سميرة تخبز الخبز لثلاثة مقاهٍ. تعرف كم يكلف الطحين. لكن كل <a class="term" id="back-cost" href="#term-cost">تكلفة</a> مهمة: السكر والكهرباء والحافلة إلى السوق ووقتها.</p>',
  '<h2>اكتبي كل شيء</h2>',
  '<p>خذي ورقة واكتبي ما تدفعينه في أسبوع واحد. يحتاج الرغيف الواحد إلى ‎0.60 €‎ من الطحين.</p>',
  `<figure><img src="${drawing}" alt="رغيف خبز على طاولة" width="640" height="280"><figcaption>ما يدخل في رغيف واحد</figcaption></figure>`,
  '<div class="scroll" tabindex="0" role="region" aria-label="التكاليف"><table class="table"><thead><tr><th scope="col">ماذا</th><th scope="col">كم</th><th scope="col">السعر</th></tr></thead><tbody><tr><td>طحين</td><td>500 غ</td><td>0.60 €</td></tr><tr><td>خميرة</td><td>20 غ</td><td>0.15 €</td></tr></tbody></table></div>',
  `<div class="callout example"><p class="box-title">${icon('person')}سميرة تخبز</p><p>عشرة أرغفة تحتاج إلى ثلاث ساعات.</p></div>`,
  `<div class="callout tip"><p class="box-title">${icon('bulb')}نصيحة</p><p>احتفظي بكل إيصال في صندوق واحد.</p></div>`,
  `<div class="callout remember"><p class="box-title">${icon('pin')}تذكّري</p><p>وقتك ليس مجانياً أبداً.</p></div>`,
  `<div class="callout warning"><p class="box-title">${icon('warning')}انتبهي</p><p>الضرائب ليست في هذا الرقم بعد.</p></div>`,
  '<h2>والآن أنت</h2>',
  '<ul><li>ما تشترينه كل أسبوع</li><li>ما تشترينه مرة في السنة</li></ul>',
  { checklist: 'my-costs', items: ['كتبت ما أشتريه.', 'سألت كم يكلف <b>المكان في السوق</b>.'] },
  `<a class="download" href="/files/price-sheet.csv">${icon('download')}<span><b>قائمة الأسعار</b><small>CSV، ‏2 كيلوبايت</small></span></a>`,
  '<div class="media"><p><b>سميرة تحكي</b></p><video controls preload="none"></video><details><summary>اقرئي ما تقوله</summary><p>بدأت في مطبخي.</p></details></div>',
];
