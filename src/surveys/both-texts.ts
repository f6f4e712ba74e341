import type { Answer, Answers } from './answers.js';
import type { PostedAnswers } from './posted-answers.js';
import type { Question } from './survey.js';

/**
 * Holds back long texts that were `changedElsewhere` as well: they took somebody time, and only she knows what she wants to say.
 * The field comes back with all of both. Of whatever is answered quickly, the later answer counts.
 */
export function holdBothTexts(questions: readonly Question[], { answers, problems }: PostedAnswers, changedElsewhere: readonly string[], kept: Answers): PostedAnswers {
  const held = questions.filter((question) => question.kind === 'text' && question.long && typeof kept[question.id] === 'string' && changedElsewhere.includes(question.id)).map(({ id }) => id);
  const both = held.map((variable) => ({ variable, key: 'surveys.refused.elsewhere', values: {}, typed: textsTogether(kept[variable] as string, answers[variable] ?? null) }));
  return { answers: Object.fromEntries(Object.entries(answers).filter(([id]) => !held.includes(id))), problems: [...problems, ...both] };
}

/** All lines that are kept, and those that were sent and are not among them. */
function textsTogether(kept: string, sent: Answer | null): string {
  const lines = kept.split('\n');
  const more = typeof sent === 'string' ? sent.split('\n').filter((line) => line.trim() !== '' && !lines.includes(line)) : [];
  return [...lines, ...more].join('\n');
}
