import { cohortSize, completionsEach, makeLearner } from './learner.js';
import type { PublishedStep } from './published-steps.js';

const now = new Date('2026-11-22T10:00:00Z');
const courses = [
  { courseId: 1, versionId: 11, steps: lessons(1, 15) },
  { courseId: 2, versionId: 12, steps: lessons(101, 10) },
];
const learners = Array.from({ length: 2 * cohortSize + 1 }, (_, index) => makeLearner(index + 1, courses, now, 'even'));

it('is the same at each run, and somebody else for each number', () => {
  expect(learners.map((_, index) => makeLearner(index + 1, courses, now, 'even'))).toEqual(learners);
  expect(new Set(learners.map(({ id }) => id)).size).toBe(learners.length);
  expect(new Set(learners.map(({ username }) => username)).size).toBe(learners.length);
});

it('studies in a group of thirty', () => {
  const groups = new Map(learners.map(({ cohort }) => [cohort.id, cohort]));
  expect([...groups.values()].map(({ name, key, courseId }) => [name, key, courseId])).toEqual([
    ['Kouvola 1', 'ZZZA-AAAA', 1],
    ['Bratislava 1', 'ZZZA-AAAB', 2],
    ['Ankara 1', 'ZZZA-AAAC', 1],
  ]);
  expect(learners.filter(({ cohort }) => cohort.name === 'Kouvola 1')).toHaveLength(cohortSize);
});

it.each(learners.slice(0, 40).map((learner) => [learner.name, learner] as const))('%s completed twenty steps, each once, and began the next, all between joining and now', (_name, { facts, createdAt }) => {
  expect(facts.filter(({ kind }) => kind === 'completed')).toHaveLength(completionsEach);
  expect(new Set(facts.map(({ stepId }) => stepId)).size).toBe(facts.length);
  const times = [createdAt, ...facts.map(({ at }) => at), now].map(Number);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
});

it('has completed all there is, where there are fewer steps', () => {
  const [small] = [{ courseId: 3, versionId: 13, steps: lessons(1, 2) }];
  expect(makeLearner(1, [small], now, 'even').facts.map(({ stepId, kind }) => [stepId, kind])).toEqual([[1, 'completed'], [2, 'completed']]);
});

function lessons(first: number, count: number): PublishedStep[] {
  return Array.from({ length: count }, (_, index) => ({ id: first + index, place: `c/m/${index}`, minutes: 5, taught: {}, quiz: null }));
}
