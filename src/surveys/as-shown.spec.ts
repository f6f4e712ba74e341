import { asShown, changedElsewhere, changedOn } from './as-shown.js';
import type { Answers } from './answers.js';
import type { Question } from './survey.js';

const questions = ['shop', 'story', 'mail'].map((id) => ({ id, kind: 'text', text: { en: id } })) as unknown as Question[];
const stored: Answers = { shop: 'bread', story: 'long '.repeat(2000), elsewhere: 'on another page' };

function changed(field: unknown, posted: Parameters<typeof changedOn>[1]) {
  return changedOn({ asShown: field }, posted);
}

it('tells what was changed, taken away and answered for the first time', () => {
  const field = asShown(questions, stored);
  expect(changed(field, { shop: 'cakes', story: stored['story']!, mail: null })).toEqual({ shop: 'cakes' });
  expect(changed(field, { shop: null, story: 'short', mail: 'a@b.fi' })).toEqual({ shop: null, story: 'short', mail: 'a@b.fi' });
});

it('finds nothing changed on a page that comes back as it went out', () => {
  const answers: Answers = { shop: ['a', 'b'], story: { missing: 'dont-know' }, mail: 7.5 };
  expect(changed(asShown(questions, answers), { ...answers } as Parameters<typeof changedOn>[1])).toEqual({});
});

it('tells what was changed elsewhere, too, unless to the same', () => {
  const elsewhere = (field: unknown, posted: Parameters<typeof changedOn>[1], kept: Answers) => changedElsewhere({ asShown: field }, posted, kept);
  const field = asShown(questions, { shop: 'bread', story: 'long' });
  expect(elsewhere(field, { shop: 'cakes', story: null, mail: 'a@b.fi' }, { shop: 'bread', story: 'longer', mail: 'c@d.fi' })).toEqual(['story', 'mail']);
  expect(elsewhere(field, { shop: 'cakes', story: 'short' }, { shop: 'cakes' })).toEqual([]);
  expect(elsewhere('', { shop: 'cakes' }, { shop: 'rolls' })).toEqual([]);
});

it('is short however long the answers are, and speaks of its own page only', () => {
  expect(asShown(questions, stored).length).toBeLessThan(50);
  expect(Object.keys(JSON.parse(asShown(questions, stored)))).toEqual(['shop', 'story']);
});

it.each([undefined, '', 'no JSON', '7', 'null', ['{}', '{}']])('takes everything as changed where a page says %j', (field) => {
  expect(changed(field, { shop: 'bread', mail: null })).toEqual({ shop: 'bread', mail: null });
});
