import { fnv1a } from '../platform/chance/chance.js';
import type { Response } from './question.js';

/**
 * A short sign of a response: the same for two that say the same, in whatever order their fields come.
 * A page carries the signs of what stood in it when it was sent, and so tells what was changed there.
 */
export function signOf(response: Response): string {
  return fnv1a(JSON.stringify(response, inOrder)).toString(36);
}

// Stored JSON does not keep the order of its keys.
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
