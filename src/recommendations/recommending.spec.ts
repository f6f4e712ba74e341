import { normalAbove } from '../platform/statistics/distributions.js';
import { masteryOf } from '../profile/formulas.js';
import { needOf, share, shrunk, type Need } from './need.js';
import { expectedFit } from './fit.js';
import { recommend, type Candidate, type Place, type Wishes } from './recommending.js';

const steps = 4;
const five: Wishes = { places: 5, minutes: null, explore: null };

/** Somebody's need of a competence that she rates on four steps, and of which no quiz tells anything. */
function rated(competence: string, importance: number, ability: number, target?: number): Need {
  const said = { importance: share(importance, steps), ability: share(ability, steps), basis: 'ratings' as const };
  return needOf(competence, said, masteryOf(said.ability, []), target);
}

function module(code: string, teaches: Record<string, number>, own: Partial<Candidate> = {}): Candidate {
  return { code, level: 1, minutes: 30, teaches, needs: [], language: 1, done: false, ...own };
}

const codes = (places: readonly Place[]) => places.map((place) => place.module);

describe('a need', () => {
  it('has the shape of an individual Borich score where there is no goal and no quiz', () => {
    for (const importance of [1, 2, 3, 4]) {
      for (const ability of [1, 2, 3, 4]) {
        const gap = Math.max(0, importance - ability) / (steps - 1);
        expect(rated('costs', importance, ability).need).toBeCloseTo((0.25 + 0.75 * share(importance, steps)) * gap, 12);
      }
    }
  });

  it('stays where her goal asks for what she says does not matter', () => {
    expect(rated('costs', 1, 1).need).toBe(0);
    expect(rated('costs', 1, 1, 0.8).need).toBeCloseTo(0.25 * 0.8, 12);
  });

  it('falls as quizzes show that she can do it', () => {
    const said = { importance: 1, ability: 0, basis: 'ratings' as const };
    const right = Array.from({ length: 10 }, () => ({ fraction: 1, guess: 0, difficulty: 0, share: 1, first: true, daysAgo: 0 }));
    expect(needOf('costs', said, masteryOf(0, right), undefined).need).toBeLessThan(0.5 * rated('costs', 4, 1).need);
  });

  it('takes for who did not say what her group said, drawn towards the whole where the group is small', () => {
    const whole = { people: 500, importance: 0.5, ability: 0.5 };
    expect(shrunk({ people: 10, importance: 1, ability: 0 }, whole, false)).toEqual({ importance: 0.75, ability: 0.25 });
    expect(shrunk({ people: 20, importance: 1, ability: 0 }, whole, true)).toEqual({ importance: 0.75, ability: 0.25 });
    expect(shrunk({ people: 0, importance: 1, ability: 0 }, whole, false)).toEqual({ importance: 0.5, ability: 0.5 });
    expect(shrunk(undefined, undefined, true)).toEqual({ importance: 2 / 3, ability: 1 / 4 });
  });
});

describe('a list', () => {
  it('puts the greatest need first, by hand', () => {
    const needs = [rated('costs', 4, 1), rated('ideas', 3, 2)];
    const places = recommend(needs, [module('a', { ideas: 0.8 }), module('b', { costs: 0.5 })], five);
    expect(codes(places)).toEqual(['b', 'a']);
    expect(places[0]!.score).toBeCloseTo(1 * 0.5, 12);
    // v' = 0.25 + 0.75·2/3 = 0.75, gap 1/3. She stands at 1/3, so below level 2 by one half (fit 1), above it with 0.6 or 0.
    const beyond = normalAbove(1 / 3 / Math.sqrt(((1 / 3) * (2 / 3)) / 3));
    expect(places[1]!.score).toBeCloseTo(0.75 * (1 / 3) * 0.8 * (0.5 + 0.6 * (0.5 - beyond)), 12);
  });

  it('counts what is taught a second time only as far as it is still missing', () => {
    const places = recommend([rated('costs', 4, 1)], [module('a', { costs: 0.5 }), module('b', { costs: 0.5 })], five);
    expect(places.map(({ score }) => score)).toEqual([0.5, 0.25]);
  });

  it('takes in what has to come first, with its minutes and its worth', () => {
    const catalogue = [module('costs', { costs: 0.4 }), module('prices', { prices: 0.9 }, { needs: ['costs'], minutes: 20 })];
    const [place] = recommend([rated('prices', 4, 1), rated('costs', 2, 1)], catalogue, { ...five, places: 1 });
    expect(place).toMatchObject({ module: 'prices', steps: ['costs', 'prices'], minutes: 50 });
    expect(place!.parts.map(({ competence }) => competence)).toEqual(['prices', 'costs']);
    const [later] = recommend([rated('prices', 4, 1)], catalogue.map((one) => ({ ...one, done: one.code === 'costs' })), five);
    expect(later).toMatchObject({ steps: ['prices'], minutes: 20 });
  });

  it('never holds what she cannot read, what is done, or what needs something that she cannot read', () => {
    const catalogue = [module('a', { costs: 0.9 }, { language: 0 }), module('b', { costs: 0.9 }, { done: true }), module('c', { costs: 0.9 }, { needs: ['a'] }), module('d', { costs: 0.1 })];
    expect(codes(recommend([rated('costs', 4, 1)], catalogue, five))).toEqual(['d']);
  });

  it('puts a module in her second language behind the same one in her first', () => {
    expect(codes(recommend([rated('costs', 4, 1)], [module('a', { costs: 0.5 }, { language: 0.85 }), module('b', { costs: 0.5 })], five))).toEqual(['b', 'a']);
  });

  it('keeps to her minutes, and takes one great thing where many small ones would give less', () => {
    const catalogue = [module('small', { costs: 0.1 }, { minutes: 10 }), module('great', { costs: 0.9 }, { minutes: 100 })];
    const needs = [rated('costs', 4, 1)];
    expect(codes(recommend(needs, catalogue, { ...five, minutes: 50 }))).toEqual(['small']);
    expect(codes(recommend(needs, catalogue, { ...five, minutes: 100 }))).toEqual(['great']);
    expect(codes(recommend(needs, catalogue, { ...five, minutes: 110 }))).toEqual(['small', 'great']);
  });

  it('holds at most two about the same thing while there is something else', () => {
    const alike = ['a', 'b', 'c'].map((code) => module(code, { costs: 0.5 }));
    const needs = [rated('costs', 4, 1), rated('ideas', 2, 1)];
    expect(codes(recommend(needs, [...alike, module('z', { ideas: 0.2 })], five))).toEqual(['a', 'b', 'z', 'c']);
  });

  it('gives its last place to something of which we know little, and says how likely that was', () => {
    const needs = [rated('costs', 4, 1), rated('ideas', 4, 2), rated('sales', 4, 3)];
    const places = (seed: string) => recommend(needs, [module('a', { costs: 0.9 }), module('b', { ideas: 0.9 }), module('c', { sales: 0.9 })], { places: 2, minutes: null, explore: seed });
    // Both are equally unsure: m·(1 − m) is 2/9 for one third and for two thirds.
    const drawn = Array.from({ length: 400 }, (_, at) => places(`${at}`)[1]!);
    for (const { explores, propensity, module: code } of drawn) expect([explores, code, propensity]).toEqual([explores === 'ideas' ? 'ideas' : 'sales', explores === 'ideas' ? 'b' : 'c', expect.closeTo(0.5, 12)]);
    const often = drawn.filter(({ explores }) => explores === 'ideas').length / drawn.length;
    expect(Math.abs(often - 0.5)).toBeLessThan(0.1);
    expect(places('one')).toEqual(places('one'));
    expect(places('one')[0]).toMatchObject({ module: 'a', explores: null, propensity: 1 });
  });

  it('draws each place as often as its propensity says, also where one module serves two', () => {
    const own = (competence: string, uncertainty: number) => { const need = rated(competence, 4, 2); return { ...need, mastery: { ...need.mastery, uncertainty } }; };
    const needs = [rated('costs', 4, 1), own('ideas', 0.3), own('sales', 0.2), own('people', 0.1), own('papers', 0.05)];
    const catalogue = [module('a', { costs: 1 }), module('b', { ideas: 0.3, people: 0.3 }), module('c', { sales: 0.2 }), module('d', { papers: 0.9 })];
    const drawn = Array.from({ length: 2_000 }, (_, at) => recommend(needs, catalogue, { places: 2, minutes: null, explore: `${at}` })[1]!);
    // By variance: 0.09, 0.04 and 0.01 of 0.14; the fourth is not among the three.
    const propensities = { b: 10 / 14, c: 4 / 14 };
    expect(new Set(drawn.map(({ module: code }) => code))).toEqual(new Set(Object.keys(propensities)));
    for (const [code, propensity] of Object.entries(propensities)) {
      const places = drawn.filter((place) => place.module === code);
      for (const place of places) expect(place.propensity).toBeCloseTo(propensity, 12);
      expect(Math.abs(places.length / drawn.length - propensity)).toBeLessThan(0.04);
    }
  });

  it('explores nothing where everything is sure', () => {
    const sure = [rated('costs', 4, 1), rated('ideas', 4, 2)].map((need) => ({ ...need, mastery: { ...need.mastery, uncertainty: 0 } }));
    expect(recommend(sure, [module('a', { costs: 0.9 }), module('b', { ideas: 0.9 })], { places: 2, minutes: null, explore: 'seed' }).map(({ explores }) => explores)).toEqual([null, null]);
  });

  it('settles ties by minutes, then by code', () => {
    const catalogue = [module('c', { costs: 0.5 }), module('b', { costs: 0.5 }), module('a', { costs: 1 }, { minutes: 60 })];
    expect(recommend([rated('costs', 4, 1)], catalogue, { ...five, places: 1 })[0]!.module).toBe('b');
  });

  it('has nothing where nothing is needed', () => {
    expect(recommend([rated('costs', 2, 4)], [module('a', { costs: 1 })], five)).toEqual([]);
    expect(recommend([], [module('a', { costs: 1 })], five)).toEqual([]);
  });
});

describe('whatever the catalogue', () => {
  const cases = Array.from({ length: 200 }, (_, seed) => randomCase(seed));

  it('each place is the sum of its parts, and all places together are worth what their modules are', () => {
    for (const { needs, modules } of cases) {
      const places = recommend(needs, modules, five);
      for (const { score, parts } of places) expect(Math.abs(score - parts.reduce((sum, { value }) => sum + value, 0))).toBeLessThan(1e-9);
      const worth = worthOf(needs, modules, new Set(places.flatMap((place) => place.steps)));
      expect(Math.abs(worth - places.reduce((sum, { score }) => sum + score, 0))).toBeLessThan(1e-9);
    }
  });

  it('the list is the same in any order of the input', () => {
    for (const { needs, modules } of cases) expect(recommend(needs.toReversed(), modules.toReversed(), five)).toEqual(recommend(needs, modules, five));
  });

  it('what has to come first does, in the place or in one before it', () => {
    for (const { needs, modules } of cases) {
      const before = new Set(modules.filter(({ done }) => done).map(({ code }) => code));
      for (const code of recommend(needs, modules, five).flatMap((place) => place.steps)) {
        expect(modules.find((one) => one.code === code)!.needs.filter((need) => !before.has(need))).toEqual([]);
        before.add(code);
      }
    }
  });

  it('a set within her minutes is worth at least (1 − 1/e)/2 of the best one', () => {
    for (const { needs, modules } of cases.slice(0, 60)) {
      const flat = modules.slice(0, 8).map((one) => ({ ...one, needs: [], done: false }));
      const worth = recommend(needs, flat, { places: 8, minutes: 60, explore: null }).reduce((sum, { score }) => sum + score, 0);
      expect(worth).toBeGreaterThanOrEqual(((1 - 1 / Math.E) / 2) * bestWithin(needs, flat, 60) - 1e-12);
    }
  });
});

/** F(S), by its definition. */
function worthOf(needs: readonly Need[], modules: readonly Candidate[], chosen: ReadonlySet<string>): number {
  const taken = modules.filter(({ code }) => chosen.has(code));
  return needs.reduce((sum, { competence, need, mastery }) => {
    const left = taken.reduce((rest, one) => rest * (1 - (one.teaches[competence] ?? 0) * expectedFit(one.level, mastery) * one.language), 1);
    return sum + need * (1 - left);
  }, 0);
}

function bestWithin(needs: readonly Need[], modules: readonly Candidate[], minutes: number): number {
  let best = 0;
  for (let set = 0; set < 2 ** modules.length; set += 1) {
    const chosen = modules.filter((_, index) => set & (1 << index));
    if (chosen.reduce((sum, one) => sum + one.minutes, 0) <= minutes) best = Math.max(best, worthOf(needs, modules, new Set(chosen.map(({ code }) => code))));
  }
  return best;
}

function randomCase(seed: number): { needs: Need[]; modules: Candidate[] } {
  let state = seed * 2_654_435_761 + 1;
  const random = (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return state % below;
  };
  const competences = ['a', 'b', 'c', 'd', 'e', 'f'];
  const needs = competences.map((competence) => rated(competence, 1 + random(4), 1 + random(4)));
  const modules = Array.from({ length: 12 }, (_, index) => {
    const teaches = Object.fromEntries(competences.filter(() => random(3) === 0).map((competence) => [competence, (1 + random(10)) / 10]));
    const before = Array.from({ length: index }, (_, other) => `m${String(other).padStart(2, '0')}`).filter(() => random(5) === 0);
    return module(`m${String(index).padStart(2, '0')}`, teaches, { level: 1 + random(3), minutes: 10 + random(50), needs: before, done: random(6) === 0, language: [0, 0.85, 1, 1][random(4)]! });
  });
  return { needs, modules };
}
