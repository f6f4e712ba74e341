import { withoutControls } from '../../platform/web/form.js';
import type { Typed } from './typed-answers.js';

/** The most characters of one field: the longest text that a question can ask for. */
const longest = 10_000;

/** The name of the field for a variable. */
export function typedFieldOf(variable: string): string {
  return `typed.${variable}`;
}

/** What a form sent for the fields of a sheet, by variable. */
export function typedIn(body: unknown): Typed {
  return beginning('typed.', body);
}

/**
 * What a form changed since it was shown, by variable; '' where it emptied a field. What was left as it was may have been typed in
 * another tab meanwhile. A form that does not say what it showed, or says it in a way that cannot be read, has changed everything.
 */
export function changedIn(body: unknown): Typed {
  const shown = shownIn(recordOf(body)['as-shown']);
  const typed = Object.entries(typedIn(body));
  return Object.fromEntries(shown ? typed.filter(([variable, text]) => text !== (shown.has(variable) ? shown.get(variable) : '')) : typed);
}

/** What was changed on a page, as the browser's queue sends it: `{ key, typed }`. */
export function queuedIn(body: unknown): Typed {
  return textsIn(recordOf(recordOf(body)['typed']));
}

/** What was chosen for fields that differ, by variable: `first`, `second`, or `other` with what was typed for it. */
export interface Choices {
  chosen: Typed;
  other: Typed;
  /** What the page showed as settled; a field that was not settled is not in it. */
  seen: Typed;
}

export const noChoices: Choices = { chosen: {}, other: {}, seen: {} };

/** Whoever types what neither entry has need not tick its circle as well. */
export function choicesIn(body: unknown): Choices {
  const other = beginning('other.', body);
  const typed = Object.keys(other).filter((variable) => other[variable] !== '');
  const chosen = { ...Object.fromEntries(typed.map((variable) => [variable, 'other'])), ...beginning('chosen.', body) };
  return { chosen, other, seen: beginning('seen.', body) };
}

/** Which button was pressed. */
export function pressIn(body: unknown): string {
  const { press } = recordOf(body);
  return typeof press === 'string' ? press : 'save';
}

/** Whether she looked again at what is odd. */
export function lookedIn(body: unknown): boolean {
  return recordOf(body)['looked'] === 'yes';
}

function shownIn(field: unknown): Map<string, unknown> | null {
  try {
    const read: unknown = typeof field === 'string' ? JSON.parse(field) : null;
    return typeof read === 'object' && read !== null ? new Map(Object.entries(read)) : null;
  } catch {
    return null;
  }
}

function beginning(prefix: string, body: unknown): Typed {
  const fields = Object.entries(recordOf(body)).filter(([name]) => name.startsWith(prefix));
  return textsIn(Object.fromEntries(fields.map(([name, text]) => [name.slice(prefix.length), text])));
}

function textsIn(fields: Record<string, unknown>): Typed {
  const texts = Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string');
  return Object.fromEntries(texts.map(([variable, text]) => [variable, withoutControls(text).slice(0, longest)]));
}

function recordOf(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {};
}
