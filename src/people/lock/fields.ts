import { withoutControls } from '../../platform/web/form.js';

/** One control of a form, as it was sent; a control that was sent twice is two. */
export interface Field {
  name: string;
  value: string;
}

/** The largest form that is kept, in characters. */
const largest = 256 * 1024;

/** The controls of a posted form; null when it is not to be kept: too large, no form, or with a password or code in it. */
export function fieldsToKeep(body: unknown): Field[] | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const fields = Object.entries(body).flatMap(([name, value]) => [value].flat().map((one) => ({ name: withoutControls(name), value: withoutControls(typeof one === 'string' ? one : '') })));
  const secret = fields.some(({ name }) => /password|^code$/i.test(name));
  return secret || JSON.stringify(fields).length > largest ? null : fields;
}

/** Controls that say something of the page, and of nothing that she wrote: its questions, its button, its language, the way back. */
const ofThePage = new Set(['next', 'press', 'shown', 'as-shown', 'language']);

/** What of it she wrote herself, as far as one can tell: no numbers and no marks of the page. */
export function wordsIn(fields: Field[]): string[] {
  return fields.filter(({ name, value }) => !ofThePage.has(name) && /\p{L}{2}/u.test(value)).map(({ value }) => value);
}
