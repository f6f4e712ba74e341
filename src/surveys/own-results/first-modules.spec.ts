import { firstModules, type TeachingCourse } from './first-modules.js';

const rating = (competence: string) => ({ competence, label: { en: competence }, importance: 4, ability: 1, matters: 0 });
const module = (slug: string, teaches: Record<string, number>, own: { needs?: string[]; languages?: string[] } = {}) => ({ slug, title: { en: slug }, minutes: 20, teaches, needs: own.needs ?? [], languages: own.languages ?? ['en'] });

function first(needs: string[], modules: TeachingCourse['modules'], language = 'en'): string[] {
  const course = { slug: 'c', language: 'en', title: { en: 'Course' }, languages: ['en'], modules };
  return firstModules(needs.map(rating), [course], language).map(({ module: title }) => title['en']!);
}

const ideas = module('ideas', { ideas: 0.9, costs: 0.1 });
const costs = module('costs', { costs: 0.8 }, { needs: ['c/ideas'] });

it('names for each need what teaches it most, and what has to come before', () => {
  expect(first(['costs'], [costs, ideas])).toEqual(['ideas', 'costs']);
  expect(first(['ideas', 'costs'], [costs, ideas])).toEqual(['ideas', 'costs']);
});

it('names nothing that she cannot read, and takes the next best instead', () => {
  expect(first(['ideas'], [ideas], 'ar')).toEqual([]);
  const unreadable = module('ideas', { ideas: 0.9 }, { languages: ['fi'] });
  expect(first(['costs'], [costs, unreadable, module('simple', { costs: 0.2 })])).toEqual(['simple']);
});

it('stops when there is enough to begin with', () => {
  const many = ['a', 'b', 'd', 'e'].map((slug) => module(slug, { [slug]: 1 }));
  expect(first(['a', 'b', 'd', 'e'], many)).toEqual(['a', 'b', 'd']);
});
