import { v7 as uuid } from 'uuid';
import { CompetencesService, type Framework } from '../../src/competences/index.js';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { EvidenceService, RatingsService } from '../../src/profile/index.js';
import { ProgressService } from '../../src/progress/index.js';
import { OutcomesService } from '../../src/recommendations/outcomes/outcomes.service.js';
import { makeCourse } from '../make/course.js';
import { useApp } from '../support/app.js';

const test = useApp();

const competence = (id: string) => ({ id, title: { en: id }, says: { en: id } });
const framework: Framework = { id: 'entrecomp', audience: 'entrepreneur', title: { en: 'EntreComp' }, source: { en: 'JRC' }, areas: [{ id: 'resources', title: { en: 'Resources' }, competences: [competence('literacy')] }], goals: [] };

let steps: Record<string, number>;

beforeAll(async () => {
  await test.get(CompetencesService).publish([framework]);
  test.get(CompetencesService).forget();
  const module = (slug: string) => ({ slug, teaches: { literacy: 0.5 }, steps: [{ slug: 'one' }, { slug: 'two' }] });
  const course = await makeCourse(test, { slug: 'baking', modules: [module('flour'), module('water'), module('zest')] });
  steps = Object.fromEntries(course.modules.flatMap(({ slug, steps: own }) => own.map(({ id, slug: step }) => [`${slug}/${step}`, id])));
});

/** Somebody who finished a module, with what she had right in quizzes before and after: `right` of ten. */
async function finished(module: string, before: number | null, after: number | null, { isWhole = true } = {}): Promise<void> {
  const id = uuid();
  const begins = test.clock.now().getTime();
  const at = (minutes: number) => new Date(begins + minutes * 60_000);
  await test.get(Database).repository(Person).insert({ id, name: 'Somebody', language: 'en', createdAt: at(0) });
  const quiz = async (name: string, right: number | null, when: Date) => {
    const answers = Array.from({ length: 10 }, (_, index) => ({ questionId: `${name}${index}`, competence: 'literacy', share: 1, fraction: index < right! ? 1 : 0, guess: 0 }));
    if (right !== null) await test.get(EvidenceService).keep({ personId: id, stepId: steps['zest/one']!, sitting: name, at: when, answers });
  };
  await quiz('before', before, at(0));
  await test.get(ProgressService).start({ id } as never, steps[`${module}/one`]!, at(1));
  await test.get(ProgressService).complete(id, steps[`${module}/one`]!, at(2));
  if (isWhole) await test.get(ProgressService).complete(id, steps[`${module}/two`]!, at(3));
  await quiz('of the module itself', 10, at(3));
  await quiz('after', after, at(4));
  await quiz('much later', 10, at(5));
}

const outcomes = () => test.get(Database).query('SELECT module, competence, completers, gains FROM module_outcome ORDER BY module');

it('counts who did better in the next quiz after finishing than before beginning, and puts such modules first', async () => {
  const ada = await test.as(test.cast.ada);
  await test.get(RatingsService).rate(test.cast.ada.id, [{ competence: 'literacy', importance: 4, ability: 1, steps: 4 }], test.clock.now());
  const order = async () => [...(await ada.get('/results')).text.matchAll(/<h3>.*?Module (flour|water|zest)/gs)].map(([, name]) => name).slice(0, 2);
  expect(await order()).toEqual(['flour', 'water']);
  for (let count = 0; count < 12; count += 1) {
    await finished('flour', 6, 3);
    await finished('water', 3, 6);
  }
  await finished('water', 5, 5);
  for (const [before, after] of [[null, 9], [9, null]] as const) await finished('zest', before, after);
  await finished('zest', 1, 9, { isWhole: false });
  await test.get(OutcomesService).count();
  expect(await outcomes()).toEqual([
    { module: 'baking/flour', competence: 'literacy', completers: 12, gains: 0 },
    { module: 'baking/water', competence: 'literacy', completers: 13, gains: 12 },
    { module: 'baking/zest', competence: 'literacy', completers: 1, gains: 1 },
  ]);
  test.clock.pass(601);
  expect(await order()).toEqual(['water', 'zest']);
});

it('forgets what is true no more', async () => {
  await test.get(Database).query("DELETE FROM sitting_evidence WHERE sitting = 'before'");
  await test.get(OutcomesService).count();
  expect(await outcomes()).toEqual([]);
});
