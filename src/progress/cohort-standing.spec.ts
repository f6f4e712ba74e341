import type { CourseOutline } from '../courses/index.js';
import { cohortMember } from './cohort-standing.js';
import { CourseRecord, type FactSeen } from './record.js';

const now = new Date('2026-11-22T12:00:00Z');

const course = {
  slug: 'c',
  modules: [
    {
      slug: 'm',
      needs: [],
      release: null,
      steps: [
        { id: 1, slug: 'one', kind: 'lesson', after: null },
        { id: 2, slug: 'two', kind: 'lesson', after: null },
      ],
    },
  ],
  placement: null,
} as unknown as CourseOutline;

function daysAgo(days: number): Date {
  return new Date(now.getTime() - days * 24 * 3600_000);
}

function fact(stepId: number, kind: FactSeen['kind'], days: number): FactSeen {
  return { stepId, kind, at: daysAgo(days), grade: null };
}

it.each<[string, FactSeen[], string, number]>([
  ['has done nothing yet', [], 'not-started', 0],
  ['finished everything, long ago', [fact(1, 'completed', 90), fact(2, 'completed', 80)], 'finished', 2],
  ['finished a step yesterday', [fact(1, 'completed', 1)], 'going', 1],
  ['began a step 6 days ago', [fact(1, 'completed', 6.5), fact(2, 'started', 6)], 'going', 1],
  ['began a step 7 days ago and did nothing since', [fact(1, 'completed', 8), fact(2, 'started', 7)], 'stuck', 1],
  ['tried a quiz in vain today', [fact(1, 'completed', 2), fact(2, 'started', 0.5), { ...fact(2, 'graded', 0.1), grade: 20 }], 'going', 1],
  ['tried a quiz in vain since yesterday, and again today', [fact(1, 'completed', 2), fact(2, 'started', 1), { ...fact(2, 'graded', 0.1), grade: 40 }], 'stuck', 1],
  ['tried a quiz for 20 days and was here today', [fact(2, 'started', 20), { ...fact(2, 'graded', 0.1), grade: 40 }], 'stuck', 0],
  ['did nothing for 13 days', [fact(1, 'completed', 13)], 'going', 1],
  ['did nothing for 14 days', [fact(1, 'completed', 14)], 'quiet', 1],
  ['began a step and went quiet', [fact(2, 'started', 20)], 'quiet', 0],
])('%s', (_name, facts, standing, done) => {
  const member = cohortMember(new CourseRecord(course, facts, [], now), now);
  expect(member).toMatchObject({ standing, done, total: 2 });
  expect(member.lastAt === null).toBe(facts.length === 0);
});
