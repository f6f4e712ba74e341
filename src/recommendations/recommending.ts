import type { Need } from './need.js';

/** A module that could be recommended. */
export interface Candidate {
  /** Permanent, such as `start-your-business/costs`. Ties are settled by it. */
  code: string;
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
  /** Not needed most, but the place where we know her least. */
  explores: boolean;
}

export interface Wishes {
  places: number;
  /** Minutes that she has; null where she did not say. */
  minutes: number | null;
  /** Whether the last place goes to what we know least about her. */
  explore: boolean;
}

/** How well a module of some level fits somebody at another: `difference` is the module’s level less hers. */
export function fit(difference: number): number {
  const steps = Math.abs(difference);
  if (steps === 0) return 1;
  if (steps === 1) return 0.6;
  return difference > 0 ? 0.3 : 0;
}

/** Her level in a competence, from 1 to 3. */
export function levelOf(mastery: number): number {
  return 1 + Math.min(2, Math.floor(3 * mastery));
}

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
  const [best] = catalogue.greedy({ ...wishes, places: 1, explore: false }, 'score');
  return best && best.score > sum(greedy.map(({ score }) => score)) ? [best] : greedy;
}

/** How far a list has come: what of each need is left, what is chosen, and the time that remains. */
interface State {
  left: Float64Array;
  chosen: Set<string>;
  list: Place[];
  minutes: number;
}

class Catalogue {
  private readonly byCode: ReadonlyMap<string, Candidate>;
  private readonly needs: readonly Need[];
  private readonly wanted: readonly Candidate[];
  private readonly closures = new Map<string, string[]>();
  /** For each module, what it meets of each need: q·fit, times what its language is worth. */
  private readonly covers = new Map<string, Float64Array>();

  constructor(needs: readonly Need[], modules: readonly Candidate[]) {
    const sorted = [...modules].sort((one, other) => (one.code < other.code ? -1 : 1));
    this.byCode = new Map(sorted.map((module) => [module.code, module]));
    this.needs = [...needs].sort((one, other) => (one.competence < other.competence ? -1 : 1));
    this.wanted = sorted.filter((module) => !module.done && !module.dismissed && this.closure(module.code).every((code) => this.byCode.get(code)!.language > 0));
    for (const module of sorted) this.covers.set(module.code, Float64Array.from(this.needs, (need) => coverage(module, need)));
  }

  /** Takes the best next place, by worth per minute or by worth alone, until there are enough, or nothing fits or helps. */
  greedy({ places, minutes, explore }: Wishes, by: 'density' | 'score' = 'density'): Place[] {
    const state: State = { left: Float64Array.from(this.needs, () => 1), chosen: new Set(), list: [], minutes: minutes ?? Infinity };
    while (state.list.length < places) {
      const isLast = explore && state.list.length > 0 && state.list.length === places - 1;
      const next = (isLast && this.exploring(state, by)) || this.best(state, by, (place) => !isOneTooMany(place, state.list)) || this.best(state, by);
      if (!next) break;
      this.take(next, state);
    }
    return state.list;
  }

  private best(state: State, by: 'density' | 'score', isWelcome: (place: Place) => boolean = () => true): Place | null {
    let best: Place | null = null;
    for (const module of this.wanted) {
      if (state.chosen.has(module.code)) continue;
      const place = this.place(module, state);
      if (place.minutes > state.minutes || place.score <= 0 || !isWelcome(place)) continue;
      if (!best || isBetter(place, best, by)) best = place;
    }
    return best;
  }

  /** A place for the competence of which we are least sure, among those that no place is mainly about. */
  private exploring(state: State, by: 'density' | 'score'): Place | null {
    const open = this.needs.filter(({ competence, need }) => need > 0 && !state.list.some((place) => place.parts[0]!.competence === competence));
    const unsure = open.sort((one, other) => other.mastery.uncertainty - one.mastery.uncertainty);
    for (const { competence } of unsure) {
      const place = this.best(state, by, ({ parts }) => parts.some((part) => part.competence === competence));
      if (place) return { ...place, explores: true };
    }
    return null;
  }

  private place({ code }: Candidate, { left, chosen }: State): Place {
    const steps = this.closure(code).filter((one) => !chosen.has(one));
    const after = Float64Array.from(left);
    for (const step of steps) multiply(after, this.covers.get(step)!);
    const parts = this.needs.map(({ competence, need }, index) => ({ competence, value: need * (left[index]! - after[index]!) })).filter(({ value }) => value > 0);
    return { module: code, steps, minutes: sum(steps.map((step) => this.byCode.get(step)!.minutes)), score: sum(parts.map(({ value }) => value)), parts: parts.sort((one, other) => other.value - one.value), explores: false };
  }

  private take(place: Place, state: State): void {
    state.list.push(place);
    state.minutes -= place.minutes;
    for (const code of place.steps) {
      multiply(state.left, this.covers.get(code)!);
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

function coverage(module: Candidate, { competence, mastery }: Need): number {
  const strength = Object.hasOwn(module.teaches, competence) ? module.teaches[competence]! : 0;
  return strength * fit(module.level - levelOf(mastery.mastery)) * module.language;
}

function multiply(left: Float64Array, covered: Float64Array): void {
  for (let index = 0; index < left.length; index += 1) left[index]! *= 1 - covered[index]!;
}

// Of five places, two about the same thing are enough: the list should open doors.
function isOneTooMany({ parts }: Place, list: readonly Place[]): boolean {
  return list.filter((place) => place.parts[0]!.competence === parts[0]!.competence).length >= mostAlike;
}

// Equal places: the shorter one, then by code; candidates come in the order of their codes.
function isBetter(place: Place, best: Place, by: 'density' | 'score'): boolean {
  const worth = (one: Place) => (by === 'score' ? one.score : one.score / one.minutes);
  const difference = worth(place) - worth(best);
  return difference > 0 || (difference === 0 && place.minutes < best.minutes);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
