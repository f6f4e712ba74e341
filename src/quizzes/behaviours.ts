import type { Outcome } from './attempt-grade.js';
import { countBack } from './count-back.js';
import { grade, hasMarks, isGradedAtOnce } from './grading.js';
import { stateOf } from './kinds/fractions.js';
import type { GradeState, Settings } from './kinds/kind.js';
import { emptyResponse, isComplete, isGradable, isSame, kindOf, withoutWrong, type Question, type Response } from './question.js';

/**
 * When she hears how she did:
 * - `deferred`: when the attempt is finished.
 * - `immediate`: as soon as she presses Check, once.
 * - `interactive`: at each Check; a wrong answer shows a hint and may be tried again, at a penalty.
 *
 * Essays and polls are deferred always: nobody can check them at once.
 */
export type Behaviour = 'deferred' | 'immediate' | 'interactive';

/** A mark that a person gave, 0 to 1 of the question's mark; it outlives every regrade. */
export interface ManualMark {
  readonly fraction: number;
  readonly comment: string;
}

/** Something that was done with a question; all together they tell its state again under a corrected definition. */
export type Action =
  | { readonly do: 'save' | 'check'; readonly response: Response }
  | { readonly do: 'try-again' | 'finish' };

/** How one question of one attempt stands: plain data, never changed, only followed by another. */
export interface QuestionState {
  readonly behaviour: Behaviour;
  /** `hint`: a wrong answer is shown with a hint, and only Try again goes on. */
  readonly phase: 'open' | 'hint' | 'finished';
  /** What stands in the fields; of a finished question, what was graded. */
  readonly response: Response;
  /** Check was pressed and something was missing, which costs no try. */
  readonly incomplete: boolean;
  /** The answers that Check graded, in order: each used a try. */
  readonly tries: readonly Response[];
  /** Null until it is finished. */
  readonly outcome: Outcome | null;
  readonly manual: ManualMark | null;
  readonly log: readonly Action[];
}

/** The state of a question that was just asked. */
export function start(question: Question, behaviour: Behaviour): QuestionState {
  const response = emptyResponse(question);
  return { behaviour, phase: 'open', response, incomplete: false, tries: [], outcome: null, manual: null, log: [] };
}

/** Keeps an answer without checking it. The very same state comes back where it changes nothing or may not be changed. */
export function save(state: QuestionState, response: Response): QuestionState {
  if (state.phase !== 'open' || isSame(state.response, response)) return state;
  return { ...state, response, incomplete: false, log: logged(state, { do: 'save', response }) };
}

/** Check: grades a complete answer as one try; keeps an incomplete one and says so; only saves where nothing is checked. */
export function check(question: Question, state: QuestionState, response: Response, settings: Settings): QuestionState {
  if (!canCheck(question, state)) return save(state, response);
  if (!isComplete(question, response, settings)) return { ...save(state, response), incomplete: true };
  const log = logged(state, { do: 'check', response });
  const tried: QuestionState = { ...state, response, incomplete: false, tries: [...state.tries, response], log };
  const isLast = triesLeft(question, tried) === 0 || grade(question, response, settings).state === 'right';
  return isLast ? finished(question, tried, state.tries, settings) : { ...tried, phase: 'hint' };
}

/** After a hint: opens the question again, with what was right of the answer. */
export function tryAgain(question: Question, state: QuestionState, settings: Settings): QuestionState {
  if (state.phase !== 'hint') return state;
  const response = withoutWrong(question, state.response, settings);
  return { ...state, phase: 'open', response, log: logged(state, { do: 'try-again' }) };
}

/** The attempt is over: grades what stands there, and says `unanswered` where there is nothing to grade. */
export function finish(question: Question, state: QuestionState, settings: Settings): QuestionState {
  if (isOver(state)) return state;
  const ended = { ...state, log: logged(state, { do: 'finish' }) };
  if (state.phase === 'finished') return ended;
  return finished(question, ended, state.phase === 'hint' ? state.tries.slice(0, -1) : state.tries, settings);
}

/**
 * What `finish` made of a state, told by its outcome alone: so an attempt that is handed in keeps the outcomes of its
 * questions, and their states stay as she left them. A state that tells its own end, as after a regrade, stays as it is.
 */
export function finishedWith(state: QuestionState, outcome: Outcome): QuestionState {
  return isOver(state) ? state : { ...state, phase: 'finished', incomplete: false, outcome, log: logged(state, { do: 'finish' }) };
}

/** A person marks a finished question, or marks it anew. @throws RangeError unless the fraction is 0 to 1 */
export function markByHand(question: Question, state: QuestionState, manual: ManualMark): QuestionState {
  if (!(manual.fraction >= 0 && manual.fraction <= 1)) throw new RangeError(`A mark is 0 to 1 of the question's: ${manual.fraction}`);
  return state.phase === 'finished' && hasMarks(question) ? { ...state, manual } : state;
}

/**
 * Does everything again that was done, under a corrected definition of the question. Tries after the one that would
 * have ended it now are kept for the next regrade, and do not count. A manual mark stays.
 */
export function regrade(question: Question, state: QuestionState, settings: Settings): QuestionState {
  const again = state.log.reduce((so, action) => repeated(question, so, action, settings), start(question, state.behaviour));
  return { ...again, incomplete: again.phase === 'open' && state.incomplete, manual: state.manual, log: state.log };
}

/** What came of the question: a person's mark before the computed one; null until it is finished. */
export function outcomeOf(state: QuestionState): Outcome | null {
  return state.manual ? { fraction: state.manual.fraction, state: stateOf(state.manual.fraction) } : state.outcome;
}

/** How the question stands, in one word. `saved` is a complete answer that is not graded yet. */
export type Status = 'to-do' | 'saved' | 'incomplete' | 'try-again' | GradeState;

export function statusOf(question: Question, state: QuestionState, settings: Settings): Status {
  if (state.phase === 'hint') return 'try-again';
  if (state.phase === 'finished') return outcomeOf(state)!.state;
  if (state.incomplete) return 'incomplete';
  return isComplete(question, state.response, settings) ? 'saved' : 'to-do';
}

/** Whether Check is offered now. */
export function canCheck(question: Question, state: QuestionState): boolean {
  return state.phase === 'open' && state.behaviour !== 'deferred' && isGradedAtOnce(question);
}

/** How many more times Check will grade: one time, or one more than there are hints. */
export function triesLeft(question: Question, state: QuestionState): number {
  if (state.phase === 'finished') return 0;
  const all = state.behaviour === 'interactive' ? question.hints.length + 1 : 1;
  return Math.max(0, all - state.tries.length);
}

/** The hint to show now; undefined where there is none. */
export function hintOf(question: Question, state: QuestionState): Question['hints'][number] | undefined {
  return state.phase === 'hint' ? question.hints[state.tries.length - 1] : undefined;
}

function isOver({ log }: QuestionState): boolean {
  return log.at(-1)?.do === 'finish';
}

// A try costs its penalty when another answer follows it. Unlike in Moodle, who leaves at a hint has not paid for the next try.
function finished(question: Question, state: QuestionState, earlier: readonly Response[], settings: Settings): QuestionState {
  const { fraction, state: word } = grade(question, state.response, settings);
  const isFree = fraction === null || state.behaviour !== 'interactive' || !isGradable(question, state.response);
  const paid = isFree ? fraction : afterTries(question, [...earlier, state.response], fraction, settings);
  return { ...state, phase: 'finished', incomplete: false, outcome: { fraction: paid, state: word } };
}

function afterTries(question: Question, responses: readonly Response[], fraction: number, settings: Settings): number {
  const kind = kindOf(question);
  if (!kind.countsBack) return Math.max(0, fraction - (responses.length - 1) * question.penalty);
  return countBack(responses.map((response) => kind.grade(question, response, settings).parts), question.penalty);
}

function repeated(question: Question, state: QuestionState, action: Action, settings: Settings): QuestionState {
  if (action.do === 'save') return save(state, action.response);
  if (action.do === 'check') return check(question, state, action.response, settings);
  return action.do === 'try-again' ? tryAgain(question, state, settings) : finish(question, state, settings);
}

// Of several saves only the last one matters, and none before a check.
function logged(state: QuestionState, action: Action): Action[] {
  const isReplaced = state.log.at(-1)?.do === 'save' && (action.do === 'save' || action.do === 'check');
  return [...(isReplaced ? state.log.slice(0, -1) : state.log), action];
}
