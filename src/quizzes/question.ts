import type { WhyNoNumber } from '../platform/language/numbers.js';
import { essay, type EssayQuestion, type EssayResponse } from './kinds/essay.js';
import { gap, type GapQuestion, type GapResponse } from './kinds/gap.js';
import type { Kind, OrderedList, Settings } from './kinds/kind.js';
import { matching, type MatchingQuestion, type MatchingResponse } from './kinds/matching.js';
import { multiple, type MultipleQuestion, type MultipleResponse } from './kinds/multiple.js';
import { numerical, typedNumber, type NumericalQuestion, type NumericalResponse } from './kinds/numerical.js';
import { ordering, type OrderingQuestion, type OrderingResponse } from './kinds/ordering.js';
import { poll, type PollQuestion, type PollResponse } from './kinds/poll.js';
import { ResponseReader, type ResponseProblem } from './kinds/response-reader.js';
import { short, type ShortQuestion, type ShortResponse } from './kinds/short.js';
import { single, type SingleQuestion, type SingleResponse } from './kinds/single.js';
import { trueFalse, type TrueFalseQuestion, type TrueFalseResponse } from './kinds/true-false.js';

/** A question as it was published: it never changes, a correction is another one with the same id. */
export type Question =
  | SingleQuestion
  | MultipleQuestion
  | TrueFalseQuestion
  | MatchingQuestion
  | OrderingQuestion
  | ShortQuestion
  | NumericalQuestion
  | GapQuestion
  | EssayQuestion
  | PollQuestion;

/** What a learner answered to a question of some kind: plain data, ready to be stored. */
export type Response =
  | SingleResponse
  | MultipleResponse
  | TrueFalseResponse
  | MatchingResponse
  | OrderingResponse
  | ShortResponse
  | NumericalResponse
  | GapResponse
  | EssayResponse
  | PollResponse;

/** With problems, the response is what could be read of it: to be shown again, never to be kept. */
export type ReadResponse =
  | { readonly ok: true; readonly response: Response }
  | { readonly ok: false; readonly response: Response; readonly problems: readonly ResponseProblem[] };

const kinds = { single, multiple, truefalse: trueFalse, matching, ordering, short, numerical, gap, essay, poll };

/** An answer to a question that is asked by itself; one with something missing does not count, and stands in its fields again. */
export interface Tried {
  readonly response: Response;
  readonly isWhole: boolean;
}

/** Why something that was typed where a number belongs is none. */
export type Unclear = Exclude<WhyNoNumber, 'empty'>;

/** What is particular to the kind of this question. */
export function kindOf(question: Question): Kind<Question, Response> {
  // The table holds the right kind under each name, which the compiler cannot follow through an index.
  return kinds[question.kind] as unknown as Kind<Question, Response>;
}

/** Takes a posted or stored response apart. Anything that does not fit the question is named, and nothing kept. */
export function readResponse(question: Question, posted: unknown): ReadResponse {
  const reader = new ResponseReader(posted);
  const response = kindOf(question).read(question, reader);
  const problems = reader.problems();
  return problems.length === 0 ? { ok: true, response } : { ok: false, response, problems };
}

/** The response of somebody who answered nothing yet. */
export function emptyResponse(question: Question): Response {
  return kindOf(question).read(question, new ResponseReader({}));
}

/** Whether everything is answered that Check asks for. */
export function isComplete(question: Question, response: Response, settings: Settings): boolean {
  return kindOf(question).isComplete(question, response, settings);
}

/** Why what she typed cannot be graded as the number that it should be; null where there is nothing to say. */
export function unclearNumber(question: Question, response: Response, settings: Settings): Unclear | null {
  if (question.kind !== 'numerical') return null;
  const number = typedNumber(question, response as NumericalResponse, settings);
  return number.ok || number.why === 'empty' ? null : number.why;
}

/** Whether there is anything to grade. */
export function isGradable(question: Question, response: Response): boolean {
  return kindOf(question).isGradable(question, response);
}

/** Whether two responses to one question are the same: saving the second changes nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => Object.hasOwn(other, key) && isSame(valueAt(one, key), valueAt(other, key)));
}

/** A response that earns the whole mark, its typed words in `language` where the author gave some; null for essays and polls. */
export function rightResponse(question: Question, language = question.language): Response | null {
  return kindOf(question).rightResponse(question, language);
}

/** The share of the mark that somebody gets on average who only guesses. */
export function guessOf(question: Question): number {
  return kindOf(question).guess?.(question) ?? 0;
}

/** What stays in the fields when she tries again. */
export function withoutWrong(question: Question, response: Response, settings: Settings): Response {
  return kindOf(question).withoutWrong?.(question, response, settings) ?? response;
}

/** The lists of the question that may stand in another order for each learner. */
export function listsOf(question: Question): readonly OrderedList[] {
  return kindOf(question).lists?.(question) ?? [];
}

function valueAt(object: object, key: string): unknown {
  return (object as Record<string, unknown>)[key];
}
