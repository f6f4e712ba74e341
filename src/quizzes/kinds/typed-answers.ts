import type { Text } from '../../platform/language/text.js';
import { stateOf } from './fractions.js';
import type { Part } from './kind.js';
import { exampleOf, fits, fitsAnything } from './pattern.js';

/** A pattern that a typed answer may fit, the share of the mark that it brings (0 to 1), and what is said then. */
export interface TypedAnswer {
  readonly text: string;
  readonly fraction: number;
  readonly feedback?: Text;
}

/** Patterns by language, each list in the author's order. */
export type TypedAnswers = Readonly<Record<string, readonly TypedAnswer[]>>;

/** What she typed, and in which language she was reading. */
export interface Typed {
  readonly text: string;
  readonly language?: string;
}

/**
 * The first answer that fits, in the language of the response, then the base language, then the others: a learner
 * may answer in any language that the question speaks. What catches all else (`*`) waits until all languages were
 * asked, or it would refuse a right answer in another language.
 */
export function matchedAnswer(answers: TypedAnswers, typed: Typed, base: string, matchCase: boolean): TypedAnswer | undefined {
  const languages = inOrder(answers, [typed.language ?? base, base]);
  const particular = languages.flatMap((language) => untilCatchAll(answers[language]!).map((answer) => ({ language, answer })));
  const catchAlls = languages.flatMap((language) => answers[language]!.filter((answer) => fitsAnything(answer.text)).slice(0, 1));
  const found = particular.find(({ language, answer }) => fits(answer.text, typed.text, { matchCase, language }));
  return found?.answer ?? catchAlls[0];
}

/** What a matched answer (or none) is worth as one part of a response. */
export function typedPart(id: string, answer: TypedAnswer | undefined): Part {
  const fraction = answer?.fraction ?? 0;
  return { id, fraction, state: stateOf(fraction), ...(answer?.feedback && { feedback: answer.feedback }) };
}

/** A text that earns the whole mark, in `language` if there is one; undefined where no answer is fully right. */
export function rightText(answers: TypedAnswers, language: string, base: string): Typed | undefined {
  for (const code of inOrder(answers, [language, base])) {
    const right = answers[code]!.find((answer) => stateOf(answer.fraction) === 'right');
    if (right) return { text: exampleOf(right.text), language: code };
  }
  return undefined;
}

// The others by their code, because stored JSON does not keep the order of its keys.
function inOrder(answers: TypedAnswers, first: readonly string[]): string[] {
  const all = new Set([...first, ...Object.keys(answers).sort()]);
  return [...all].filter((language) => answers[language] !== undefined);
}

// Within one language nothing after a catch-all is ever reached.
function untilCatchAll(answers: readonly TypedAnswer[]): readonly TypedAnswer[] {
  const at = answers.findIndex((answer) => fitsAnything(answer.text));
  return at === -1 ? answers : answers.slice(0, at);
}
