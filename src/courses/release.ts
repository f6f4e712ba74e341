/**
 * Release conditions: a boolean tree that says when a module opens. Leaves ask what a learner completed,
 * which grade she has, which level she showed, or what day it is. `not` is pushed down to the leaves, so that
 * every failed leaf can say in one sentence what is still to do.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { completed: string }
  | { grade: { of: string; atLeast: number } }
  | { from: string }
  | { until: string }
  | { levelTest: number };

/** What is known about one learner when a condition is asked. */
export interface Standing {
  /** `course/module` or `course/module/step` that are completed or tested out. */
  completed: ReadonlySet<string>;
  /** Grade in percent by `course/module/step`. */
  grades: ReadonlyMap<string, number>;
  /** The highest level that a placement quiz showed; 0 when none did. */
  level: number;
  now: Date;
}

/** One leaf that does not hold: what it asks for, and whether it asks for the opposite. */
export interface Unmet {
  leaf: Exclude<Condition, { all: Condition[] } | { any: Condition[] } | { not: Condition }>;
  negated: boolean;
}

/** The answer to a condition: open, or the failed leaves. For `any`, one of them is enough. */
export interface Release {
  open: boolean;
  unmet: Unmet[];
}

/** Whether `condition` holds. A condition without children holds (Moodle: availability/classes/tree.php). */
export function release(condition: Condition, standing: Standing, negated = false): Release {
  if ('not' in condition) return release(condition.not, standing, !negated);
  if ('all' in condition) return combine(condition.all, standing, negated, negated ? 'any' : 'all');
  if ('any' in condition) return combine(condition.any, standing, negated, negated ? 'all' : 'any');
  const open = holds(condition, standing) !== negated;
  return { open, unmet: open ? [] : [{ leaf: condition, negated }] };
}

function combine(children: Condition[], standing: Standing, negated: boolean, how: 'all' | 'any'): Release {
  if (children.length === 0) return { open: true, unmet: [] };
  const answers = children.map((child) => release(child, standing, negated));
  const open = how === 'all' ? answers.every((answer) => answer.open) : answers.some((answer) => answer.open);
  return { open, unmet: open ? [] : answers.filter((answer) => !answer.open).flatMap((answer) => answer.unmet) };
}

function holds(leaf: Unmet['leaf'], standing: Standing): boolean {
  if ('completed' in leaf) return standing.completed.has(leaf.completed);
  if ('grade' in leaf) return (standing.grades.get(leaf.grade.of) ?? -1) >= leaf.grade.atLeast;
  if ('levelTest' in leaf) return standing.level >= leaf.levelTest;
  if ('from' in leaf) return standing.now >= new Date(leaf.from);
  return standing.now < new Date(leaf.until);
}

/** Every module or step that a condition speaks of, for the check for cycles. */
export function mentions(condition: Condition): string[] {
  if ('not' in condition) return mentions(condition.not);
  if ('all' in condition) return condition.all.flatMap(mentions);
  if ('any' in condition) return condition.any.flatMap(mentions);
  if ('completed' in condition) return [condition.completed];
  return 'grade' in condition ? [condition.grade.of] : [];
}

/**
 * The first cycle in a graph of “needs”, as the list of nodes that leads back to its beginning, or null.
 * Depth-first search: a node met again while it is still open closes a cycle.
 */
export function findCycle(needs: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (node: string): string[] | null => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return null;
    trail.push(node);
    for (const next of needs.get(node) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    trail.pop();
    done.add(node);
    return null;
  };
  return [...needs.keys()].reduce<string[] | null>((found, node) => found ?? visit(node), null);
}
