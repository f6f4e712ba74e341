import type { Text } from '../../platform/language/text.js';
import { graded, mean, stateOf } from './fractions.js';
import type { Common, Kind, Part } from './kind.js';
import { saysTheSame } from './same-text.js';

export interface Pair {
  readonly id: string;
  readonly stem: Text;
  readonly answer: Text;
}

/** An answer that belongs to no stem. */
export interface Distractor {
  readonly id: string;
  readonly answer: Text;
}

/** Every stem is matched with one of the answers of all pairs and the distractors; each right pair counts the same. */
export interface MatchingQuestion extends Common {
  readonly kind: 'matching';
  readonly pairs: readonly Pair[];
  readonly distractors: readonly Distractor[];
}

/** By id of the pair: the id of the pair or distractor whose answer was chosen. */
export interface MatchingResponse {
  readonly matches: Readonly<Record<string, string>>;
}

export const matching: Kind<MatchingQuestion, MatchingResponse> = {
  read(question, reader) {
    const known = [...question.pairs, ...question.distractors].map((choice) => choice.id);
    return { matches: reader.each('matches', pairIds(question), (at, value) => reader.known(at, value, known)) };
  },

  isComplete: (question, response) => question.pairs.every((pair) => response.matches[pair.id] !== undefined),

  isGradable: (question, response) => question.pairs.some((pair) => response.matches[pair.id] !== undefined),

  grade(question, response) {
    const parts = question.pairs.map((pair) => partOf(question, pair, response.matches[pair.id]));
    return graded(mean(parts.map((part) => part.fraction)), parts);
  },

  rightResponse: (question) => ({ matches: Object.fromEntries(pairIds(question).map((id) => [id, id])) }),

  countsBack: true,

  withoutWrong(question, response) {
    const right = question.pairs.filter((pair) => isRight(question, pair, response.matches[pair.id]));
    return { matches: Object.fromEntries(right.map((pair) => [pair.id, response.matches[pair.id]!])) };
  },

  lists: (question) => [
    { name: 'pairs', ids: pairIds(question), shuffle: 'if-wished' },
    { name: 'choices', ids: choicesOf(question).map((choice) => choice.id), shuffle: 'always' },
  ],

  guess: (question) => 1 / choicesOf(question).length,
};

/** The answers to choose from, each once: pairs that have the same answer in every language share the first one's. */
export function choicesOf(question: MatchingQuestion): readonly Distractor[] {
  const all = [...question.pairs, ...question.distractors];
  return all.filter((choice, at) => at === all.findIndex((other) => isIdentical(other.answer, choice.answer)));
}

function partOf(question: MatchingQuestion, pair: Pair, choice: string | undefined): Part {
  const fraction = isRight(question, pair, choice) ? 1 : 0;
  return { id: pair.id, fraction, state: choice === undefined ? 'unanswered' : stateOf(fraction) };
}

function isRight(question: MatchingQuestion, pair: Pair, choice: string | undefined): boolean {
  const chosen = [...question.pairs, ...question.distractors].find((one) => one.id === choice);
  return chosen !== undefined && (chosen.id === pair.id || saysTheSame(chosen.answer, pair.answer));
}

function isIdentical(one: Text, other: Text): boolean {
  const languages = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...languages].every((language) => one[language] === other[language]);
}

function pairIds(question: MatchingQuestion): string[] {
  return question.pairs.map((pair) => pair.id);
}
