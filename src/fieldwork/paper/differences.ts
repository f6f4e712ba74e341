import type { Field } from './fields.js';
import { inOneForm, type Typed } from './typed-answers.js';

/** A field in which two people typed different things. */
export interface Difference {
  variable: string;
  first: string;
  second: string;
}

export interface Comparison {
  /** How many fields at least one of them filled. */
  compared: number;
  differences: Difference[];
}

/** Two entries of the same sheet, field by field. */
export function compare(fields: readonly Field[], first: Typed, second: Typed): Comparison {
  const pairs = fields.map((field) => ({ variable: field.variable, first: inOneForm(field, first[field.variable] ?? ''), second: inOneForm(field, second[field.variable] ?? '') }));
  const filled = pairs.filter((pair) => pair.first !== '' || pair.second !== '');
  return { compared: filled.length, differences: filled.filter((pair) => pair.first !== pair.second) };
}
