import type { Audience } from '../audiences.js';
import { dice } from '../../../test/make/counts.js';
import type { People } from './people.js';
import { refusalOf, type Release, type ReleasedCount } from './release-rule.js';

const hours = (from: number, below: number, sex: string): People => ({ hours: { from, below }, sex: { values: [sex] } });
const release = (name: string, counts: [People, number | null][], audience: Audience = 'partner'): Release => ({ name, audience, counts: counts.map(([people, count]): ReleasedCount => ({ people, count })) });

const byTwenty = release('by twenty', [[hours(0, 20, 'M'), 6], [hours(20, 40, 'M'), 9], [hours(0, 20, 'F'), 10], [hours(20, 40, 'F'), 38]]);
const byTwentyFive = release('by twenty-five', [[hours(0, 25, 'M'), 7], [hours(25, 40, 'M'), 8], [hours(0, 25, 'F'), 10], [hours(25, 40, 'F'), 38]]);

it('refuses the published example: hours by sex, cut at 25 after a cut at 20', () => {
  expect(refusalOf(byTwentyFive, [byTwenty])).toEqual({ key: 'disclosure.refused.difference', earlier: [byTwenty], threshold: 5, groups: [hours(0, 25, 'M'), hours(0, 20, 'M')] });
  expect(refusalOf(byTwenty, [byTwentyFive])?.key).toBe('disclosure.refused.difference');
});

it('lets the first table pass, the same one again, and a coarser one', () => {
  expect(refusalOf(byTwenty, [])).toBeNull();
  expect(refusalOf(byTwenty, [byTwenty])).toBeNull();
  expect(refusalOf(release('all', [[{ hours: { from: 0, below: 40 } }, 63]]), [byTwenty])).toBeNull();
});

it('refuses the same people counted again when one more has answered, and lets five pass', () => {
  const everybody = (count: number) => release('answers', [[{}, count]]);
  expect(refusalOf(everybody(41), [everybody(40)])).toMatchObject({ key: 'disclosure.refused.changed', groups: [{}] });
  expect(refusalOf(everybody(39), [everybody(40)])).toMatchObject({ key: 'disclosure.refused.changed' });
  expect(refusalOf(everybody(45), [everybody(40)])).toBeNull();
});

it('refuses two filters that leave out a single person', () => {
  const all = release('everybody', [[{}, 120]], 'analyst');
  const filtered = release('without one country', [[{ country: { values: ['FI', 'TR', 'ES'] } }, 119]], 'analyst');
  expect(refusalOf(filtered, [all])).toMatchObject({ key: 'disclosure.refused.difference', groups: [{}, { country: { values: ['FI', 'TR', 'ES'] } }] });
});

const country = (...values: string[]): People => ({ country: { values } });

it('refuses what follows from three tables, but from no two', () => {
  const earlier = [release('one', [[country('FI', 'TR'), 20], [country('ES', 'PL'), 30]]), release('two', [[country('FI', 'ES'), 25]])];
  const planned = release('three', [[country('TR', 'ES'), 41]]);
  // TR = (20 + 41 − 25) / 2 = 18, FI = 2.
  expect(refusalOf(planned, [earlier[0]!])).toBeNull();
  expect(refusalOf(planned, [earlier[1]!])).toBeNull();
  expect(refusalOf(planned, earlier)).toEqual({ key: 'disclosure.refused.together', earlier, threshold: 5, groups: [country('FI')] });
});

it('refuses a table that gives back what an earlier one hid', () => {
  const earlier = release('hidden', [[country('FI'), null], [country('TR'), null], [country('ES'), 30]]);
  expect(refusalOf(release('all three', [[country('FI', 'TR', 'ES'), 48]]), [earlier])).toBeNull();
  const planned = release('all but one', [[country('TR', 'ES'), 46], [country('FI', 'TR', 'ES'), 48]]);
  expect(refusalOf(planned, [earlier])?.key).toBe('disclosure.refused.together');
});

it('does not refuse because of what earlier tables tell by themselves', () => {
  const earlier = [release('one', [[country('FI', 'TR'), 20]]), release('two', [[country('TR'), 18]])];
  expect(refusalOf(release('another', [[country('ES'), 50]]), earlier)).toBeNull();
});

it('holds a pair to the threshold of whoever sees both', () => {
  const [small, large] = [country('FI'), country('FI', 'TR')];
  const earlier = (audience: Audience) => release('earlier', [[small, 20]], audience);
  const planned = release('planned', [[large, 27]], 'public');
  expect(refusalOf(planned, [earlier('public')])?.threshold).toBe(10);
  expect(refusalOf(planned, [earlier('partner')])).toBeNull();
});

describe('what follows from what people are', () => {
  const [autumn, zarif]: People[] = [{ round: { values: ['autumn'] } }, { organisation: { values: ['zarif'] } }];
  const implied = [{ variable: 'round', follows: ['organisation', 'way'], of: new Map([['autumn', { organisation: ['zarif'], way: ['open'] }], ['spring', { organisation: ['zarif', 'other'], way: ['open'] }]]) }];

  it('refuses a round beside its partner where a few more belong to the partner, whichever comes first', () => {
    const [round, partner] = [release('autumn', [[autumn!, 38]]), release('partner', [[zarif!, 40]])];
    expect(refusalOf(partner, [round])).toBeNull();
    expect(refusalOf(partner, [round], implied)).toMatchObject({ key: 'disclosure.refused.difference', groups: [zarif, autumn] });
    expect(refusalOf(round, [partner], implied)?.key).toBe('disclosure.refused.difference');
    expect(refusalOf(release('partner', [[zarif!, 43]]), [round], implied)).toBeNull();
  });

  it('refuses what is left of a partner when several rounds are taken away', () => {
    const spring: People = { round: { values: ['spring'] }, ...zarif };
    const rounds = release('rounds', [[autumn!, 30], [spring, 20]]);
    expect(refusalOf(release('partner', [[zarif!, 52]]), [rounds])).toBeNull();
    expect(refusalOf(release('partner', [[zarif!, 52]]), [rounds], implied)?.key).toBe('disclosure.refused.together');
  });

  it('knows nothing of a round that nobody knows', () => {
    expect(refusalOf(release('partner', [[zarif!, 40]]), [release('summer', [[{ round: { values: ['summer'] } }, 38]])], implied)).toBeNull();
  });
});

it('refuses what is cut too finely to be checked', () => {
  const fine = (name: string, shift: number) => release(name, ['a', 'b', 'c', 'd'].map((variable, at) => [{ [variable]: { values: Array.from({ length: 12 }, (_, value) => `${value + shift}`) } }, 100 * (at + 1)]));
  expect(refusalOf(fine('two', 6), [fine('one', 0)])).toMatchObject({ key: 'disclosure.refused.tooFine', earlier: [{ name: 'one' }] });
});

it('never lets two tables with different cuts out that leave a few between the cuts', () => {
  const roll = dice(77);
  for (let round = 0; round < 300; round += 1) {
    const ages = Array.from({ length: 60 }, () => roll(60));
    const cuts = () => [0, 10 + roll(15), 30 + roll(20), 60];
    const [first, second] = [cuts(), cuts()];
    const few = [1, 2].some((at) => {
      const [low, high] = [Math.min(first[at]!, second[at]!), Math.max(first[at]!, second[at]!)];
      const between = countBetween(ages, low, high);
      return between > 0 && between < 5;
    });
    if (few) expect(refusalOf(byCuts('second', ages, second), [byCuts('first', ages, first)])).not.toBeNull();
  }
});

function byCuts(name: string, ages: readonly number[], cuts: readonly number[]): Release {
  return release(name, cuts.slice(1).map((below, at) => [{ age: { from: cuts[at]!, below } }, countBetween(ages, cuts[at]!, below)]));
}

function countBetween(ages: readonly number[], from: number, below: number): number {
  return ages.filter((age) => age >= from && age < below).length;
}
