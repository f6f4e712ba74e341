import type { Condition, CourseOutline, StepOutline } from '../courses/index.js';
import { CourseRecord, type FactKind, type FactSeen } from './record.js';

const now = new Date('2026-11-22T12:00:00Z');

/** A course of two modules with two steps each; the second module may need the first. */
function course(difference: { needs?: string[]; release?: Condition; after?: string } = {}): CourseOutline {
  const step = (id: number, slug: string, after: string | null = null) => ({ id, slug, kind: 'lesson', after, rule: 'read' }) as StepOutline;
  return {
    slug: 'c',
    level: 1,
    placement: { id: 9 },
    modules: [
      { slug: 'one', needs: [], release: null, steps: [step(1, 'a'), step(2, 'b', difference.after ?? null)] },
      { slug: 'two', needs: difference.needs ?? [], release: difference.release ?? null, steps: [step(3, 'c'), step(4, 'd')] },
    ],
  } as unknown as CourseOutline;
}

function fact(stepId: number, kind: FactKind, grade: number | null = null, minute = stepId): FactSeen {
  return { stepId, kind, at: new Date(Date.UTC(2026, 10, 1, 10, minute)), grade };
}

function states(outline: CourseOutline, facts: FactSeen[]): string[] {
  return new CourseRecord(outline, facts, [], now).steps.map((step) => step.state);
}

describe('the state of a step', () => {
  it.each<[string, CourseOutline, FactSeen[], string[]]>([
    ['nothing done', course(), [], ['open', 'open', 'open', 'open']],
    ['begun and done', course(), [fact(1, 'started'), fact(1, 'completed'), fact(2, 'started')], ['completed', 'started', 'open', 'open']],
    ['a prerequisite is missing', course({ needs: ['c/one'] }), [fact(1, 'completed')], ['completed', 'open', 'locked', 'locked']],
    ['a prerequisite is met', course({ needs: ['c/one'] }), [fact(1, 'completed'), fact(2, 'completed')], ['completed', 'completed', 'open', 'open']],
    ['tested out of a prerequisite', course({ needs: ['c/one'] }), [fact(1, 'tested-out'), fact(2, 'tested-out')], ['tested-out', 'tested-out', 'open', 'open']],
    ['after another step', course({ after: 'a' }), [], ['open', 'locked', 'open', 'open']],
    ['a grade that is enough', course({ release: { grade: { of: 'c/one/b', atLeast: 60 } } }), [fact(2, 'graded', 60)], ['open', 'open', 'open', 'open']],
    ['a level that was shown', course({ release: { levelTest: 1 } }), [fact(9, 'level')], ['open', 'open', 'open', 'open']],
    ['a level that was not', course({ release: { levelTest: 1 } }), [], ['open', 'open', 'locked', 'locked']],
  ])('%s', (_name, outline, facts, expected) => {
    expect(states(outline, facts)).toEqual(expected);
  });

  it('is never locked again once completed, whatever the conditions say', () => {
    const conditions: Condition[] = [{ completed: 'c/never' }, { until: '2020-01-01' }, { from: '2090-01-01' }, { not: { all: [] } }, { levelTest: 3 }];
    for (const release of conditions) {
      for (const kind of ['completed', 'tested-out'] as const) {
        expect(states(course({ release, needs: ['c/one'] }), [fact(3, kind)])[2]).toBe(kind);
      }
    }
  });
});

describe('where she goes on', () => {
  it.each<[string, FactSeen[], string | null]>([
    ['at the first open step', [], 'a'],
    ['at what she began last', [fact(1, 'started'), fact(3, 'started')], 'c'],
    ['nowhere, when all is done', [1, 2, 3, 4].map((id) => fact(id, 'completed')), null],
  ])('%s', (_name, facts, slug) => {
    expect(new CourseRecord(course(), facts, [], now).next?.step.slug ?? null).toBe(slug);
  });
});

it('is complete when every step is done, and counts them', () => {
  const record = new CourseRecord(course(), [1, 2, 3].map((id) => fact(id, 'completed')), [], now);
  expect(record.completed).toBe(false);
  expect(record.modules.map(({ done, state }) => [done, state])).toEqual([[2, 'completed'], [1, 'started']]);
  expect(record.completedAt).toBeNull();
  const whole = new CourseRecord(course(), [1, 4, 2, 3].map((id) => fact(id, 'completed')), [], now);
  expect(whole.completed).toBe(true);
  expect(whole.completedAt).toEqual(new Date('2026-11-01T10:04:00Z'));
});
