import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import type { Attempt } from '../attempt.entity.js';
import type { QuizDefinition } from '../quiz.js';
import { QuizzesService } from '../quizzes.service.js';
import type { StoredAnswer } from '../sheet.js';
import type { QuizStep } from './quiz-steps.service.js';
import { directionOf, nothingYet, regradeAttempt, tallied, type Change, type RegradedAttempt, type Tally } from './regrading.js';

/** How many attempts a preview grades, the latest, and how far it counts those that there are. */
export const mostPreviewed = 1_000;
export const mostCounted = 100_000;

/** How many examples a preview gives. */
const mostExamples = 5;

/** What a regrade would do. */
export interface RegradePreview {
  /** Attempts at earlier versions; `mostCounted` + 1 stands for more than that. */
  waiting: number;
  tally: Tally;
  /** By question of the corrected quiz, how many answers would bring more or less; those that do not change are left out. */
  questions: { id: string; raised: number; lowered: number }[];
  /** The attempts whose grade would change most. */
  examples: (Change & { number: number })[];
  /** How many questions of earlier versions would count no more. */
  dropped: number;
}

type PreviewedAttempt = Pick<Attempt, 'quizId' | 'number' | 'percent' | 'drawn' | 'outcomes' | 'decimalSeparator'> & { answers: StoredAnswer[] };

interface Previewed extends Change {
  number: number;
  regraded: RegradedAttempt | null;
}

/** Shows what a regrade would do, and changes nothing. */
@Injectable()
export class RegradePreviewService {
  constructor(
    private readonly database: Database,
    private readonly quizzes: QuizzesService,
  ) {}

  /** The preview; null where no attempt was made at an earlier version. */
  async preview({ step, versions }: QuizStep): Promise<RegradePreview | null> {
    const earlier = versions.slice(1).map(({ quizId }) => quizId);
    const [counted] = await this.database.query<{ count: number }>(countQuery, [step.id, earlier, mostCounted + 1]);
    if (!counted?.count) return null;
    const corrected = await this.quizzes.definition(step.contentId);
    const attempts = await this.database.query<PreviewedAttempt>(latestQuery, [step.id, earlier, mostPreviewed]);
    const previewed = await Promise.all(attempts.map((attempt) => this.previewed(attempt, corrected)));
    const dropped = await this.dropped(earlier, corrected);
    return { waiting: counted.count, dropped, ...summary(previewed, corrected) };
  }

  private async previewed(attempt: PreviewedAttempt, corrected: QuizDefinition): Promise<Previewed> {
    const taken = await this.quizzes.definition(attempt.quizId);
    const regraded = regradeAttempt({ taken, corrected }, attempt, attempt.answers);
    return { number: attempt.number, before: attempt.percent, after: regraded ? regraded.grade.percent : attempt.percent, regraded };
  }

  private async dropped(earlier: number[], corrected: QuizDefinition): Promise<number> {
    const definitions = await Promise.all(earlier.map((id) => this.quizzes.definition(id)));
    const kept = new Set(corrected.questions.map(({ id, kind }) => `${id} ${kind}`));
    return new Set(definitions.flatMap(({ questions }) => questions.map(({ id, kind }) => `${id} ${kind}`)).filter((name) => !kept.has(name))).size;
  }
}

function summary(previewed: Previewed[], { questions, rules }: QuizDefinition): Pick<RegradePreview, 'tally' | 'questions' | 'examples'> {
  const tally = previewed.reduce((so, change) => tallied(so, change.regraded && change, rules.passPercent), nothingYet);
  const answers = previewed.flatMap(({ regraded }) => regraded?.questions ?? []);
  const byQuestion = questions.map(({ id }) => {
    const directions = answers.filter(({ question }) => question.id === id).map(({ before, after }) => directionOf(before, after));
    return { id, raised: directions.filter((one) => one === 'raised').length, lowered: directions.filter((one) => one === 'lowered').length };
  });
  const changed = previewed.filter(({ before, after }) => directionOf(before, after) !== 'unchanged');
  const examples = changed.toSorted((one, other) => size(other) - size(one)).slice(0, mostExamples);
  return { tally, questions: byQuestion.filter(({ raised, lowered }) => raised + lowered > 0), examples: examples.map(({ number, before, after }) => ({ number, before, after })) };
}

function size({ before, after }: Change): number {
  return Math.abs((after ?? 0) - (before ?? 0));
}

const countQuery = `
  SELECT count(*)::integer AS count FROM (
    SELECT FROM attempt WHERE step_id = $1 AND quiz_id = ANY($2) AND finished_at IS NOT NULL LIMIT $3) AS counted`;

const latestQuery = `
  SELECT latest.quiz_id AS "quizId", number, percent, drawn, outcomes, decimal_separator AS "decimalSeparator",
    (SELECT coalesce(json_agg(json_build_object('questionId', question_id, 'state', state, 'revision', revision, 'madeAt', null, 'late', late)), '[]')
      FROM answer WHERE attempt_id = latest.id) AS answers
  FROM (
    SELECT attempt.* FROM unnest($2::integer[]) AS earlier (quiz_id), LATERAL (
      SELECT * FROM attempt WHERE attempt.step_id = $1 AND attempt.quiz_id = earlier.quiz_id AND finished_at IS NOT NULL
      ORDER BY finished_at DESC LIMIT $3) AS attempt
    ORDER BY finished_at DESC LIMIT $3) AS latest`;
