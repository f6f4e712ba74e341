import { randomFrom } from '../platform/chance/chance.js';
import { expectedFit } from './fit.js';
import type { Need } from './need.js';

/** A module that could be recommended. */
export interface Candidate {
  /** Permanent, such as `start-your-business/costs`. Ties are settled by it. */
  code: string;
  /** From 1 to 3, and one beyond where she said that it is too easy or too hard for her. */
  level: number;
  /** Above 0. */
  minutes: number;
  /** Competence → how strongly the module teaches it, above 0 up to 1. */
  teaches: Readonly<Record<string, number>>;
  /** Codes of the modules that come first. */
  needs: readonly string[];
  /** What its language is worth to her: 1 in her language, less in a second one, 0 where she cannot read it. */
  language: number;
  /** She has done it, or shown that she knows it. */
  done: boolean;
  /** Not to be proposed now, though it may be a step before another. */
  dismissed?: boolean;
}

/** What a place in the list gives towards one competence; the parts of a place sum to its score. */
export interface Part {
  competence: string;
  value: number;
}

/** One place in the list: a wanted module, and what has to come before it. */
export interface Place {
  module: string;
  /** The modules to do, in their order; the wanted one is the last. */
  steps: string[];
  minutes: number;
  /** What the place adds to what the places before it give. */
  score: number;
  parts: Part[];
  /** The competence that the place explores: not needed most, but one of those that we know least of her. */
  explores: string | null;
  /** How likely it was that this place came out so: 1, but for the place that explores, which is drawn. */
  propensity: number;
}

export interface Wishes {
  places: number;
  /** Minutes that she has; null where she did not say. */
  minutes: number | null;
  /** The seed of the draw by which the last place goes to something of which we know little about her; null where it does not. */
  explore: string | null;
}

/** Into how many equal parts chance is cut. */
const fineness = 2 ** 32;

/** It is drawn among so many competences of which we are least sure. */
const drawnFrom = 3;

/** At most so many of the first places may be about the same competence. */
const mostAlike = 2;

/**
 * The modules to do next, and why. What a set of modules is worth is the need that it meets, with diminishing returns:
 * F(S) = Σ need·(1 − Π(1 − q·fit)), monotone and submodular, so that taking the best next one each time comes near the
 * best set (1 − 1/e for a number of places; for a number of minutes, the better of that by worth per minute and of the
 * best single place: Leskovec et al. 2007). The same input gives the same list, whatever its order.
 */
export function recommend(needs: readonly Need[], modules: readonly Candidate[], wishes: Wishes): Place[] {
  const catalogue = new Catalogue(needs, modules);
  const greedy = catalogue.greedy(wishes);
  if (wishes.minutes === null) return greedy;
  const [best] = catalogue.greedy({ ...wishes, places: 1, explore: null }, 'score');
  return best && best.score > sum(greedy.map(({ score }) => score)) ? [best] : greedy;
}

/** How far a list has come: what of each need is left, what is chosen, and the time that remains. */
interface State {
  left: Float64Array;
  chosen: Set<string>;
  list: Place[];
  minutes: number;
}

/** What a module would add to a list, without the parts: worked out for every module at every place. */
interface Weighed {
  module: Candidate;
  score: number;
  minutes: number;
  /** The need that it meets most. */
  main: number;
}

class Catalogue {
  private readonly byCode: ReadonlyMap<string, Candidate>;
  private readonly needs: readonly Need[];
  private readonly wanted: readonly Candidate[];
  private readonly closures = new Map<string, string[]>();
  /** For each module, which needs it meets and how much of each: q·fit, times what its language is worth to her. */
  private readonly covers: ReadonlyMap<string, readonly { need: number; share: number }[]>;
  private readonly after: Float64Array;

  constructor(needs: readonly Need[], modules: readonly Candidate[]) {
    const sorted = [...modules].sort((one, other) => (one.code < other.code ? -1 : 1));
    this.needs = needs.filter(({ need }) => need > 0).sort((one, other) => (one.competence < other.competence ? -1 : 1));
    this.byCode = new Map(sorted.map((module) => [module.code, module]));
    const levels = [...new Set(sorted.map(({ level }) => level))];
    const fits = this.needs.map(({ mastery }) => new Map(levels.map((level) => [level, expectedFit(level, mastery)])));
    this.covers = new Map(sorted.map((module) => [module.code, this.needs.map((need, index) => ({ need: index, share: coverage(module, need, fits[index]!) })).filter(({ share }) => share > 0)]));
    this.wanted = sorted.filter((module) => !module.done && !module.dismissed && this.closure(module.code).every((code) => this.byCode.get(code)!.language > 0));
    this.after = new Float64Array(this.needs.length);
  }

  /** Takes the best next place, by worth per minute or by worth alone, until there are enough, or nothing fits or helps. */
  greedy({ places, minutes, explore }: Wishes, by: 'density' | 'score' = 'density'): Place[] {
    const state: State = { left: new Float64Array(this.needs.length).fill(1), chosen: new Set(), list: [], minutes: minutes ?? Infinity };
    while (state.list.length < places) {
      const isLast = state.list.length > 0 && state.list.length === places - 1;
      const next = (isLast && explore !== null && this.exploring(state, by, explore)) || this.best(state, by, ({ main }) => !this.isOneTooMany(main, state.list)) || this.best(state, by);
      if (!next) break;
      this.take(next, state);
    }
    return state.list;
  }

  private best(state: State, by: 'density' | 'score', isWelcome: (weighed: Weighed) => boolean = () => true): Place | null {
    let best: Weighed | null = null;
    for (const module of this.wanted) {
      if (state.chosen.has(module.code)) continue;
      const weighed = this.weigh(module, state);
      if (weighed.minutes > state.minutes || weighed.score <= 0 || !isWelcome(weighed)) continue;
      if (!best || isBetter(weighed, best, by)) best = weighed;
    }
    return best && this.place(best, state);
  }

  /**
   * A place for one of the competences of which we are least sure, among those that no place is mainly about: drawn, the
   * more likely the less sure we are (by variance), so that what comes of exploring can be weighed later by its propensity.
   */
  private exploring(state: State, by: 'density' | 'score', seed: string): Place | null {
    const options = this.unsure(state, by);
    const total = sum(options.map(({ weight }) => weight));
    if (total === 0) return null;
    let rest = (randomFrom(seed)(fineness) / fineness) * total;
    const drawn = options.find(({ weight }) => (rest -= weight) < 0) ?? options.at(-1)!;
    const alike = options.filter(({ place }) => place.module === drawn.place.module);
    return { ...drawn.place, explores: drawn.competence, propensity: sum(alike.map(({ weight }) => weight)) / total };
  }

  /** The competences to draw from, the least sure first, each with its best place; one for which there is no place is passed over. */
  private unsure(state: State, by: 'density' | 'score'): { competence: string; weight: number; place: Place }[] {
    const open = this.needs.flatMap((need, index) => (!state.list.some((place) => place.parts[0]!.competence === need.competence) ? [{ index, competence: need.competence, weight: need.mastery.uncertainty ** 2 }] : []));
    const options: { competence: string; weight: number; place: Place }[] = [];
    for (const { index, competence, weight } of open.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight)) {
      const place = this.best(state, by, ({ module }) => this.closure(module.code).some((code) => this.covers.get(code)!.some(({ need }) => need === index)));
      if (place) options.push({ competence, weight, place });
      if (options.length === drawnFrom) break;
    }
    return options;
  }

  private weigh(module: Candidate, state: State): Weighed {
    const { left, chosen } = state;
    this.after.set(left);
    let minutes = 0;
    for (const code of this.closure(module.code)) {
      if (chosen.has(code)) continue;
      minutes += this.byCode.get(code)!.minutes;
      for (const { need, share } of this.covers.get(code)!) this.after[need]! *= 1 - share;
    }
    let [score, main, most] = [0, -1, 0];
    for (let index = 0; index < this.needs.length; index += 1) {
      const part = this.needs[index]!.need * (left[index]! - this.after[index]!);
      score += part;
      if (part > most) [main, most] = [index, part];
    }
    return { module, score, minutes, main };
  }

  /** A weighed module as a place, its parts the greatest first. */
  private place({ module, minutes }: Weighed, state: State): Place {
    const { left, chosen } = state;
    this.weigh(module, state);
    const parts = this.needs.map(({ competence, need }, index) => ({ competence, value: need * (left[index]! - this.after[index]!) })).filter(({ value }) => value > 0);
    const steps = this.closure(module.code).filter((code) => !chosen.has(code));
    return { module: module.code, steps, minutes, score: sum(parts.map(({ value }) => value)), parts: parts.sort((one, other) => other.value - one.value), explores: null, propensity: 1 };
  }

  // Of five places, two about the same thing are enough: the list should open doors.
  private isOneTooMany(main: number, list: readonly Place[]): boolean {
    return list.filter((place) => place.parts[0]!.competence === this.needs[main]!.competence).length >= mostAlike;
  }

  private take(place: Place, state: State): void {
    state.list.push(place);
    state.minutes -= place.minutes;
    for (const code of place.steps) {
      for (const { need, share } of this.covers.get(code)!) state.left[need]! *= 1 - share;
      state.chosen.add(code);
    }
  }

  /** What is still to be done for a module, what comes first before what comes after; the module itself is the last. */
  private closure(code: string): string[] {
    const known = this.closures.get(code);
    if (known) return known;
    const module = this.byCode.get(code);
    if (!module || module.done) return [];
    // Prerequisites form no circle: that is refused when a course is published.
    const before = [...module.needs].sort().flatMap((need) => this.closure(need));
    const steps = [...new Set([...before, code])];
    this.closures.set(code, steps);
    return steps;
  }
}

function coverage(module: Candidate, { competence }: Need, fits: ReadonlyMap<number, number>): number {
  const strength = Object.hasOwn(module.teaches, competence) ? module.teaches[competence]! : 0;
  return strength * fits.get(module.level)! * module.language;
}

// Equal places: the shorter one, then by code; candidates come in the order of their codes.
function isBetter(one: Weighed, best: Weighed, by: 'density' | 'score'): boolean {
  const difference = by === 'score' ? one.score - best.score : one.score / one.minutes - best.score / best.minutes;
  return difference > 0 || (difference === 0 && one.minutes < best.minutes);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
