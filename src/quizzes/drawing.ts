import { randomFrom, shuffled, type Random } from '../platform/chance/chance.js';
import { listsOf, type Question } from './question.js';

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
