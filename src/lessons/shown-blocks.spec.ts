import { allTicked, shownBlocks, type Ticks } from './shown-blocks.js';
import type { Block } from './substance.js';

const list = { checklist: 'costs', items: ['Flour', 'Sugar'] };

describe('blocks in two languages', () => {
  it.each<[string, Block, Block | undefined, string | null]>([
    ['a paragraph', '<p>Bread</p>', '<p>Leipä</p>', '<p>Leipä</p>'],
    ['a paragraph with no counterpart', '<p>Bread</p>', undefined, null],
    ['a glossary word, which keeps its id in one of them', '<p><a class="term" id="back-cost" href="#term-cost">cost</a></p>', '<p><a class="term" id="back-cost" href="#term-cost">kulu</a></p>', '<p><a class="term" href="#term-cost">kulu</a></p>'],
    ['a picture, of which only the caption is said twice', '<figure><img alt="A"></figure>', '<figure><img alt="B"><figcaption>Leivän\nhinta</figcaption></figure>', '<p class="meta">Leivän\nhinta</p>'],
    ['a picture without a caption', '<figure><img alt="A"></figure>', '<figure><img alt="B"></figure>', null],
    ['a film', '<div class="media"><video></video></div>', '<div class="media"><video></video></div>', null],
    ['a paragraph beside a checklist, which is a mistake of the translation', '<p>Bread</p>', list, null],
  ])('%s', (_name, block, other, beside) => {
    const shown = shownBlocks([block], other === undefined ? [] : [other], {});
    expect(shown).toEqual([{ html: block, checklist: null, beside }]);
    expect(shownBlocks([block], null, {})).toEqual([{ html: block, checklist: null, beside: null }]);
  });

  it('a checklist, item by item', () => {
    const [shown] = shownBlocks([list], [{ checklist: 'costs', items: ['Jauhot'] }], { costs: [1] });
    expect(shown!.checklist!.items).toEqual([
      { value: 0, html: 'Flour', beside: 'Jauhot', ticked: false },
      { value: 1, html: 'Sugar', beside: null, ticked: true },
    ]);
  });
});

describe('a lesson is ticked off', () => {
  const other = { checklist: 'shops', items: ['Market'] };
  it.each<[string, Ticks, boolean]>([
    ['nothing', {}, false],
    ['a part', { costs: [0] }, false],
    ['one of two lists', { costs: [0, 1] }, false],
    ['everything', { costs: [1, 0], shops: [0] }, true],
    ['everything, and an item that a newer version no longer has', { costs: [0, 1, 2], shops: [0] }, true],
  ])('%s', (_name, ticks, all) => {
    expect(allTicked([list, other], ticks)).toBe(all);
  });

  it('never without a checklist', () => {
    expect(allTicked([], {})).toBe(false);
  });
});
