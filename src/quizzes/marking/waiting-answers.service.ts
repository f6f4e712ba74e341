import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../people/index.js';
import { Database } from '../../platform/database/database.service.js';
import { isUuid } from '../../platform/database/uuid.js';
import type { QuizDefinition } from '../quiz.js';
import { QuizzesService } from '../quizzes.service.js';
import { mayMark } from './may-mark.js';

/** How many answers one page of the list shows. */
export const waitingPerPage = 20;

/** An answer that waits for a person. Nobody's name: marks are given blind. */
export interface WaitingAnswer {
  attemptId: string;
  questionId: string;
  definition: QuizDefinition;
  /** The language that she was reading in. */
  language: string;
  words: number;
  finishedAt: Date;
}

interface WaitingRow {
  attempt_id: string;
  question_id: string;
  quiz_id: number;
  language: string;
  words: number;
  finished_at: Date;
}

/** The answers that wait to be marked, for those who may mark them. */
@Injectable()
export class WaitingAnswersService {
  constructor(
    private readonly database: Database,
    private readonly quizzes: QuizzesService,
  ) {}

  /** The longest waiting first, one more than a page shows; `after` is the `attempt.question` after which to go on. */
  async list(viewer: Viewer, after: string | null): Promise<WaitingAnswer[]> {
    const [attempt = '', question = ''] = (after ?? '').split('.');
    const cursor = isUuid(attempt) ? [attempt, question] : [null, null];
    const rows = await this.database.query<WaitingRow>(waitingQuery, [viewer.id, ...cursor, waitingPerPage + 1]);
    return Promise.all(rows.map((row) => this.answerOf(row)));
  }

  private async answerOf(row: WaitingRow): Promise<WaitingAnswer> {
    const { attempt_id: attemptId, question_id: questionId, quiz_id: quizId, language, words, finished_at: finishedAt } = row;
    return { attemptId, questionId, definition: await this.quizzes.definition(quizId), language, words, finishedAt };
  }
}

const waitingQuery = `
  SELECT attempt.id AS attempt_id, answer.question_id, attempt.quiz_id, attempt.language, attempt.finished_at,
    cardinality(regexp_split_to_array(btrim(answer.state #>> '{response,text}'), '\\s+')) AS words
  FROM attempt JOIN answer ON answer.attempt_id = attempt.id
  WHERE attempt.waiting > 0 AND attempt.outcomes #>> ARRAY[answer.question_id, 'state'] = 'needs-marking' AND answer.state->'manual' = 'null'
    AND ($2::uuid IS NULL OR (attempt.finished_at, attempt.id, answer.question_id) > ((SELECT finished_at FROM attempt WHERE id = $2), $2, $3))
    AND ${mayMark}
  ORDER BY attempt.finished_at, attempt.id, answer.question_id LIMIT $4`;
