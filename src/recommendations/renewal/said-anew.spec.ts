import type { DatedRating } from './renewal.js';
import { isOther, saidAnew, sentIn } from './said-anew.js';

const ratedAt = new Date('2025-05-04T12:00:00Z');
const rated = (competence: string, importance: number | null, ability: number | null): DatedRating => ({ competence, importance, ability, steps: 4, chosen: 2, ratedAt });
const ratings = [rated('a', 4, 1), rated('b', 3, null), ...'cdefg'.split('').map((id) => rated(id, 1, 1))];
const read = (body: unknown) => saidAnew(sentIn(body), ratings);

it('reads what she says now, and keeps what she was not asked about', () => {
  const said = read({ asked: ['a', 'b'], 'importance.a': '2', 'ability.a': '3', 'importance.b': '3', 'ability.b': '4' })!;
  expect(said.ratings).toEqual([{ competence: 'a', importance: 2, ability: 3, steps: 4, chosen: 2 }, { competence: 'b', importance: 3, ability: 4, steps: 4, chosen: 2 }]);
  expect(said.unanswered).toEqual([]);
});

it('reads one competence as it reads some', () => {
  expect(read({ asked: 'a', 'importance.a': '4', 'ability.a': '1' })!.ratings).toHaveLength(1);
});

it('wants an answer where she gave one before, and none where she gave none', () => {
  expect(read({ asked: ['a', 'b'], 'importance.a': '4' })!.unanswered).toEqual([{ competence: 'a', part: 'ability' }, { competence: 'b', part: 'importance' }]);
  expect(read({ asked: 'b', 'importance.b': '1' })).toMatchObject({ unanswered: [], ratings: [{ importance: 1, ability: null }] });
});

it.each(['0', '5', '-1', '1.5', '1e0', '', 'x', ['1', '2'], { a: 1 }, 1, null])('takes %j for no answer', (value) => {
  expect(read({ asked: 'a', 'importance.a': value, 'ability.a': '1' })!.unanswered).toEqual([{ competence: 'a', part: 'importance' }]);
});

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['an empty page', {}],
  ['something else than a page', 'asked'],
  ['a competence that she did not rate', { asked: ['a', 'z'] }],
  ['one competence twice', { asked: ['a', 'a'] }],
  ['more than five', { asked: ['a', 'b', 'c', 'd', 'e', 'f'] }],
  ['no ids', { asked: [{ id: 'a' }] }],
  ['a name that every object has', { asked: '__proto__' }],
])('is not what she could have before her: %s', (_what, body) => {
  expect(read(body)).toBeNull();
});

it('knows what is other than before', () => {
  const same = { competence: 'a', importance: 4, ability: 1, steps: 4 };
  expect(isOther(same, ratings)).toBe(false);
  for (const other of [{ importance: 3 }, { ability: 2 }, { ability: null }]) expect(isOther({ ...same, ...other }, ratings)).toBe(true);
});
