import { mostTelling, offerFor, oldAmong, type DatedRating } from './renewal.js';

const now = new Date('2026-11-28T12:00:00Z');
const rated = (competence: string, day: string): DatedRating => ({ competence, importance: 4, ability: 1, steps: 4, chosen: null, ratedAt: new Date(`${day}T12:00:00Z`) });
const old = (...competences: string[]) => competences.map((competence) => rated(competence, '2025-05-04'));
const need = (competence: string, uncertainty: number) => ({ competence, mastery: { uncertainty } }) as Parameters<typeof mostTelling>[2][number];
const giving = (parts: Record<string, number>) => [{ parts: Object.entries(parts).map(([term, value]) => ({ term, value })) }];
const idsOf = (ratings: readonly DatedRating[]) => ratings.map(({ competence }) => competence).join('');

describe('what is old', () => {
  it.each([
    ['2025-11-27', 1],
    ['2025-11-28', 0],
    ['2026-11-28', 0],
  ])('is what was said more than twelve months ago: %s', (day, count) => {
    expect(oldAmong([rated('a', day)], now)).toHaveLength(count);
  });

  it('is so in a leap year, too', () => {
    const [before, after] = ['2027-02-28', '2027-03-02'];
    expect(oldAmong([rated('a', before), rated('b', after)], new Date('2028-02-29T13:00:00Z')).map(({ competence }) => competence)).toEqual(['a']);
  });
});

describe('what is asked first', () => {
  it('is what gives most of her list, over all its places', () => {
    expect(idsOf(mostTelling(old('a', 'b', 'c'), [...giving({ a: 0.3, b: 0.2 }), ...giving({ b: 0.2 })], []))).toBe('bac');
  });

  it('is then that of which we are least sure, then what is oldest, then by its id', () => {
    expect(idsOf(mostTelling(old('a', 'b', 'c'), [], [need('a', 0.1), need('b', 0.2), need('c', 0.3)]))).toBe('cba');
    expect(idsOf(mostTelling([rated('a', '2025-05-04'), rated('b', '2025-03-04')], [], []))).toBe('ba');
    expect(idsOf(mostTelling(old('c', 'a', 'b'), [], []))).toBe('abc');
  });

  it('is five at most, and the same whatever the order in which they come', () => {
    const letters = 'gfedcba'.split('');
    expect(idsOf(mostTelling(old(...letters), giving({ g: 1 }), []))).toBe('gabcd');
    expect(idsOf(mostTelling(old(...letters.toReversed()), giving({ g: 1 }), []))).toBe('gabcd');
  });
});

describe('the offer', () => {
  const said = (ratings: unknown[] | null, daysAgo: number) => ({ ratings, answeredAt: new Date(now.getTime() - daysAgo * 24 * 3600 * 1000) });

  it('tells since when, and whether all is of then', () => {
    expect(offerFor(old('a', 'b'), null, now)).toEqual({ since: new Date('2025-05-04T12:00:00Z'), allThen: true, some: false });
    expect(offerFor([...old('a'), rated('b', '2026-06-01')], null, now)).toMatchObject({ allThen: false, some: false });
    expect(offerFor([...old('a'), rated('b', '2025-03-01')], null, now)).toMatchObject({ since: new Date('2025-03-01T12:00:00Z'), allThen: false });
    expect(offerFor(old('a', 'b', 'c', 'd', 'e', 'f'), null, now)).toMatchObject({ some: true });
    expect(offerFor(old('a', 'b', 'c', 'd', 'e'), null, now)).toMatchObject({ some: false });
  });

  it('is none where nothing is old', () => {
    expect(offerFor([], null, now)).toBeNull();
    expect(offerFor([rated('a', '2026-06-01')], null, now)).toBeNull();
  });

  it.each([
    ['she checked some 89 days ago', said([{}], 89), false],
    ['she checked some 90 days ago', said([{}], 90), true],
    ['she did not want to 29 days ago', said(null, 29), false],
    ['she did not want to 30 days ago', said(null, 30), true],
  ])('rests a while, and comes back: %s', (_when, last, isMade) => {
    expect(offerFor(old('a'), last, now) !== null).toBe(isMade);
  });
});
