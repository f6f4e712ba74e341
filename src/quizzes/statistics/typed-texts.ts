import { decimalSeparatorOf } from '../../platform/language/numbers.js';
import { grade } from '../grading.js';
import type { GapResponse } from '../kinds/gap.js';
import type { PartState } from '../kinds/kind.js';
import type { Question, Response } from '../question.js';
import type { TriedAttempt } from './tried-attempts.js';

/** A text that several learners typed: how many, and what it was worth. */
export interface TypedText {
  /** The gap that it was typed into, 1 for the first of the text; null where there are no gaps. */
  readonly gap: number | null;
  readonly text: string;
  readonly count: number;
  readonly state: PartState;
}

/** What was typed, the most frequent first, and how many texts only one learner each typed. */
export interface TypedTexts {
  readonly texts: readonly TypedText[];
  readonly once: number;
}

/** How many texts are shown at the most. */
const mostShown = 20;

/** Whether people type something into the question that is graded at once. */
export function isTyped(question: Question): boolean {
  return question.kind === 'short' || question.kind === 'numerical' || (question.kind === 'gap' && question.gaps.some((gap) => 'answers' in gap));
}

/**
 * What was typed into a question, capitals and spaces at the ends aside; null where nothing can be. A text of a single
 * learner is only counted: it may tell who she is.
 */
export function typedTextsOf(question: Question, attempts: readonly TriedAttempt[]): TypedTexts | null {
  if (!isTyped(question)) return null;
  const groups = new Map<string, TypedText>();
  for (const typed of attempts.flatMap((attempt) => typedIn(question, attempt))) {
    const key = `${typed.gap} ${typed.text.normalize('NFC').toLowerCase()}`;
    const same = groups.get(key);
    groups.set(key, { ...(same ?? typed), count: (same?.count ?? 0) + 1 });
  }
  const all = [...groups.values()].sort((one, other) => (one.gap ?? 0) - (other.gap ?? 0) || other.count - one.count);
  return { texts: all.filter(({ count }) => count > 1).slice(0, mostShown), once: all.filter(({ count }) => count === 1).length };
}

function typedIn(question: Question, { asked, language, responses }: TriedAttempt): TypedText[] {
  const response = asked.includes(question.id) ? responses[question.id] : undefined;
  if (!response) return [];
  const { parts } = grade(question, response, { decimalSeparator: decimalSeparatorOf(language) });
  return textsIn(question, response).map(({ gap, part, text }) => ({ gap, text, count: 1, state: parts.find(({ id }) => id === part)?.state ?? 'wrong' }));
}

function textsIn(question: Question, response: Response): { gap: number | null; part: string; text: string }[] {
  if (question.kind !== 'gap') return [{ gap: null, part: 'text', text: (response as { text: string }).text.trim() }].filter(({ text }) => text !== '');
  const { gaps } = response as GapResponse;
  const typed = question.gaps.map((gap, at) => ({ gap: at + 1, part: gap.id, text: 'answers' in gap ? (gaps[gap.id] ?? '').trim() : '' }));
  return typed.filter(({ text }) => text !== '');
}
