import type { Condition, People } from './people.js';

/** A variable, and the others of which something follows from it. */
export interface Following {
  readonly variable: string;
  readonly follows: readonly string[];
}

/**
 * What follows from one thing that people are: whoever was asked in a round belongs to the partner of the round. Readers
 * know such things too, so they can subtract a round from its partner, though neither group names what the other one does.
 */
export interface Implied extends Following {
  /** By its value: which values its people have in other variables. Of a value that is not here nothing is known. */
  readonly of: ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>;
}

/** Whether it can matter to groups that name these variables: one thing, and another that follows from it. */
export function matters({ variable, follows }: Following, named: ReadonlySet<string>): boolean {
  return named.has(variable) && follows.some((other) => named.has(other));
}

/** The same people, with what follows from what they are as conditions of its own. */
export function narrowed(people: People, implied: readonly Implied[]): People {
  return implied.reduce(narrowedBy, people);
}

function narrowedBy(people: People, { variable, follows, of }: Implied): People {
  const own = people[variable];
  if (!own || !('values' in own)) return people;
  const facts = own.values.map((value) => of.get(value));
  if (facts.length === 0 || facts.includes(undefined)) return people;
  const conditions = follows.map((other): [string, Condition] => [other, { values: valuesBoth([...new Set(facts.flatMap((fact) => fact![other] ?? []))], people[other]) }]);
  return { ...people, ...Object.fromEntries(conditions) };
}

/**
 * Whether there can be people of one value in each variable.
 *
 * @param isNamed whether a value of a variable is named by some group; what stands for all others is any that is not
 */
export function canBe(people: People, { variable: from, of }: Implied, isOther: (value: string) => boolean, isNamed: (variable: string, value: string) => boolean): boolean {
  const own = people[from];
  const facts = own && 'values' in own ? of.get(own.values[0]!) : undefined;
  if (!facts) return true;
  return Object.entries(facts).every(([variable, possible]) => {
    const condition = people[variable];
    if (!condition || !('values' in condition)) return true;
    const [value] = condition.values as [string];
    return isOther(value) ? possible.some((one) => !isNamed(variable, one)) : possible.includes(value);
  });
}

function valuesBoth(values: readonly string[], condition: Condition | undefined): readonly string[] {
  return condition && 'values' in condition ? values.filter((value) => condition.values.includes(value)) : values;
}
