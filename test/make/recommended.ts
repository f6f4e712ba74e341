import { CompetencesService, type Framework } from '../../src/competences/index.js';
import { RatingsService } from '../../src/profile/index.js';
import type { CastMember } from '../cast.js';
import type { TestApp } from '../support/app.js';
import { makeCourse } from './course.js';
import { aSingle, makeQuiz } from './quiz.js';

const competence = (id: string, title: string) => ({ id, title: { en: title }, says: { en: title } });

const framework: Framework = {
  id: 'entrecomp',
  audience: 'entrepreneur',
  title: { en: 'EntreComp' },
  source: { en: 'JRC' },
  areas: [{ id: 'resources', title: { en: 'Resources' }, competences: [competence('literacy', 'Financial literacy'), competence('creativity', 'Creativity'), competence('people', 'Working with others')] }],
  goals: [{ id: 'money', targets: { literacy: 0.8 } }],
};

/** Something to recommend: three modules, the first with a quiz of four questions. */
export async function makeRecommendable(test: TestApp): Promise<void> {
  await test.get(CompetencesService).publish([framework]);
  test.get(CompetencesService).forget();
  const contentId = await makeQuiz(test, ['one', 'two', 'three', 'four'].map((id) => aSingle(id)), { passPercent: 75 });
  await makeCourse(test, {
    slug: 'baking',
    modules: [
      { slug: 'costs', teaches: { literacy: 0.6 }, steps: [{ slug: 'flour' }, { slug: 'check', kind: 'quiz', contentId, rule: 'pass' }] },
      { slug: 'ideas', teaches: { creativity: 0.6 }, steps: [{ slug: 'new' }] },
      { slug: 'team', teaches: { people: 0.6 }, steps: [{ slug: 'ask' }] },
    ],
  });
}

/** Somebody rates herself, `importance/ability` for each competence. */
export async function rate(test: TestApp, { id }: CastMember, ratings: Record<string, [importance: number, ability: number]>): Promise<void> {
  const rows = Object.entries(ratings).map(([name, [importance, ability]]) => ({ competence: name, importance, ability, steps: 4 }));
  await test.get(RatingsService).rate(id, rows, test.clock.now());
}
