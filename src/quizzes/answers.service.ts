import { Injectable } from '@nestjs/common';
import { sessionIsOpen, type Viewer } from '../people/index.js';
import { bytesInJson } from '../platform/database/bytes.js';
import { Database } from '../platform/database/database.service.js';
import { mostTogether } from '../platform/database/together.js';
import { isUuid } from '../platform/database/uuid.js';
import { Conflict, NotFound, SignInFirst } from '../platform/web/errors.js';
import { start, type QuestionState } from './behaviours.js';
import { applied, planChange, unanswered, type Change, type Kept, type LateChange, type OpenAttempt, type Plan, type Standing } from './change-plan.js';
import { HandInService } from './hand-in.service.js';
import { isSame, type Question } from './question.js';
import { QuizzesService } from './quizzes.service.js';
import { RememberedAnswers } from './remembered-answers.js';
import { standing } from './sheet.js';
import { madeAt } from './time-limit.js';

/** A question of somebody's attempt, and how both stand as far as is known. */
interface Found {
  viewer: Viewer;
  attemptId: string;
  attempt: OpenAttempt;
  standing: Standing;
}

/** An answer that is to be written, as it stands in the statement: only over the revision before it, and only while this session is open. */
interface Written {
  attempt_id: string;
  question_id: string;
  state: QuestionState;
  revision: number;
  saved_at: Date;
  key: string | null;
  made_at: Date;
  session: string;
}

type Row = OpenAttempt & { signedIn: boolean } & { [Field in keyof Standing]: Standing[Field] | null };

/** How often a change is tried anew when another tab changes the same question at the same moment. */
const mostTries = 8;

/**
 * Keeps answers while they are typed. Whoever goes on answering is remembered, so most changes are one write and no
 * read: the write itself makes sure that everything still stands as it was remembered. All else is decided on what was read.
 */
@Injectable()
export class AnswersService {
  private readonly remembered = new RememberedAnswers();
  /** Whether it is written: not when something else stands there, nor when she has been signed out or has handed in meanwhile. */
  private readonly keep: (answer: Written) => Promise<boolean>;

  constructor(
    private readonly database: Database,
    private readonly quizzes: QuizzesService,
    private readonly handIn: HandInService,
  ) {
    this.keep = database.together<Written, boolean>((answers) => this.keepAll(answers), addressOf);
  }

  /** Applies a change to a question of one of her attempts. @throws NotFound for anybody else's attempt, or no such question. */
  async change(viewer: Viewer, attemptId: string, change: Change, now: Date): Promise<Kept> {
    const kept = await this.changeRemembered(viewer, attemptId, change, now);
    if (kept) return kept;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const found = await this.read(viewer, attemptId, change.questionId, now);
      const kept = await this.carryOut(await this.plan(found, change, now), found, change);
      if (kept) return kept;
    }
    throw new Conflict();
  }

  /** Null when nothing is remembered, when it is no longer so, and when anything but a write would follow from it. */
  private async changeRemembered(viewer: Viewer, attemptId: string, change: Change, now: Date): Promise<Kept | null> {
    const remembered = this.remembered.find(viewer.id, attemptId, change.questionId);
    if (!remembered) return null;
    const found = { viewer, attemptId, ...remembered };
    const plan = await this.plan(found, change, now);
    return plan.do === 'write' ? this.carryOut(plan, found, change) : null;
  }

  private async plan({ attempt, standing }: Found, change: Change, now: Date): Promise<Plan> {
    return planChange(await this.quizzes.definition(attempt.quizId), attempt, standing, change, now);
  }

  /** Null when somebody else changed the question in between. */
  private async carryOut(plan: Plan, found: Found, change: Change): Promise<Kept | null> {
    if (plan.do === 'answer') return plan.kept;
    if (plan.do === 'take-late') return this.takeLate(found.attemptId, plan.late);
    return (await this.write(found, change, plan)) ? { kept: 'saved', state: plan.state, unclear: plan.unclear } : null;
  }

  private async read(viewer: Viewer, attemptId: string, questionId: string, now: Date): Promise<Found> {
    const [row] = isUuid(attemptId) ? await this.database.prepared<Row>('answer', readQuery, [attemptId, viewer.id, questionId, viewer.session.id, now]) : [];
    if (!row) throw new NotFound();
    const { signedIn, state, revision, key, madeAt, ...attempt } = row;
    if (!signedIn) throw new SignInFirst();
    return { viewer, attemptId, attempt, standing: revision === null ? unanswered : { state, revision, key, madeAt } };
  }

  private async write({ viewer, attemptId, attempt, standing }: Found, { questionId, key }: Change, { state, arrival }: Plan & { do: 'write' }): Promise<boolean> {
    const [made, revision] = [madeAt(arrival), standing.revision + 1];
    const isWritten = await this.keep({ attempt_id: attemptId, question_id: questionId, state, revision, saved_at: arrival.receivedAt, key, made_at: made, session: bytesInJson(viewer.session.id) });
    if (isWritten) this.remembered.keep(viewer.id, attemptId, attempt, questionId, { state, revision, key, madeAt: made });
    return isWritten;
  }

  private async keepAll(answers: readonly Written[]): Promise<boolean[]> {
    const rows = await this.database.prepared<Pick<Written, 'attempt_id' | 'question_id'>>('keep answers', writeQuery, [JSON.stringify(answers)]);
    const written = new Set(rows.map((row) => addressOf(row)));
    return answers.map((answer) => written.has(addressOf(answer)));
  }

  /** An answer that was made in time and arrived after: it is kept and flagged, and counts, even if the attempt was handed in for her. */
  private async takeLate(attemptId: string, { question, change, response, arrival }: LateChange): Promise<Kept> {
    const { receivedAt: now } = arrival;
    return this.database.transaction(async () => {
      const attempt = await this.handIn.locked(attemptId);
      const [stored] = await this.database.query<{ state: QuestionState }>('SELECT state FROM answer WHERE attempt_id = $1 AND question_id = $2', [attemptId, question.id]);
      if (stored && isSame(stored.state.response, response)) return { kept: 'saved', state: stored.state, unclear: null };
      const state = reopened(stored && standing(stored.state, attempt.outcomes?.[question.id]), question, (await this.quizzes.definition(attempt.quizId)).rules.behaviour);
      const next = applied(question, state, 'save', response, attempt);
      await this.database.query(lateQuery, [attemptId, question.id, JSON.stringify(next), now, change.key, madeAt(arrival)]);
      await this.handIn.settle(attemptId, attempt.finishedAt ?? attempt.deadlineAt!, now);
      return { kept: 'saved', state: next, unclear: null };
    });
  }
}

function addressOf({ attempt_id: attempt, question_id: question }: Pick<Written, 'attempt_id' | 'question_id'>): string {
  return `${attempt.toLowerCase()} ${question}`;
}

// The end of the attempt finished the question for her; an answer made before that goes before it. What she had
// checked herself stays as it was checked.
function reopened(state: QuestionState | undefined, question: Question, behaviour: QuestionState['behaviour']): QuestionState {
  if (!state) return start(question, behaviour);
  if (state.log.at(-1)?.do !== 'finish' || state.tries.length > 0) return state;
  return { ...state, phase: 'open', outcome: null, log: state.log.slice(0, -1) };
}

const readQuery = `
  SELECT attempt.quiz_id AS "quizId", attempt.drawn, attempt.decimal_separator AS "decimalSeparator",
    attempt.started_at AS "startedAt", attempt.deadline_at AS "deadlineAt", attempt.finished_at AS "finishedAt",
    answer.state, answer.revision, answer.key, answer.made_at AS "madeAt",
    ${sessionIsOpen({ id: '$4', person: '$2', now: '$5' })} AS "signedIn"
  FROM attempt LEFT JOIN answer ON answer.attempt_id = attempt.id AND answer.question_id = $3
  WHERE attempt.id = $1 AND attempt.person_id = $2`;

// Nothing is written where she has been signed out meanwhile. The shared lock makes a hand-in wait for this answer, and makes
// this answer see that it came too late; all take their locks in one order, so that nobody waits for each other.
const writeQuery = `
  WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS given
      (attempt_id uuid, question_id text, state jsonb, revision integer, saved_at timestamptz, key text, made_at timestamptz, session bytea) LIMIT ${mostTogether}),
  open AS MATERIALIZED (
    SELECT given.* FROM given JOIN attempt ON attempt.id = attempt_id
    WHERE finished_at IS NULL AND ${sessionIsOpen({ id: 'given.session', person: 'attempt.person_id', now: 'given.saved_at' })}
    ORDER BY attempt_id, question_id FOR SHARE OF attempt)
  INSERT INTO answer AS kept (attempt_id, question_id, state, revision, saved_at, key, made_at)
  SELECT attempt_id, question_id, state, revision, saved_at, key, made_at FROM open
  ON CONFLICT (attempt_id, question_id) DO UPDATE
  SET state = excluded.state, revision = excluded.revision, saved_at = excluded.saved_at, key = excluded.key, made_at = excluded.made_at
  WHERE kept.revision = excluded.revision - 1
  RETURNING attempt_id, question_id`;

// What came of it was not all of it.
const lateQuery = `
  WITH reopened AS (UPDATE attempt SET outcomes = outcomes - $2 WHERE id = $1 AND outcomes IS NOT NULL)
  INSERT INTO answer AS kept (attempt_id, question_id, state, revision, saved_at, late, key, made_at) VALUES ($1, $2, $3::jsonb, 1, $4, true, $5, $6)
  ON CONFLICT (attempt_id, question_id) DO UPDATE
  SET state = excluded.state, revision = kept.revision + 1, saved_at = excluded.saved_at, late = true, key = excluded.key, made_at = excluded.made_at`;
