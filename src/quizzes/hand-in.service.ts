import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../courses/index.js';
import type { Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import { isUuid } from '../platform/database/uuid.js';
import { NotFound } from '../platform/web/errors.js';
import { ProgressService } from '../progress/index.js';
import type { Attempt } from './attempt.entity.js';
import { gradeOf, isEnough } from './attempt-grade.js';
import { GradedAttempts, type Counted, type Graded, type Standing } from './graded-attempts.service.js';
import { MissedService, rightIn, wrongIn } from './missed.service.js';
import { isPlacement, placementResult } from './placement.js';
import { QuizEvidence } from './quiz-evidence.service.js';
import { isPracticeOnly, type QuizDefinition } from './quiz.js';
import { QuizzesService } from './quizzes.service.js';
import { gradeOfSheet, handedIn, outcomesOf, sheetOf, type SheetQuestion } from './sheet.js';

/** All that follows from a graded sheet. */
interface Outcome extends Graded {
  /** Questions that came back to her, and were right this time. */
  rightAgain: string[];
  knowledge: Knowledge | null;
}

/** What a placement quiz showed: steps that need not be studied, and whether a level was reached. */
interface Knowledge {
  steps: readonly number[];
  level: boolean;
}

/** Handing in an attempt, and everything that follows from its grade. */
@Injectable()
export class HandInService {
  constructor(
    private readonly database: Database,
    private readonly attempts: GradedAttempts,
    private readonly quizzes: QuizzesService,
    private readonly catalogue: CatalogueService,
    private readonly progress: ProgressService,
    private readonly missed: MissedService,
    private readonly evidence: QuizEvidence,
  ) {}

  /** Hands in one of her attempts. @throws NotFound for anybody else's. */
  async handInOwn(viewer: Viewer, id: string, now: Date): Promise<void> {
    if (!isUuid(id)) throw new NotFound();
    await this.end(id, viewer, now);
  }

  /** Hands in an attempt as it stands. Doing it twice, or in two tabs at once, is doing it once. */
  async handIn(id: string, now: Date): Promise<Attempt> {
    return this.end(id, null, now);
  }

  /** The attempt, handed in first when its time is up. */
  async ifTimeIsUp(attempt: Attempt, now: Date): Promise<Attempt> {
    const isUp = !attempt.finishedAt && attempt.deadlineAt !== null && attempt.deadlineAt <= now;
    return isUp ? this.handIn(attempt.id, now) : attempt;
  }

  /**
   * Grades a handed-in attempt anew from its stored answers: after a mark by hand, a late answer or a corrected quiz.
   * The caller holds the attempt's lock.
   */
  async settle(id: string, finishedAt: Date, now: Date): Promise<Attempt> {
    const settled = await this.grade(await this.read(id, null), finishedAt, now);
    return settled!;
  }

  /** Locks an attempt for the rest of the transaction: savers and other hand-ins wait. @throws NotFound where there is none, or it is not hers. */
  async locked(id: string, owner: Viewer | null = null): Promise<Attempt> {
    const [attempt] = await this.database.prepared<Attempt>('locked attempt', lockQuery, [id, owner?.id ?? null]);
    if (!attempt) throw new NotFound();
    return attempt;
  }

  // What is read is graded, and written if it is still so: two ways to the database, and no lock between them. If an answer
  // was saved meanwhile, all is done again while savers wait.
  private async end(id: string, owner: Viewer | null, now: Date): Promise<Attempt> {
    const ended = await this.tryToEnd(id, owner, now);
    if (ended) return ended;
    return this.database.transaction(async () => {
      await this.locked(id, owner);
      return (await this.tryToEnd(id, owner, now))!;
    });
  }

  private async tryToEnd(id: string, owner: Viewer | null, now: Date): Promise<Attempt | null> {
    const standing = await this.read(id, owner);
    const { finishedAt, deadlineAt } = standing;
    return finishedAt ? standing : this.grade(standing, deadlineAt && deadlineAt < now ? deadlineAt : now, now);
  }

  private async read(id: string, owner: Viewer | null): Promise<Standing> {
    const standing = await this.attempts.read({ id, owner: owner?.id ?? null });
    if (!standing) throw new NotFound();
    return standing;
  }

  /** Grades an attempt and keeps everything that follows; null when an answer was saved or it was handed in meanwhile. */
  private async grade(standing: Standing, finishedAt: Date, now: Date): Promise<Attempt | null> {
    const outcome = await this.outcome(standing, finishedAt, now);
    const isMore = outcome.knowledge || outcome.rightAgain.length > 0;
    const isKept = isMore ? await this.keepAll(standing, outcome, now) : await this.attempts.keep({ standing, now, ...outcome });
    return isKept ? Object.assign(standing, outcome.settled) : null;
  }

  private async outcome(standing: Standing, finishedAt: Date, now: Date): Promise<Outcome> {
    const definition = await this.quizzes.definition(standing.quizId);
    const sheet = handedIn(sheetOf(definition, standing, standing.answers), standing);
    const { marks, outOf, percent, waiting } = gradeOfSheet(sheet);
    // What she has learned since it was handed in does not come back because somebody grades it anew.
    const isNew = !standing.finishedAt;
    return {
      settled: { finishedAt, marks, outOf, percent, waiting, outcomes: outcomesOf(sheet) },
      blank: sheet.filter(({ revision }) => revision === 0),
      wrong: isNew ? wrongIn(sheet) : [],
      rightAgain: isNew ? rightIn(sheet).filter((id) => standing.comeBack.includes(id)) : [],
      shown: await this.evidence.ofAttempt(standing, sheet, finishedAt, now),
      step: gradeOfStep([...standing.others, { number: standing.number, percent }], definition),
      knowledge: await this.knowledgeIn(standing, definition, sheet, now),
    };
  }

  /** After a placement quiz: what she showed she knows need not be studied. */
  private async knowledgeIn({ place }: Attempt, definition: QuizDefinition, sheet: SheetQuestion[], now: Date): Promise<Knowledge | null> {
    if (!isPlacement(definition)) return null;
    const course = await this.catalogue.course(place.split('/')[0]!, now);
    if (!course) return null;
    const { knownSteps, level } = placementResult(course.outline, sheet, definition.rules.passPercent);
    return { steps: knownSteps, level };
  }

  private async keepAll(standing: Standing, outcome: Outcome, now: Date): Promise<boolean> {
    const { personId, stepId } = standing;
    const { knowledge, rightAgain } = outcome;
    return this.database.transaction(async () => {
      if (!(await this.attempts.keep({ standing, now, ...outcome }))) return false;
      for (const known of knowledge?.steps ?? []) await this.progress.testOut(personId, known, 'tested-out', now);
      if (knowledge?.level) await this.progress.testOut(personId, stepId, 'level', now);
      if (rightAgain.length > 0) await this.missed.wereRight(standing, rightAgain, now);
      return true;
    });
  }
}

function gradeOfStep(attempts: readonly Counted[], { rules }: QuizDefinition): Graded['step'] {
  const percent = gradeOf(attempts.toSorted((one, other) => one.number - other.number), rules.grade);
  return { percent, done: rules.passPercent === null ? !isPracticeOnly(rules) : isEnough(percent, rules.passPercent) };
}

const lockQuery = `
  SELECT id, person_id AS "personId", step_id AS "stepId", quiz_id AS "quizId", place, number, language, decimal_separator AS "decimalSeparator", drawn,
    started_at AS "startedAt", deadline_at AS "deadlineAt", finished_at AS "finishedAt", marks, out_of AS "outOf", percent, waiting, outcomes
  FROM attempt WHERE id = $1 AND person_id = coalesce($2, person_id) FOR UPDATE`;
