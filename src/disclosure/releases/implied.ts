import type { Condition, People } from './people.js';

/**
 * What follows from one thing that people are: whoever was asked in a round belongs to the partner of the round. Readers
 * know such things too, so they can subtract a round from its partner, though neither group names what the other one does.
 */
export interface Implied {
  /** The variable that others follow from. */
  readonly variable: string;
  /** By its value: which values its people have in other variables. Of a value that is not here nothing is known. */
  readonly of: ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>;
}

/** The same people, with what follows from what they are as conditions of its own. */
export function narrowed(people: People, implied: Implied | null): People {
  const own = implied && people[implied.variable];
  if (!own || !('values' in own)) return people;
  const facts = own.values.map((value) => implied.of.get(value));
  if (facts.length === 0 || facts.includes(undefined)) return people;
  const follows = Object.keys(facts[0]!).map((variable): [string, Condition] => [variable, { values: valuesBoth([...new Set(facts.flatMap((fact) => fact![variable] ?? []))], people[variable]) }]);
  return { ...people, ...Object.fromEntries(follows) };
}

/**
 * Whether there can be people of one value in each variable.
 *
 * @param isNamed whether a value of a variable is named by some group; what stands for all others is any that is not
 */
export function canBe(people: People, implied: Implied | null, isOther: (value: string) => boolean, isNamed: (variable: string, value: string) => boolean): boolean {
  const own = implied && people[implied.variable];
  const facts = own && 'values' in own ? implied.of.get(own.values[0]!) : undefined;
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
