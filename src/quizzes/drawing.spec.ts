import { makeOptions, makeQuestion } from '../../test/make/question.js';
import { draw, practiceRow, type Drawn } from './drawing.js';

const choice = (id: string, own: { pool?: string; shuffle?: boolean } = {}) =>
  ({ ...makeQuestion('single', { options: makeOptions(1, 0, 0, 0, 0, 0) }), id, ...own });

const seeds = Array.from({ length: 200 }, (_, at) => `seed ${at}`);

describe('draw', () => {
  const questions = [choice('one'), choice('two', { pool: 'words' }), choice('three', { pool: 'words' }), choice('four', { pool: 'words' }), choice('five')];

  test('takes so many of a pool, and everything else', () => {
    const seen = new Set<string>();
    for (const seed of seeds) {
      const drawn = draw(questions, { shuffle: false, draw: { words: 2 } }, seed).questions;
      expect(drawn).toHaveLength(4);
      expect([drawn[0], drawn[3]]).toEqual(['one', 'five']);
      expect(drawn).toEqual(questions.map((question) => question.id).filter((id) => drawn.includes(id)));
      for (const id of drawn) seen.add(id);
    }
    expect(seen.size).toBe(5);
  });

  test('takes a pool whole where nothing is said of it, or too much', () => {
    expect(draw(questions, { shuffle: false, draw: {} }, 's').questions).toHaveLength(5);
    expect(draw(questions, { shuffle: false, draw: { words: 9 } }, 's').questions).toHaveLength(5);
    expect(draw(questions, { shuffle: false, draw: { words: 0 } }, 's').questions).toEqual(['one', 'five']);
  });

  test('the same seed draws the same, others draw others', () => {
    const rules = { shuffle: true, draw: { words: 2 } };
    expect(draw(questions, rules, 'a')).toEqual(draw(questions, rules, 'a'));
    expect(new Set(seeds.map((seed) => JSON.stringify(draw(questions, rules, seed)))).size).toBe(seeds.length);
  });

  test('is plain data', () => {
    const drawn = draw(questions, { shuffle: true, draw: {} }, 'a');
    expect(JSON.parse(JSON.stringify(drawn))).toEqual(drawn);
  });

  test('shuffles options unless the quiz or the question says otherwise', () => {
    const options = (drawn: Drawn) => drawn.orders['one']!['options']!.join('');
    expect(options(draw([choice('one')], { shuffle: false, draw: {} }, 'a'))).toBe('abcdef');
    expect(options(draw([choice('one', { shuffle: false })], { shuffle: true, draw: {} }, 'a'))).toBe('abcdef');
    expect(options(draw([choice('one', { shuffle: true })], { shuffle: false, draw: {} }, 'a'))).not.toBe('abcdef');
    expect(options(draw([choice('one')], { shuffle: true, draw: {} }, 'a'))).not.toBe('abcdef');
  });

  test('one more option in one question moves nothing in the others', () => {
    const more = { ...choice('two'), options: makeOptions(1, 0, 0, 0, 0, 0, 0) };
    const before = draw([choice('one'), choice('two')], { shuffle: true, draw: {} }, 'a');
    const after = draw([choice('one'), more], { shuffle: true, draw: {} }, 'a');
    expect(after.orders['one']).toEqual(before.orders['one']);
    expect(after.questions).toEqual(before.questions);
  });

  test('items to order never stand in the right order, the answers to match always in a chance one', () => {
    const ordering = makeQuestion('ordering', { items: [{ id: 'a', text: {} }, { id: 'b', text: {} }] });
    const matching = makeQuestion('matching', {
      pairs: ['a', 'b', 'c', 'd'].map((id) => ({ id, stem: { en: id }, answer: { en: id } })),
      distractors: [{ id: 'x', answer: { en: 'x' } }],
    });
    const choices = new Set<string>();
    for (const seed of seeds) {
      expect(draw([ordering], { shuffle: false, draw: {} }, seed).orders['q']!['items']).toEqual(['b', 'a']);
      const orders = draw([matching], { shuffle: false, draw: {} }, seed).orders['q']!;
      expect(orders['pairs']).toEqual(['a', 'b', 'c', 'd']);
      choices.add(orders['choices']!.join(''));
    }
    expect(choices.size).toBeGreaterThan(60);
  });
});

describe('practiceRow', () => {
  const first = (count: number, ids: string[], seed = 'a') => {
    const row = practiceRow(ids, seed);
    return Array.from({ length: count }, () => row.next().value);
  };

  test('every round holds each question once, and none comes twice in a row', () => {
    for (const seed of seeds) {
      const row = first(12, ['a', 'b', 'c'], seed);
      for (const round of [0, 3, 6, 9]) expect(row.slice(round, round + 3).sort()).toEqual(['a', 'b', 'c']);
      for (let at = 1; at < row.length; at += 1) expect(row[at]).not.toBe(first(12, ['a', 'b', 'c'], seed)[at - 1]);
    }
  });

  test('one question alone comes again and again', () => {
    expect(first(3, ['a'])).toEqual(['a', 'a', 'a']);
  });
});
