/** What somebody must be to be counted, by one variable: one of some values, or from one number up to below another. */
export type Condition = { readonly values: readonly string[] } | { readonly from: number; readonly below: number };

/** People by what they must be, all of it at once. A variable that is not named may be anything. */
export type People = Readonly<Record<string, Condition>>;

/** Those who had answered before a moment: the condition that every count of answers has, since tomorrow there are more. */
export function answeredBefore(moment: Date): People {
  return { answered: { from: 0, below: moment.getTime() } };
}

/** Those who had begun to answer before a moment, whether they ended or not. */
export function begunBefore(moment: Date): People {
  return { begun: { from: 0, below: moment.getTime() } };
}

/** Whether everybody in `part` is in `whole` too. */
export function isWithin(part: People, whole: People): boolean {
  return Object.entries(whole).every(([variable, condition]) => variable in part && isNarrower(part[variable]!, condition));
}

export function areSame(one: People, other: People): boolean {
  return isWithin(one, other) && isWithin(other, one);
}

function isNarrower(part: Condition, whole: Condition): boolean {
  if ('values' in part && 'values' in whole) return part.values.every((value) => whole.values.includes(value));
  return 'from' in part && 'from' in whole && part.from >= whole.from && part.below <= whole.below;
}
