import { graded, mean, stateOf } from './fractions.js';
import type { Common, Kind, Option, OrderedList, Part } from './kind.js';
import { matchedAnswer, rightText, typedPart, type TypedAnswers } from './typed-answers.js';

/** A gap that is filled by choosing from a list. */
export interface ChoiceGap {
  readonly id: string;
  readonly choices: readonly Option[];
}

/** A gap that is filled by typing. */
export interface TypedGap {
  readonly id: string;
  readonly answers: TypedAnswers;
  readonly matchCase: boolean;
}

export type Gap = ChoiceGap | TypedGap;

/** A text with gaps, written `{{gap-id}}` in every language of it. Every gap counts the same. */
export interface GapQuestion extends Common {
  readonly kind: 'gap';
  readonly gaps: readonly Gap[];
}

/** By id of the gap: the id of the choice, or the text that she typed. */
export interface GapResponse {
  readonly gaps: Readonly<Record<string, string>>;
  readonly language?: string;
}

export const gap: Kind<GapQuestion, GapResponse> = {
  read(question, reader) {
    const byId = new Map(question.gaps.map((one) => [`gaps.${one.id}`, one]));
    const gaps = reader.each('gaps', ids(question), (at, value) => {
      const one = byId.get(at)!;
      return 'choices' in one ? reader.known(at, value, choiceIds(one)) : reader.typedLine(at, value) || undefined;
    });
    const language = reader.language('language');
    return { gaps, ...(language && { language }) };
  },

  isComplete: (question, response) => ids(question).every((id) => response.gaps[id] !== undefined),

  isGradable: (question, response) => ids(question).some((id) => response.gaps[id] !== undefined),

  grade(question, response) {
    const parts = partsOf(question, response);
    return graded(mean(parts.map((part) => part.fraction)), parts);
  },

  rightResponse(question, language) {
    const filled = question.gaps.map((one) => [one.id, rightFilling(one, language, question.language)] as const);
    const gaps = Object.fromEntries(filled.filter((entry): entry is [string, string] => entry[1] !== undefined));
    return Object.keys(gaps).length === question.gaps.length ? { gaps, language } : null;
  },

  countsBack: true,

  withoutWrong(question, response) {
    const kept = partsOf(question, response).filter((part) => part.state === 'right' || part.state === 'partial');
    return { ...response, gaps: Object.fromEntries(kept.map((part) => [part.id, response.gaps[part.id]!])) };
  },

  lists: (question) => question.gaps.flatMap(listOf),

  guess: ({ gaps }) => mean(gaps.map((one) => ('choices' in one ? 1 / one.choices.length : 0))),
};

function partsOf(question: GapQuestion, response: GapResponse): Part[] {
  return question.gaps.map((one) => {
    const filling = response.gaps[one.id];
    if (filling === undefined) return { id: one.id, fraction: 0, state: 'unanswered' };
    return 'choices' in one ? chosenPart(one, filling) : typedGapPart(one, filling, response, question.language);
  });
}

function chosenPart(one: ChoiceGap, filling: string): Part {
  const choice = one.choices.find((option) => option.id === filling);
  const fraction = choice?.fraction ?? 0;
  return { id: one.id, fraction, state: stateOf(fraction), ...(choice?.feedback && { feedback: choice.feedback }) };
}

function typedGapPart(one: TypedGap, filling: string, response: GapResponse, base: string): Part {
  const typed = { text: filling, ...(response.language && { language: response.language }) };
  return typedPart(one.id, matchedAnswer(one.answers, typed, base, one.matchCase));
}

function rightFilling(one: Gap, language: string, base: string): string | undefined {
  if ('answers' in one) return rightText(one.answers, language, base)?.text;
  return one.choices.find((choice) => stateOf(choice.fraction) === 'right')?.id;
}

function listOf(one: Gap): OrderedList[] {
  return 'choices' in one ? [{ name: one.id, ids: choiceIds(one), shuffle: 'if-wished' }] : [];
}

function choiceIds(one: ChoiceGap): string[] {
  return one.choices.map((choice) => choice.id);
}

function ids(question: GapQuestion): string[] {
  return question.gaps.map((one) => one.id);
}
