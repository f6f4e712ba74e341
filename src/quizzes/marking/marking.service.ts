import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../people/index.js';
import { Database } from '../../platform/database/database.service.js';
import { isUuid } from '../../platform/database/uuid.js';
import { NotFound } from '../../platform/web/errors.js';
import { Answer, Attempt } from '../attempt.entity.js';
import { markByHand, type ManualMark, type QuestionState } from '../behaviours.js';
import { HandInService } from '../hand-in.service.js';
import type { EssayQuestion } from '../kinds/essay.js';
import type { QuizDefinition } from '../quiz.js';
import { QuizzesService } from '../quizzes.service.js';
import { standing } from '../sheet.js';
import { Mark } from './mark.entity.js';
import { MarkedMailService } from './marked-mail.service.js';
import { mayMark } from './may-mark.js';

/** A handed-in text that the viewer may mark, with the marks that it got so far. */
export interface TextToMark {
  attempt: Attempt;
  definition: QuizDefinition;
  question: EssayQuestion;
  text: string;
  marks: GivenMark[];
}

/** A mark as other markers see it; `by` is null where the marker has left. */
export interface GivenMark {
  number: number;
  fraction: number;
  comment: string;
  markedAt: Date;
  by: string | null;
}

/** A mark to give. `seen` is the number of the last mark that the marker saw, 0 for none. */
export interface NewMark extends ManualMark {
  seen: number;
}

/** Marks that people give to what was written freely. */
@Injectable()
export class MarkingService {
  constructor(
    private readonly database: Database,
    private readonly quizzes: QuizzesService,
    private readonly handIns: HandInService,
    private readonly mails: MarkedMailService,
  ) {}

  /** The text to mark. @throws NotFound where there is none, or it is not the viewer's to mark. */
  async openTo(viewer: Viewer, attemptId: string, questionId: string): Promise<TextToMark> {
    const rows = isUuid(attemptId) ? await this.database.query(mayMarkQuery, [viewer.id, attemptId]) : [];
    const answer = rows.length ? await this.database.repository(Answer).findOne({ where: { attemptId, questionId }, relations: { attempt: true } }) : null;
    if (answer?.attempt.outcomes?.[questionId]?.state !== 'needs-marking') throw new NotFound();
    const definition = await this.quizzes.definition(answer.attempt.quizId);
    const question = definition.questions.find((one) => one.id === questionId);
    if (question?.kind !== 'essay') throw new NotFound();
    const { text } = answer.state.response as { text: string };
    return { attempt: answer.attempt, definition, question, text, marks: await this.marksOf(attemptId, questionId) };
  }

  /** Keeps a mark and everything that follows from it; false when somebody else marked in the meantime. */
  async mark(viewer: Viewer, { attempt: { id }, question }: TextToMark, { seen, ...mark }: NewMark, now: Date): Promise<boolean> {
    return this.database.transaction(async () => {
      const attempt = await this.handIns.locked(id);
      const marks = await this.database.repository(Mark).countBy({ attemptId: id, questionId: question.id });
      if (marks !== seen) return false;
      await this.keepState(attempt, question, mark);
      await this.database.repository(Mark).insert({ attemptId: id, questionId: question.id, number: seen + 1, markerId: viewer.id, ...mark, markedAt: now });
      await this.settle(attempt, now);
      return true;
    });
  }

  private marksOf(attemptId: string, questionId: string): Promise<GivenMark[]> {
    return this.database.query<GivenMark>(marksQuery, [attemptId, questionId]);
  }

  private async keepState({ id, outcomes }: Attempt, question: EssayQuestion, mark: ManualMark): Promise<void> {
    const [answer] = await this.database.query<{ state: QuestionState }>('SELECT state FROM answer WHERE attempt_id = $1 AND question_id = $2', [id, question.id]);
    const state = markByHand(question, standing(answer!.state, outcomes?.[question.id]), mark);
    await this.database.change('UPDATE answer SET state = $3 WHERE attempt_id = $1 AND question_id = $2', [id, question.id, JSON.stringify(state)]);
  }

  private async settle(attempt: Attempt, now: Date): Promise<void> {
    const hadToWait = attempt.waiting > 0;
    const settled = await this.handIns.settle(attempt.id, attempt.finishedAt!, now);
    if (hadToWait && settled.waiting === 0) await this.mails.tell(settled, now);
  }
}

const mayMarkQuery = `SELECT id FROM attempt WHERE id = $2 AND finished_at IS NOT NULL AND ${mayMark}`;

const marksQuery = `
  SELECT number, fraction, comment, marked_at AS "markedAt", person.name AS by
  FROM mark LEFT JOIN person ON person.id = marker_id WHERE attempt_id = $1 AND question_id = $2 ORDER BY number`;
