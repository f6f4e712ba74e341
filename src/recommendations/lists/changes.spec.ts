import { changesBetween } from './changes.js';
import type { KeptList, KeptPlace } from './kept-list.js';
import type { ModuleThen, NeedThen, Snapshot } from './snapshot.js';

const open = { 'shop/costs': 'open', 'shop/prices': 'open', 'shop/ideas': 'open' } as Record<string, ModuleThen>;

const needs = { costs: need(0.5), prices: need(0.5), ideas: need(0.5) };

/** A need of so much: weight 1, and what is missing to a target of 1. */
function need(amount: number, own: Partial<NeedThen> = {}): NeedThen {
  return { need: amount, weight: 1, target: 1, mastery: 1 - amount, importance: 1, ability: 1 - amount, quiz: 0, estimated: false, ...own };
}

/** A list of the modules that teach these competences, in this order. */
function list(order: string[], own: Partial<Snapshot> = {}): Pick<KeptList, 'inputs' | 'places'> {
  const inputs = { catalogue: 'one', goal: null, minutes: null, needs, modules: open, quizzes: {}, ...own };
  return { inputs, places: order.map((name) => place(name)) };
}

function place(name: string, own: Partial<KeptPlace> = {}): KeptPlace {
  const module = `shop/${name}`;
  return { module, steps: [module], minutes: 30, score: 0.4, parts: [{ term: name, value: 0.4 }], explores: false, reasons: [], turnaround: null, propensity: 1, ...own };
}

const three = ['costs', 'prices', 'ideas'];
const said = (before: ReturnType<typeof list>, after: ReturnType<typeof list>) => changesBetween(before, after).map(({ module, move, reason }) => [module.slice(5), move, reason.key, reason.values]);
const modules = (of: Record<string, ModuleThen>) => ({ modules: { ...open, ...of } });

it('says nothing where nothing moved', () => {
  expect(said(list(three), list(three, { needs: { ...needs, costs: need(0.9) } }))).toEqual([]);
});

it('says what moved up after a quiz that went wrong, and which quiz it was', () => {
  const failed = { percent: 25, passed: false, about: ['ideas'] };
  const after = list(['ideas', 'costs', 'prices'], { needs: { ...needs, ideas: need(0.8, { ability: 0.5, quiz: 4 }) }, quizzes: { 'shop/ideas': failed } });
  expect(said(list(three), after)).toEqual([['ideas', 'up', 'quizFailed', { module: 'shop/ideas', competence: 'ideas' }]]);
});

it.each<[string, Partial<NeedThen>, Partial<NeedThen>, string]>([
  ['she says that she can do it less well', { ability: 0.5, mastery: 0.5 }, { ability: 0.2, mastery: 0.2, need: 0.8 }, 'abilityLess'],
  ['it is more important for her', { importance: 0.5, target: 0.6, need: 0.1 }, { importance: 1, target: 1, need: 0.5 }, 'importanceMore'],
  ['she told about it for the first time', { estimated: true, mastery: 0.5 }, { ability: 0.2, mastery: 0.2, need: 0.8 }, 'toldNow'],
  ['others told more about it', { estimated: true, mastery: 0.5 }, { estimated: true, ability: 0.2, mastery: 0.2, need: 0.8 }, 'estimate'],
  ['answers in quizzes came in', {}, { mastery: 0.2, need: 0.8, quiz: 3, ability: 0.5 }, 'answers'],
  ['an old quiz faded', { quiz: 3 }, { mastery: 0.2, need: 0.8, quiz: 2, ability: 0.5 }, 'faded'],
  ['what she disliked is long ago', { weight: 0.7, need: 0.35 }, {}, 'likedAgain'],
])('finds what raised a need: %s', (_why, was, is, key) => {
  const before = list(three, { needs: { ...needs, ideas: need(0.5, was) } });
  const after = list(['ideas', 'costs', 'prices'], { needs: { ...needs, ideas: need(0.5, is) } });
  expect(said(before, after)).toEqual([['ideas', 'up', key, { competence: 'ideas' }]]);
});

it('says what moved down for a reason of its own, and not what made room', () => {
  const after = list(['prices', 'ideas', 'costs'], { needs: { ...needs, costs: need(0.2) } });
  expect(said(list(three), after)).toEqual([['costs', 'down', 'abilityMore', { competence: 'costs' }]]);
});

it('says that the goal changed where that moved the target', () => {
  const before = list(three, { goal: 'start', needs: { ...needs, ideas: need(0.2, { target: 0.5, mastery: 0.3 }) } });
  const after = list(['ideas', 'costs', 'prices'], { goal: 'grow', needs: { ...needs, ideas: need(0.7, { mastery: 0.3 }) } });
  expect(said(before, after)).toEqual([['ideas', 'up', 'goal', {}]]);
});

it.each<[ModuleThen, string]>([['done', 'done'], ['known', 'known'], ['too-easy', 'tooEasy'], ['too-hard', 'tooHard'], ['not-for-me', 'notForMe'], ['unreadable', 'unreadable']])('says why a module left: %s', (state, key) => {
  expect(said(list(three), list(['prices', 'ideas'], modules({ 'shop/costs': state })))).toEqual([['costs', 'gone', key, {}]]);
});

it.each<[string, ModuleThen | undefined, ModuleThen, string]>([
  ['it was published', undefined, 'open', 'published'],
  ['it was translated', 'unreadable', 'second-language', 'readable'],
  ['she took back what she had said', 'too-hard', 'open', 'takenBack'],
  ['it came back, because she needs it more', 'not-for-me', 'back', 'neededAgain'],
])('says why a module is new: %s', (_why, was, is, key) => {
  const { 'shop/costs': _costs, ...others } = open;
  const before = list(['prices', 'ideas'], { modules: was ? { ...others, 'shop/costs': was } : others });
  expect(said(before, list(three, modules({ 'shop/costs': is })))).toEqual([['costs', 'new', key, {}]]);
});

it('says where a module went that is now on the way to another', () => {
  const after = { ...list(three), places: [place('prices', { steps: ['shop/costs', 'shop/prices'] }), place('ideas')] };
  expect(said(list(three), after)).toEqual([['costs', 'gone', 'step', { module: 'shop/prices' }]]);
});

it('has nothing to call a module by that is not offered any more', () => {
  const { 'shop/costs': _costs, ...others } = open;
  expect(said(list(three), list(['prices', 'ideas'], { modules: others }))).toEqual([]);
});

it.each<[string, Partial<Snapshot>, string]>([
  ['her time changed', { minutes: 60 }, 'time'],
  ['the modules changed', { catalogue: 'two' }, 'catalogue'],
  ['only the others did', {}, 'othersLess'],
])('puts it down to the rest of the list where the module has no reason of its own: %s', (_why, own, key) => {
  expect(said(list(three), list(['prices', 'costs', 'ideas'], own))).toEqual([['prices', 'up', key, {}]]);
});

it.each<[string, Partial<Snapshot>, Partial<Snapshot>, string]>([
  ['ratings are read in another way', {}, { calibration: '2026-11-22T03:40:00.000Z' }, 'calibration'],
  ['ratings are read anew', { calibration: '2026-11-01T03:40:00.000Z' }, { calibration: '2026-11-22T03:40:00.000Z' }, 'calibration'],
  ['a quiz asked about something else', { calibration: 'one' }, { calibration: 'one', needs: { ...needs, prices: need(0.5, { quiz: 3 }) } }, 'elsewhere'],
  ['nothing but time has passed', { calibration: 'one' }, { calibration: 'one' }, 'faded'],
])('says why she is taken to be able to do less of something that she was not asked about: %s', (_why, then, now, key) => {
  const before = list(three, then);
  const after = list(['ideas', 'costs', 'prices'], { ...now, needs: { ...needs, ...now.needs, ideas: need(0.7, { mastery: 0.3, ability: 0.5 }) } });
  expect(said(before, after)).toEqual([['ideas', 'up', key, { competence: 'ideas' }]]);
});

it('tells every module once, and every module that came or went', () => {
  const orders = [three, ['ideas', 'prices', 'costs'], ['prices'], [], ['costs', 'ideas']];
  for (const before of orders) {
    for (const after of orders) {
      const changes = changesBetween(list(before), list(after));
      expect(new Set(changes.map(({ module }) => module)).size).toBe(changes.length);
      expect(changes.filter(({ move }) => move === 'new').map(({ module }) => module.slice(5))).toEqual(after.filter((name) => !before.includes(name)));
      expect(changes.filter(({ move }) => move === 'gone').map(({ module }) => module.slice(5))).toEqual(before.filter((name) => !after.includes(name)));
      expect(changes.length > 0).toBe(before.join() !== after.join());
    }
  }
});
