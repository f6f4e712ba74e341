import { say } from '../../platform/language/text.js';
import type { CheckedEntry, Remark } from './entry-check.js';
import type { SheetReader } from './only-if.js';
import type { Typed } from './typed-answers.js';

/** What is said beside fields, by variable. */
export interface Remarks {
  problems: Record<string, string>;
  notes: Record<string, string>;
}

export function remarksOn({ problems, notes }: Pick<CheckedEntry, 'problems' | 'notes'>, reader: SheetReader): Remarks {
  return { problems: sentences(problems, reader), notes: sentences(notes, reader) };
}

/** Of these, what can be said while somebody is still typing: not that a field is empty which she may not have come to. */
export function remarksSoFar({ problems, notes }: CheckedEntry, typed: Typed, reader: SheetReader): Remarks {
  const filled = ({ variable }: Remark) => (typed[variable] ?? '').trim() !== '';
  return remarksOn({ problems: problems.filter(filled), notes: notes.filter(filled) }, reader);
}

function sentences(remarks: readonly Remark[], { t, language }: SheetReader): Record<string, string> {
  return Object.fromEntries(remarks.map(({ variable, key, values, says }) => [variable, says ? say(says, [language]).text : t(key, values)]));
}
