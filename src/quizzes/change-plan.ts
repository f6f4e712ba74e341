import type { DecimalSeparator } from '../platform/language/numbers.js';
import { NotFound } from '../platform/web/errors.js';
import { check, save, start, tryAgain, type QuestionState } from './behaviours.js';
import type { Drawn } from './drawing.js';
import type { ResponseProblem } from './kinds/response-reader.js';
import { readResponse, unclearNumber, type Question, type Response, type Unclear } from './question.js';
import type { QuizDefinition } from './quiz.js';
import type { Deed } from './queued-change.js';
import { signOf } from './response-sign.js';
import { isTimeUp, madeAt, timeliness, type Arrival } from './time-limit.js';

/** One change to one question, as a page or the browser's queue sends it. */
export interface Change {
  questionId: string;
  deed: Deed;
  posted: Record<string, unknown>;
  /** Names this change: the same key again changes nothing. */
  key: string | null;
  /** When it was made, by the server's clock as the page carries it on; null where the page cannot tell. */
  answeredAt: Date | null;
  /** The sign of what stood there when the page was sent; null where it is not said. What is still the same was not changed there. */
  shown: string | null;
}

/**
 * What became of a change. `outdated`: a later one had arrived already, from another device; `closed`: the attempt was
 * handed in before; `too-late`: its time was up. `unclear` is why what is saved is no number yet.
 */
export type Kept =
  | { kept: 'saved'; state: QuestionState; unclear: Unclear | null }
  | { kept: 'outdated' | 'closed' | 'too-late'; state: QuestionState }
  | { kept: 'unreadable'; state: QuestionState; problem: ResponseProblem; response: Response };

/** A change that was made in time and is here only now. */
export interface LateChange {
  question: Question;
  change: Change;
  response: Response;
  arrival: Arrival;
}

/** What a change needs to know of its attempt. */
export interface OpenAttempt {
  quizId: number;
  drawn: Drawn;
  decimalSeparator: DecimalSeparator;
  startedAt: Date;
  deadlineAt: Date | null;
  finishedAt: Date | null;
}

/** How a question stands; everything is null, and the revision 0, before it is answered. */
export interface Standing {
  state: QuestionState | null;
  revision: number;
  key: string | null;
  madeAt: Date | null;
}

export const unanswered: Standing = { state: null, revision: 0, key: null, madeAt: null };

/** What a change leads to: a write, the long way of what comes late, or an answer alone. */
export type Plan = { do: 'write'; state: QuestionState; unclear: Unclear | null; arrival: Arrival } | { do: 'take-late'; late: LateChange } | { do: 'answer'; kept: Kept };

/** Decides about a change by how the attempt and the question stand. @throws NotFound when the attempt does not ask this question. */
export function planChange(definition: QuizDefinition, attempt: OpenAttempt, standing: Standing, change: Change, now: Date): Plan {
  const question = questionOf(definition, attempt, change.questionId);
  const state = standing.state ?? start(question, definition.rules.behaviour);
  const unclear = (one: QuestionState) => unclearNumber(question, one.response, attempt);
  const saved: Plan = { do: 'answer', kept: { kept: 'saved', state, unclear: unclear(state) } };
  if (change.key !== null && change.key === standing.key) return saved;
  const answer = readResponse(question, change.posted);
  if (!answer.ok) return { do: 'answer', kept: { kept: 'unreadable', state, problem: answer.problems[0]!, response: answer.response } };
  if (isUntouched(change, answer.response)) return saved;
  const arrival = { startedAt: attempt.startedAt, answeredAt: change.answeredAt, receivedAt: now };
  const verdict = judge(attempt, standing, arrival);
  if (verdict === 'late') return { do: 'take-late', late: { question, change, response: answer.response, arrival } };
  if (verdict !== 'counts') return { do: 'answer', kept: { kept: verdict, state } };
  const next = applied(question, state, change.deed, answer.response, attempt);
  return next === state ? saved : { do: 'write', state: next, unclear: unclear(next), arrival };
}

/** The state after a deed. The very same one comes back where it changes nothing. */
export function applied(question: Question, state: QuestionState, deed: Deed, response: Response, { decimalSeparator }: { decimalSeparator: DecimalSeparator }): QuestionState {
  if (deed === 'check') return check(question, state, response, { decimalSeparator });
  return deed === 'try-again' ? tryAgain(question, state, { decimalSeparator }) : save(state, response);
}

function questionOf(definition: QuizDefinition, { drawn }: OpenAttempt, id: string): Question {
  const question = drawn.questions.includes(id) ? definition.questions.find((one) => one.id === id) : undefined;
  if (!question) throw new NotFound();
  return question;
}

// A button that was pressed is a deed, whatever stands in the fields.
function isUntouched({ deed, shown }: Change, response: Response): boolean {
  return deed === 'save' && shown !== null && shown === signOf(response);
}

/** Whether a change still counts. Who handed in herself is done; who was handed in may still send what she made before. */
function judge({ deadlineAt, finishedAt }: OpenAttempt, standing: Standing, arrival: Arrival): 'counts' | 'late' | 'outdated' | 'closed' | 'too-late' {
  if (standing.madeAt !== null && madeAt(arrival) < standing.madeAt) return 'outdated';
  const time = timeliness(arrival, deadlineAt);
  const isOverByTime = finishedAt === null || isTimeUp({ deadlineAt, finishedAt });
  if (time === 'late-arrival' && isOverByTime) return 'late';
  if (finishedAt !== null) return 'closed';
  return time === 'too-late' ? 'too-late' : 'counts';
}
