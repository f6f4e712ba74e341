import type { Translate } from '../language/translations.js';
import type { Submitted } from './form.js';

/** A form as a view shows it: `errors` for the summary, `error.name` (a sentence or null) beside each control. */
export interface ShownForm<Form extends object> {
  values: Form;
  errors: { field: string; sentence: string }[];
  error: Record<keyof Form & string, string | null>;
}

/** Puts the mistakes of a submission into words. A password is the one thing typed that is not shown again. */
export function shownForm<Form extends object>(submitted: Submitted<Form>, t: Translate): ShownForm<Form> {
  const errors = submitted.errors.map((error) => ({ field: error.field, sentence: t(error.key, error.values) }));
  const fields = Object.keys(submitted.values) as (keyof Form & string)[];
  const beside = fields.map((field) => [field, errors.find((error) => error.field === field)?.sentence ?? null]);
  if ('password' in submitted.values) submitted.values.password = '';
  return { values: submitted.values, errors, error: Object.fromEntries(beside) };
}
