import type { Reason } from '../reasons.js';
import type { KeptList, KeptPlace } from './kept-list.js';
import { causeOfNeed } from './need-change.js';
import type { ModuleThen } from './snapshot.js';

/** How a module moved from one list to the next, and why. */
export interface ListChange {
  module: string;
  move: 'new' | 'gone' | 'up' | 'down';
  reason: Reason;
}

type Compared = Pick<KeptList, 'inputs' | 'places'>;

/** Reasons that lie in the rest of the list, and not in the module. */
const notOwn = ['time', 'catalogue', 'othersLess', 'othersMore'];

/**
 * What is different in a list, and why: from what both lists were and what they followed from, and from nothing else.
 * What is new comes first, then what moved, then what is gone.
 */
export function changesBetween(before: Compared, after: Compared): ListChange[] {
  const [then, now] = [codesOf(before), codesOf(after)];
  const fresh = now.filter((code) => !then.includes(code));
  // What is not offered any more has no name to tell of it by.
  const left = then.filter((code) => !now.includes(code) && code in after.inputs.modules);
  return [
    ...fresh.map((module): ListChange => ({ module, move: 'new', reason: whyNew(module, before, after) })),
    ...movedOf(then, now, before, after),
    ...left.map((module): ListChange => ({ module, move: 'gone', reason: whyGone(module, before, after) })),
  ];
}

/** Of the modules in both lists, those that moved for a reason of their own; where none did, those that moved up. */
function movedOf(then: readonly string[], now: readonly string[], before: Compared, after: Compared): ListChange[] {
  const [ranksThen, ranksNow] = [then.filter((code) => now.includes(code)), now.filter((code) => then.includes(code))];
  const moved = ranksNow.flatMap((module, index): ListChange[] => {
    const way = Math.sign(ranksThen.indexOf(module) - index);
    if (way === 0) return [];
    const move = way > 0 ? 'up' : 'down';
    return [{ module, move, reason: whyMoved(module, move, before, after) }];
  });
  const own = moved.filter(({ reason }) => !notOwn.includes(reason.key));
  return own.length > 0 ? own : moved.filter(({ move }) => move === 'up');
}

/** Why a module left the list, where that follows from the module alone. */
const gone: Partial<Record<ModuleThen, string>> = { done: 'done', known: 'known', 'too-easy': 'tooEasy', 'too-hard': 'tooHard', 'not-for-me': 'notForMe', unreadable: 'unreadable' };

function whyGone(module: string, before: Compared, after: Compared): Reason {
  const state = after.inputs.modules[module]!;
  const changed = state !== before.inputs.modules[module];
  if (changed && gone[state]) return bare(gone[state]);
  const wanted = after.places.find(({ steps }) => steps.includes(module));
  if (wanted) return { key: 'step', values: { module: wanted.module } };
  return whyNeeded(placeIn(before, module), 'down', before, after) ?? otherwise('down', before, after);
}

function whyNew(module: string, before: Compared, after: Compared): Reason {
  const [was, is] = [before.inputs.modules[module], after.inputs.modules[module]!];
  if (!was) return bare('published');
  if (was === 'unreadable') return bare('readable');
  if (was !== is && isSaid(was)) return bare(is === 'back' ? 'neededAgain' : 'takenBack');
  return whyNeeded(placeIn(after, module), 'up', before, after) ?? otherwise('up', before, after);
}

function whyMoved(module: string, move: 'up' | 'down', before: Compared, after: Compared): Reason {
  const [was, is] = [before.inputs.modules[module]!, after.inputs.modules[module]!];
  if (move === 'down' && was !== is && gone[is]) return bare(gone[is]);
  if (move === 'up' && was !== is && isSaid(was)) return bare('takenBack');
  return whyNeeded(placeIn(move === 'up' ? after : before, module), move, before, after) ?? otherwise(move, before, after);
}

/** Of what the place gives, the weightiest need that changed the way the place did; null where none did. */
function whyNeeded(place: KeptPlace, way: 'up' | 'down', before: Compared, after: Compared): Reason | null {
  for (const { term } of place.parts) {
    const cause = causeOfNeed(term, way, before.inputs, after.inputs);
    if (cause) return cause;
  }
  return null;
}

function otherwise(way: 'up' | 'down', { inputs: then }: Compared, { inputs: now }: Compared): Reason {
  if (then.minutes !== now.minutes) return bare('time');
  if (then.catalogue !== now.catalogue) return bare('catalogue');
  return bare(way === 'up' ? 'othersLess' : 'othersMore');
}

function isSaid(state: ModuleThen): boolean {
  return state === 'known' || state === 'too-easy' || state === 'too-hard' || state === 'not-for-me';
}

function codesOf({ places }: Compared): string[] {
  return places.map(({ module }) => module);
}

function placeIn({ places }: Compared, module: string): KeptPlace {
  return places.find((place) => place.module === module)!;
}

function bare(key: string): Reason {
  return { key, values: {} };
}
