import type { CourseOutline } from '../../courses/index.js';
import { coverageOf, type Coverage } from './coverage.js';

const module = (level: 1 | 2 | 3, teaches: Record<string, number>, languages: string[]) => ({ level, teaches, languages });
const courses = [{ modules: [module(1, { literacy: 0.5 }, ['en', 'fi']), module(2, { literacy: 0.5, creativity: 0 }, ['en'])] }, { modules: [module(2, { literacy: 1 }, ['tr'])] }] as unknown as CourseOutline[];

test.each<[string, 1 | 2 | 3, string, Coverage]>([
  ['literacy', 1, 'fi', 'covered'],
  ['literacy', 1, 'ar', 'untranslated'],
  ['literacy', 2, 'tr', 'covered'],
  ['literacy', 2, 'fi', 'untranslated'],
  ['literacy', 3, 'en', 'missing'],
  ['creativity', 2, 'en', 'missing'], // named with no strength
  ['vision', 1, 'en', 'missing'],
])('%s at level %d in %s is %s', (competence, level, language, expected) => {
  expect(coverageOf({ competence, level, language }, courses)).toBe(expected);
});
