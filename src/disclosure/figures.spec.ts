import { audienceRules } from './audiences.js';
import { withheld, type Figure, type Withheld } from './figures.js';

test.each<[string, Figure, Withheld]>([
  ['a count of enough', { kind: 'count', n: 5 }, null],
  ['a count of too few', { kind: 'count', n: 4 }, 'too few people'],
  ['nobody', { kind: 'count', n: 0 }, null],
  ['a percentage', { kind: 'percentage', of: 20, n: 8 }, null],
  ['a percentage of few', { kind: 'percentage', of: 20, n: 3 }, 'too few people'],
  ['a percentage that leaves few', { kind: 'percentage', of: 20, n: 18 }, 'too few people'],
  ['a percentage of a small base', { kind: 'percentage', of: 4, n: 0 }, 'too few people'],
  ['0 % of enough', { kind: 'percentage', of: 20, n: 0 }, null],
  ['a mean of enough', { kind: 'mean', n: 5, sd: 0.7 }, null],
  ['a mean of few', { kind: 'mean', n: 4, sd: 0.7 }, 'too few people'],
  ['a mean of equal answers', { kind: 'mean', n: 50, sd: 0 }, 'all the same'],
  ['a spread of few', { kind: 'sd', n: 4, sd: 0.7 }, 'too few people'],
  ['a median of ten', { kind: 'quantile', n: 10, at: 0.5 }, null],
  ['a quartile of ten', { kind: 'quantile', n: 10, at: 0.25 }, 'one person’s value'],
  ['the upper end', { kind: 'quantile', n: 1000, at: 1 }, 'one person’s value'],
  ['a minimum', { kind: 'minimum', n: 1000 }, 'one person’s value'],
  ['a maximum', { kind: 'maximum', n: 1000 }, 'one person’s value'],
])('with a threshold of 5, %s', (_case, figure, expected) => {
  expect(withheld(figure, 5)).toBe(expected);
});

it('shows partners what may be shown from 5 people on, and the public from 10 on', () => {
  expect([audienceRules.partner.threshold, audienceRules.public.threshold, audienceRules.analyst.k]).toEqual([5, 10, 5]);
});

it('never shows a wider audience more than a narrower one', () => {
  for (let n = 0; n < 40; n += 1) {
    for (const figure of [{ kind: 'count', n }, { kind: 'percentage', of: 40, n }, { kind: 'mean', n, sd: 1 }] as const) {
      const [partner, everyone] = [withheld(figure, audienceRules.partner.threshold), withheld(figure, audienceRules.public.threshold)];
      expect(partner !== null && everyone === null).toBe(false);
    }
  }
});
