import { listsOf, type Question } from './question.js';

/** Gives the next of a row of whole numbers from 0 to `below` − 1, each as likely as the others. */
export type Random = (below: number) => number;

/** What a quiz leaves to chance. `draw` says how many questions to take of a pool. */
export interface DrawingRules {
  readonly shuffle: boolean;
  readonly draw: Readonly<Record<string, number>>;
}

/** What an attempt remembers: the questions in their order, and by question and list the ids in theirs. */
export interface Drawn {
  readonly questions: readonly string[];
  readonly orders: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/**
 * Draws the questions of one attempt. The same seed draws the same of the same quiz; every list has its own row of
 * numbers, so that one more option in one question moves nothing in the others.
 */
export function draw(questions: readonly Question[], rules: DrawingRules, seed: string): Drawn {
  const taken = questions.filter(({ id, pool }) => pool === undefined || drawnOf(pool, questions, rules, seed).has(id));
  const inOrder = rules.shuffle ? shuffled(taken, randomFrom(`${seed}/questions`)) : taken;
  return {
    questions: inOrder.map((question) => question.id),
    orders: Object.fromEntries(taken.map((question) => [question.id, ordersOf(question, rules, seed)])),
  };
}

/** Question ids to practise, without end: every round holds each once, and none comes twice in a row. */
export function* practiceRow(ids: readonly string[], seed: string): Generator<string, never> {
  let last: string | undefined;
  for (let round = 0; ; round += 1) {
    const order = shuffled(ids, randomFrom(`${seed}/round ${round}`));
    if (order.length > 1 && order[0] === last) order.push(order.shift()!);
    yield* order;
    last = order.at(-1);
  }
}

/** The same things in a chance order (Fisher and Yates). */
export function shuffled<Thing>(things: readonly Thing[], random: Random): Thing[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/**
 * Chance that can be repeated: mulberry32 (Tommy Ettinger), started from the 32-bit FNV-1a hash of the seed.
 * Good enough to shuffle questions; not for secrets.
 */
export function randomFrom(seed: string): Random {
  let state = fnv1a(seed);
  return (below) => {
    const fair = 2 ** 32 - (2 ** 32 % below);
    for (;;) {
      state = (state + 0x6d2b79f5) | 0;
      const number = mixed(state);
      if (number < fair) return number % below;
    }
  };
}

/** The 32-bit FNV-1a hash of a text's UTF-8 bytes. */
export function fnv1a(text: string): number {
  return new TextEncoder().encode(text).reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5) >>> 0;
}

function mixed(state: number): number {
  const once = Math.imul(state ^ (state >>> 15), state | 1);
  const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
  return (twice ^ (twice >>> 14)) >>> 0;
}

function drawnOf(pool: string, questions: readonly Question[], rules: DrawingRules, seed: string): Set<string> {
  const ids = questions.filter((question) => question.pool === pool).map((question) => question.id);
  const wanted = Object.hasOwn(rules.draw, pool) ? rules.draw[pool] : ids.length;
  return new Set(shuffled(ids, randomFrom(`${seed}/pool ${pool}`)).slice(0, wanted));
}

function ordersOf(question: Question, rules: DrawingRules, seed: string): Record<string, string[]> {
  const wished = question.shuffle ?? rules.shuffle;
  const lists = listsOf(question).map(({ name, ids, shuffle }) => {
    const random = randomFrom(`${seed}/${question.id}/${name}`);
    if (shuffle === 'always-changed') return [name, changed(ids, random)] as const;
    return [name, shuffle === 'always' || wished ? shuffled(ids, random) : [...ids]] as const;
  });
  return Object.fromEntries(lists);
}

// Never the order it came in: that one is the answer.
function changed(ids: readonly string[], random: Random): string[] {
  for (;;) {
    const order = shuffled(ids, random);
    if (ids.length < 2 || order.some((id, at) => id !== ids[at])) return order;
  }
}
