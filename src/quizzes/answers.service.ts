import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import { isUuid } from '../platform/database/uuid.js';
import type { DecimalSeparator } from '../platform/language/numbers.js';
import { Conflict, NotFound } from '../platform/web/errors.js';
import { check, save, start, tryAgain, type QuestionState } from './behaviours.js';
import type { Drawn } from './drawing.js';
import { HandInService } from './hand-in.service.js';
import type { ResponseProblem } from './kinds/response-reader.js';
import { isSame, readResponse, unclearNumber, type Question, type Response, type Unclear } from './question.js';
import type { QuizDefinition } from './quiz.js';
import { QuizzesService } from './quizzes.service.js';
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
interface LateChange {
  question: Question;
  change: Change;
  response: Response;
  arrival: Arrival;
}

interface Row {
  quiz_id: number;
  drawn: Drawn;
  decimal_separator: DecimalSeparator;
  started_at: Date;
  deadline_at: Date | null;
  finished_at: Date | null;
  state: QuestionState | null;
  revision: number | null;
  key: string | null;
  made_at: Date | null;
}

/** How often a change is tried anew when another tab changes the same question at the same moment. */
const mostTries = 8;

/** Keeps answers while they are typed: each change is one read and one write. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly database: Database,
    private readonly quizzes: QuizzesService,
    private readonly handIn: HandInService,
  ) {}

  /** Applies a change to a question of one of her attempts. @throws NotFound for anybody else's attempt, or no such question. */
  async change(viewer: Viewer, attemptId: string, change: Change, now: Date): Promise<Kept> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const kept = await this.tryChange(viewer, attemptId, change, now);
      if (kept) return kept;
    }
    throw new Conflict();
  }

  /** One try; null when somebody else changed the question in between. */
  private async tryChange(viewer: Viewer, attemptId: string, change: Change, now: Date): Promise<Kept | null> {
    const row = await this.read(viewer, attemptId, change.questionId);
    const definition = await this.quizzes.definition(row.quiz_id);
    const question = questionOf(definition, row, change.questionId);
    const state = row.state ?? start(question, definition.rules.behaviour);
    const saved = (one: QuestionState): Kept => ({ kept: 'saved', state: one, unclear: unclearNumber(question, one.response, { decimalSeparator: row.decimal_separator }) });
    if (change.key !== null && change.key === row.key) return saved(state);
    const answer = readResponse(question, change.posted);
    if (!answer.ok) return { kept: 'unreadable', state, problem: answer.problems[0]!, response: answer.response };
    if (isUntouched(change, answer.response)) return saved(state);
    const arrival = { startedAt: row.started_at, answeredAt: change.answeredAt, receivedAt: now };
    const verdict = judge(row, arrival);
    if (verdict === 'late') return this.changeLate(attemptId, { question, change, response: answer.response, arrival });
    if (verdict !== 'counts') return { kept: verdict, state };
    const next = apply(question, state, change.deed, answer.response, row.decimal_separator);
    if (next === state) return saved(state);
    return (await this.write(attemptId, change, next, row.revision ?? 0, arrival)) ? saved(next) : null;
  }

  private async read(viewer: Viewer, attemptId: string, questionId: string): Promise<Row> {
    const [row] = isUuid(attemptId) ? await this.database.prepared<Row>('answer', readQuery, [attemptId, viewer.id, questionId]) : [];
    if (!row) throw new NotFound();
    return row;
  }

  private async write(attemptId: string, { questionId, key }: Change, state: QuestionState, revision: number, arrival: Arrival): Promise<boolean> {
    const rows = await this.database.prepared('keep-answer', writeQuery, [attemptId, questionId, JSON.stringify(state), revision, arrival.receivedAt, key, madeAt(arrival)]);
    return rows.length === 1;
  }

  /** An answer that was made in time and arrived after: it is kept and flagged, and counts, even if the attempt was handed in for her. */
  private async changeLate(attemptId: string, { question, change, response, arrival }: LateChange): Promise<Kept> {
    const { receivedAt: now } = arrival;
    return this.database.transaction(async () => {
      const attempt = await this.handIn.locked(attemptId);
      const [stored] = await this.database.query<{ state: QuestionState }>('SELECT state FROM answer WHERE attempt_id = $1 AND question_id = $2', [attemptId, question.id]);
      if (stored && isSame(stored.state.response, response)) return { kept: 'saved', state: stored.state, unclear: null };
      const state = reopened(stored?.state, question, (await this.quizzes.definition(attempt.quizId)).rules.behaviour);
      const next = apply(question, state, 'save', response, attempt.decimalSeparator);
      await this.database.query(lateQuery, [attemptId, question.id, JSON.stringify(next), now, change.key, madeAt(arrival)]);
      await this.handIn.settle(attempt, attempt.finishedAt ?? attempt.deadlineAt!, now);
      return { kept: 'saved', state: next, unclear: null };
    });
  }
}

function questionOf(definition: QuizDefinition, row: Row, id: string): Question {
  const question = row.drawn.questions.includes(id) ? definition.questions.find((one) => one.id === id) : undefined;
  if (!question) throw new NotFound();
  return question;
}

// A button that was pressed is a deed, whatever stands in the fields.
function isUntouched({ deed, shown }: Change, response: Response): boolean {
  return deed === 'save' && shown !== null && shown === signOf(response);
}

/** Whether a change still counts. Who handed in herself is done; who was handed in may still send what she made before. */
function judge({ made_at, deadline_at, finished_at }: Row, arrival: Arrival): 'counts' | 'late' | 'outdated' | 'closed' | 'too-late' {
  if (made_at !== null && madeAt(arrival) < made_at) return 'outdated';
  const time = timeliness(arrival, deadline_at);
  const isOverByTime = finished_at === null || isTimeUp({ deadlineAt: deadline_at, finishedAt: finished_at });
  if (time === 'late-arrival' && isOverByTime) return 'late';
  if (finished_at !== null) return 'closed';
  return time === 'too-late' ? 'too-late' : 'counts';
}

function apply(question: Question, state: QuestionState, deed: Deed, response: Response, decimalSeparator: DecimalSeparator): QuestionState {
  if (deed === 'check') return check(question, state, response, { decimalSeparator });
  return deed === 'try-again' ? tryAgain(question, state, { decimalSeparator }) : save(state, response);
}

// The end of the attempt finished the question for her; an answer made before that goes before it. What she had
// checked herself stays as it was checked.
function reopened(state: QuestionState | undefined, question: Question, behaviour: QuestionState['behaviour']): QuestionState {
  if (!state) return start(question, behaviour);
  if (state.log.at(-1)?.do !== 'finish' || state.tries.length > 0) return state;
  return { ...state, phase: 'open', outcome: null, log: state.log.slice(0, -1) };
}

const readQuery = `
  SELECT attempt.quiz_id, attempt.drawn, attempt.decimal_separator, attempt.started_at, attempt.deadline_at, attempt.finished_at,
    answer.state, answer.revision, answer.key, answer.made_at
  FROM attempt LEFT JOIN answer ON answer.attempt_id = attempt.id AND answer.question_id = $3
  WHERE attempt.id = $1 AND attempt.person_id = $2`;

// The shared lock makes a hand-in wait for this answer, and makes this answer see that it came too late.
const writeQuery = `
  WITH open AS (SELECT id FROM attempt WHERE id = $1 AND finished_at IS NULL FOR SHARE)
  INSERT INTO answer AS kept (attempt_id, question_id, state, revision, saved_at, key, made_at)
  SELECT open.id, $2, $3::jsonb, 1, $5, $6, $7 FROM open
  ON CONFLICT (attempt_id, question_id) DO UPDATE
  SET state = excluded.state, revision = kept.revision + 1, saved_at = excluded.saved_at, key = excluded.key, made_at = excluded.made_at
  WHERE kept.revision = $4
  RETURNING revision`;

const lateQuery = `
  INSERT INTO answer AS kept (attempt_id, question_id, state, revision, saved_at, late, key, made_at) VALUES ($1, $2, $3::jsonb, 1, $4, true, $5, $6)
  ON CONFLICT (attempt_id, question_id) DO UPDATE
  SET state = excluded.state, revision = kept.revision + 1, saved_at = excluded.saved_at, late = true, key = excluded.key, made_at = excluded.made_at`;
