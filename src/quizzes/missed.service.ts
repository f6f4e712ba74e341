import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import { decimalSeparatorOf } from '../platform/language/numbers.js';
import { NotFound } from '../platform/web/errors.js';
import type { AlsoKept } from '../progress/index.js';
import type { Attempt } from './attempt.entity.js';
import { outcomeOf } from './behaviours.js';
import { grade, isGradedAtOnce } from './grading.js';
import { stateOf } from './kinds/fractions.js';
import type { Grade } from './kinds/kind.js';
import { MissedQuestion } from './practice.entity.js';
import { isComplete, readResponse, type Question, type Tried } from './question.js';
import { QuizEvidence } from './quiz-evidence.service.js';
import type { QuizDefinition } from './quiz.js';
import { QuizzesService } from './quizzes.service.js';
import { isSettled, lookedAtAgain } from './return-schedule.js';
import type { SheetQuestion } from './sheet.js';

/** How many questions one sitting brings back at the most: gentle, not a debt. */
export const mostAtOnce = 10;

/** How many questions are due for her, `mostAtOnce` at the most, read along with her studies. */
export const dueCount: AlsoKept = {
  name: 'missed questions',
  sql: `(SELECT count(*)::integer FROM (SELECT FROM missed_question WHERE person_id = $1 AND due_at <= $2 LIMIT ${mostAtOnce}) AS due)`,
};

/** A question that is due, with the quiz that it comes from. */
export interface DueQuestion {
  missed: MissedQuestion;
  definition: QuizDefinition;
  question: Question;
  left: number;
}

/** What came of looking at a question again. */
export interface SeenAgain extends DueQuestion {
  tried: Tried;
}

/** Brings back, spaced out, the questions that somebody missed. */
@Injectable()
export class MissedService {
  constructor(
    private readonly database: Database,
    private readonly quizzes: QuizzesService,
    private readonly evidence: QuizEvidence,
  ) {}

  /** She answered these questions of a step rightly, wherever it was: those of them that come back stay away longer. */
  async wereRight({ personId, stepId }: Pick<Attempt, 'personId' | 'stepId'>, questionIds: readonly string[], now: Date): Promise<void> {
    const cards = await this.database.repository(MissedQuestion).findBy({ personId, stepId, questionId: In([...questionIds]) });
    for (const card of cards) await this.reschedule(card, true, now);
  }

  /** After a correction: its questions come back as they are now, and those that turn out to have been right not at all. */
  async correct(attempt: Attempt, turned: readonly { question: Question; before: number | null; after: number | null }[]): Promise<void> {
    const right = turned.filter(({ before, after }) => before !== after && stateOf(after ?? 0) === 'right').map(({ question }) => question.id);
    const { personId, stepId, quizId } = attempt;
    const missed = this.database.repository(MissedQuestion);
    await missed.delete({ personId, stepId, questionId: In(right) });
    await missed.update({ personId, stepId, questionId: In(turned.map(({ question }) => question.id)) }, { quizId });
  }

  /** How many questions are due for her now, `mostAtOnce` at the most. */
  async countDue(viewer: Viewer, now: Date): Promise<number> {
    const [row] = await this.database.prepared<{ due: number }>(dueCount.name, countQuery, [viewer.id, now]);
    return row!.due;
  }

  /** The question that waits longest, or null when nothing is due. */
  async next(viewer: Viewer, now: Date): Promise<DueQuestion | null> {
    const due = await this.due(viewer, now);
    for (const row of due) {
      const definition = await this.quizzes.definition(row.quizId);
      const question = definition.questions.find((one) => one.id === row.questionId);
      if (question) return { missed: row, definition, question, left: due.length };
    }
    return null;
  }

  /** Looks at a due question again. An answer with something missing changes nothing; null when the answer cannot be read. @throws NotFound when it is not due for her, or no more. */
  async answer(viewer: Viewer, stepId: number, questionId: string, posted: Record<string, unknown>, language: string, now: Date): Promise<SeenAgain | null> {
    const all = await this.due(viewer, now);
    const due = all.find((row) => row.stepId === stepId && row.questionId === questionId);
    const definition = due && (await this.quizzes.definition(due.quizId));
    const question = definition?.questions.find((one) => one.id === questionId);
    if (!due || !definition || !question) throw new NotFound();
    const read = readResponse(question, posted);
    if (!read.ok) return null;
    const { response } = read;
    const settings = { decimalSeparator: decimalSeparatorOf(language) };
    const isWhole = isComplete(question, response, settings);
    if (isWhole) await this.lookedAt(due, question, grade(question, response, settings), now);
    return { missed: due, definition, question, tried: { response, isWhole }, left: isWhole ? all.length - 1 : all.length };
  }

  private async lookedAt(due: MissedQuestion, question: Question, { state, fraction }: Grade, now: Date): Promise<void> {
    const { personId, stepId, place } = due;
    await this.database.transaction(async () => {
      await this.reschedule(due, state === 'right', now);
      await this.evidence.keep({ personId, stepId, place, sitting: `again ${now.toISOString()}`, question, fraction: fraction! }, now);
    });
  }

  private async due(viewer: Viewer, now: Date): Promise<MissedQuestion[]> {
    const query = this.database.repository(MissedQuestion).createQueryBuilder('missed');
    return query.where('missed.personId = :id AND missed.dueAt <= :now', { id: viewer.id, now }).orderBy('missed.dueAt').limit(mostAtOnce).getMany();
  }

  private async reschedule(due: MissedQuestion, wasRight: boolean, now: Date): Promise<void> {
    const key = { personId: due.personId, stepId: due.stepId, questionId: due.questionId };
    const card = lookedAtAgain(due.card, wasRight, now);
    if (isSettled(card)) await this.database.repository(MissedQuestion).delete(key);
    else await this.database.repository(MissedQuestion).update(key, { card, dueAt: new Date(card.due) });
  }
}

const countQuery = `SELECT ${dueCount.sql} AS due`;

/** The questions of a graded sheet that went wrong, and come back if they do not yet. */
export function wrongIn(sheet: readonly SheetQuestion[]): string[] {
  return sheet.filter(({ question, state }) => isGradedAtOnce(question) && isMiss(outcomeOf(state)!.state)).map(({ question }) => question.id);
}

/** The questions that she had right. */
export function rightIn(sheet: readonly SheetQuestion[]): string[] {
  return sheet.filter(({ state }) => outcomeOf(state)!.state === 'right').map(({ question }) => question.id);
}

function isMiss(state: string): boolean {
  return state === 'wrong' || state === 'partial' || state === 'unanswered';
}
