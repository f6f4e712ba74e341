import { findCycle, mentions, type Condition } from '../courses/authoring.js';

/**
 * Things that wait for each other so that none can ever begin, as the list that leads back to its beginning; null
 * when everything can be reached. What a condition leaves open, such as a day or the placement quiz, counts as
 * met: `any` of a circle and a level test is no deadlock.
 */
export function findDeadlock(waits: ReadonlyMap<string, Condition>): string[] | null {
  const reached = new Set<string>();
  let before = -1;
  while (reached.size > before) {
    before = reached.size;
    for (const [name, condition] of waits) if (canBeMet(condition, reached, waits)) reached.add(name);
  }
  const blocked = [...waits].filter(([name]) => !reached.has(name));
  const graph = new Map(blocked.map(([name, condition]) => [name, mentions(condition).filter((other) => waits.has(other) && !reached.has(other))]));
  return findCycle(graph);
}

function canBeMet(condition: Condition, reached: ReadonlySet<string>, waits: ReadonlyMap<string, Condition>): boolean {
  if ('all' in condition) return condition.all.every((one) => canBeMet(one, reached, waits));
  if ('any' in condition) return condition.any.length === 0 || condition.any.some((one) => canBeMet(one, reached, waits));
  // Something that is not there is another mistake, and somebody begins without having done anything.
  const [name] = 'not' in condition ? [] : mentions(condition);
  return name === undefined || reached.has(name) || !waits.has(name);
}
