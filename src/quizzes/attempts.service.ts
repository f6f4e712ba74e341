import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import { isUuid } from '../platform/database/uuid.js';
import { decimalSeparatorOf } from '../platform/language/numbers.js';
import { Invalid, NotFound } from '../platform/web/errors.js';
import { ProgressService } from '../progress/index.js';
import { attemptsLeft, mayStart, type MayStart } from './attempt-rules.js';
import { Answer, Attempt } from './attempt.entity.js';
import { draw } from './drawing.js';
import { HandInService } from './hand-in.service.js';
import { isPracticeOnly, type QuizDefinition } from './quiz.js';
import { QuizzesService, type OpenedQuiz } from './quizzes.service.js';
import { sheetOf, type SheetQuestion } from './sheet.js';
import { deadlineOf } from './time-limit.js';

/** An attempt that the viewer may look at, with its questions as they stand. */
export interface OpenedAttempt {
  attempt: Attempt;
  definition: QuizDefinition;
  sheet: SheetQuestion[];
}

/** A learner's attempts at one quiz, and whether she may start another. */
export interface PastAttempts {
  attempts: Attempt[];
  may: MayStart;
  left: number | null;
}

/** Attempts: each belongs to the one who made it, and is reached through her. */
@Injectable()
export class AttemptsService {
  constructor(
    private readonly database: Database,
    private readonly quizzes: QuizzesService,
    private readonly progress: ProgressService,
    private readonly handIn: HandInService,
  ) {}

  /** Her attempts at a quiz, the first first. One whose time is up is handed in before it is listed. */
  async past(viewer: Viewer, opened: OpenedQuiz, definition: QuizDefinition, now: Date): Promise<PastAttempts> {
    const stepId = opened.recorded.step.id;
    const found = await this.database.repository(Attempt).find({ where: { personId: viewer.id, stepId }, order: { number: 'ASC' } });
    const attempts = await Promise.all(found.map((attempt) => this.handIn.ifTimeIsUp(attempt, now)));
    return { attempts, may: this.mayStart(attempts, definition, now), left: attemptsLeft(attempts.length, definition.rules.attempts ?? 0) };
  }

  /** At most `limit` of her attempts at all quizzes, the latest first; `after` is the last one seen: when it was started, and its id. */
  async list(viewer: Viewer, after: [Date, string] | null, limit: number, now: Date): Promise<Attempt[]> {
    if (after && !isUuid(after[1])) throw new Invalid();
    const query = this.database.repository(Attempt).createQueryBuilder('attempt').where({ personId: viewer.id });
    if (after) query.andWhere('(attempt.started_at, attempt.id) < (:at, :id)', { at: after[0], id: after[1] });
    const found = await query.orderBy({ 'attempt.startedAt': 'DESC', 'attempt.id': 'DESC' }).limit(limit).getMany();
    return Promise.all(found.map((attempt) => this.handIn.ifTimeIsUp(attempt, now)));
  }

  /** Starts an attempt, or goes on with the one that is open. Null when there is none left, or not yet: `past` says why. */
  async start(viewer: Viewer, opened: OpenedQuiz, definition: QuizDefinition, language: string, now: Date): Promise<string | null> {
    return this.database.transaction(async () => {
      await this.database.lock(`attempt ${viewer.id} ${opened.recorded.step.id}`);
      const { attempts, may } = await this.past(viewer, opened, definition, now);
      const unfinished = attempts.find((attempt) => !attempt.finishedAt);
      if (unfinished) return unfinished.id;
      return may.ok ? this.begin(viewer, opened, definition, attempts.length + 1, language, now) : null;
    });
  }

  /** One of her attempts, handed in if its time is up. @throws NotFound for anybody else's. */
  async openTo(viewer: Viewer, id: string, now: Date): Promise<OpenedAttempt> {
    return this.laidOut(await this.handIn.ifTimeIsUp(await this.own(viewer, id), now));
  }

  /** One of her attempts by its id. @throws NotFound for anybody else's. */
  async own(viewer: Viewer, id: string): Promise<Attempt> {
    const found = isUuid(id) ? await this.database.repository(Attempt).findOneBy({ id, personId: viewer.id }) : null;
    if (!found) throw new NotFound();
    return found;
  }

  /** An attempt with its questions, for those who may see it already. */
  async laidOut(attempt: Attempt): Promise<OpenedAttempt> {
    const [definition, answers] = await Promise.all([this.quizzes.definition(attempt.quizId), this.database.repository(Answer).findBy({ attemptId: attempt.id })]);
    return { attempt, definition, sheet: sheetOf(definition, attempt, answers) };
  }

  private mayStart(attempts: Attempt[], { rules }: QuizDefinition, now: Date): MayStart {
    return mayStart(attempts, { attempts: rules.attempts ?? 0, waitSeconds: rules.waitMinutes * 60, opensAt: null, closesAt: null, isPracticeOnly: isPracticeOnly(rules) }, now);
  }

  private async begin(viewer: Viewer, opened: OpenedQuiz, definition: QuizDefinition, number: number, language: string, now: Date): Promise<string> {
    const { course, module, step } = opened.recorded;
    const id = uuid();
    await this.progress.start(viewer, step.id, now);
    await this.database.repository(Attempt).insert({
      id,
      personId: viewer.id,
      stepId: step.id,
      quizId: opened.quizId,
      place: `${course.slug}/${module.slug}/${step.slug}`,
      number,
      language,
      decimalSeparator: decimalSeparatorOf(language),
      drawn: draw(definition.questions, definition.rules, id),
      startedAt: now,
      deadlineAt: deadlineFor(viewer, definition, now),
    });
    return id;
  }
}

function deadlineFor(viewer: Viewer, { rules }: QuizDefinition, now: Date): Date | null {
  const time = { opensAt: null, closesAt: null, limitSeconds: (rules.timeMinutes ?? 0) * 60 };
  return deadlineOf(now, time, { percent: viewer.extraTimePercent });
}
