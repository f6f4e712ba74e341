import { createHash } from 'node:crypto';
import type { Answer, Answers } from './answers.js';
import type { Question } from './survey.js';
import { variableIdsOf } from './variables.js';

/**
 * What was answered when a page was shown, for a hidden field of it: each variable with a short fingerprint of its answer, as
 * JSON. A long text would go over the line twice.
 */
export function asShown(questions: readonly Question[], answers: Answers): string {
  const variables = questions.flatMap(variableIdsOf).filter((id) => answers[id] !== undefined);
  return JSON.stringify(Object.fromEntries(variables.map((id) => [id, fingerprint(answers[id]!)])));
}

/**
 * Of the answers of a page, those that were changed on it since it was shown; null takes one away. What was left as it was may have
 * been answered elsewhere meanwhile, in another tab or on another device, and that is newer. A page that does not say what it
 * showed, or says it in a way that cannot be read, has changed everything.
 */
export function changedOn(page: { asShown: unknown }, answers: Readonly<Record<string, Answer | null>>): Record<string, Answer | null> {
  const before = fingerprintsIn(page.asShown);
  if (!before) return { ...answers };
  return Object.fromEntries(Object.entries(answers).filter(([id, answer]) => (answer === null ? undefined : fingerprint(answer)) !== before.get(id)));
}

/**
 * Of the answers that were changed on a page, those that were changed elsewhere, too, and otherwise, since it was shown. Of a page
 * that does not say what it showed nobody can tell.
 */
export function changedElsewhere(page: { asShown: unknown }, changed: Readonly<Record<string, Answer | null>>, kept: Answers): string[] {
  const before = fingerprintsIn(page.asShown);
  if (!before) return [];
  const now = (id: string) => (kept[id] === undefined ? undefined : fingerprint(kept[id]));
  const sent = (id: string) => (changed[id] ? fingerprint(changed[id]) : null);
  return Object.keys(changed).filter((id) => now(id) !== undefined && now(id) !== before.get(id) && now(id) !== sent(id));
}

function fingerprintsIn(field: unknown): Map<string, unknown> | null {
  try {
    const read: unknown = typeof field === 'string' ? JSON.parse(field) : null;
    return typeof read === 'object' && read !== null ? new Map(Object.entries(read)) : null;
  } catch {
    return null;
  }
}

function fingerprint(answer: Answer): string {
  return createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 8);
}
