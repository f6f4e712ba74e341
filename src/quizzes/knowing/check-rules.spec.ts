import type { Question } from '../question.js';
import { againAt, drawnFor, isPassed } from './check-rules.js';

const question = (id: string, kind = 'truefalse') => ({ id, kind }) as Question;
const ids = (questions: Question[] | null) => questions?.map(({ id }) => id);
const five = ['a', 'b', 'c', 'd', 'e'].map((id) => question(id));

it('draws three questions that are graded at once, the same for the same seed and others for another', () => {
  expect(ids(drawnFor(five, 'ada 1'))).toHaveLength(3);
  expect(ids(drawnFor(five, 'ada 1'))).toEqual(ids(drawnFor(five, 'ada 1')));
  expect(new Set(Array.from({ length: 20 }, (_, number) => ids(drawnFor(five, `ada ${number}`))!.join())).size).toBeGreaterThan(5);
  expect(drawnFor([...five.slice(0, 2), question('f', 'essay'), question('g', 'poll')], 'ada 1')).toBeNull();
});

it('is passed with all three right, and with nothing less', () => {
  expect(isPassed([1, 1, 1])).toBe(true);
  for (const fractions of [[1, 1, 0], [1, 1, 0.9], [1, 1], []]) expect(isPassed(fractions)).toBe(false);
});

it('is asked again a week after it went wrong', () => {
  const answeredAt = new Date('2026-11-01T10:00:00Z');
  expect(againAt(null, answeredAt)).toBeNull();
  expect(againAt({ passed: false, answeredAt }, new Date('2026-11-08T09:59:59Z'))).toEqual(new Date('2026-11-08T10:00:00Z'));
  expect(againAt({ passed: false, answeredAt }, new Date('2026-11-08T10:00:00Z'))).toBeNull();
  expect(againAt({ passed: true, answeredAt }, answeredAt)).toBeNull();
});
