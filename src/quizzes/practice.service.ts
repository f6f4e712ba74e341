import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import { decimalSeparatorOf } from '../platform/language/numbers.js';
import { NotFound } from '../platform/web/errors.js';
import { ProgressService } from '../progress/index.js';
import { practiceRow } from './drawing.js';
import { grade, isGradedAtOnce } from './grading.js';
import { answered, beginPractice, criterionOf, isMastered, type Practice } from './mastery-practice.js';
import { MissedService } from './missed.service.js';
import { QuizEvidence } from './quiz-evidence.service.js';
import { PracticeRecord } from './practice.entity.js';
import { isComplete, readResponse, type Question, type Tried } from './question.js';
import type { QuizDefinition } from './quiz.js';
import type { OpenedQuiz } from './quizzes.service.js';

/** A practice as it lies before her: the question to answer now, and how far she is. */
export interface OpenedPractice {
  practice: Practice;
  /** Counts the questions shown; an answer names the one that it belongs to. */
  showing: number;
  question: Question;
}

/** What came of one answer in a practice. */
export interface PractisedAnswer extends OpenedPractice {
  tried: Tried;
}

/** How a question that was shown went. */
interface Answered {
  showing: number;
  question: Question;
  isRight: boolean;
  fraction: number;
}

/** Practising: one question after another, each checked at once, until so many of the last are right. */
@Injectable()
export class PracticeService {
  constructor(
    private readonly database: Database,
    private readonly progress: ProgressService,
    private readonly missed: MissedService,
    private readonly evidence: QuizEvidence,
  ) {}

  /** Her practice of a quiz. @throws NotFound where the quiz offers none. */
  async open(viewer: Viewer, quiz: OpenedQuiz, definition: QuizDefinition): Promise<OpenedPractice> {
    const practice = await this.load(viewer.id, quiz, definition);
    return { practice, showing: practice.showings.length, question: questionFor(viewer, quiz, definition, practice.showings.length) };
  }

  /** Answers the question `showing`. Only the first whole answer to a showing counts; null when the answer cannot be read. */
  async answer(viewer: Viewer, quiz: OpenedQuiz, definition: QuizDefinition, showing: number, posted: Record<string, unknown>, language: string, now: Date): Promise<PractisedAnswer | null> {
    const question = questionFor(viewer, quiz, definition, showing);
    const read = readResponse(question, posted);
    if (!read.ok) return null;
    const { response } = read;
    const settings = { decimalSeparator: decimalSeparatorOf(language) };
    if (!isComplete(question, response, settings)) return { practice: await this.load(viewer.id, quiz, definition), showing, question, tried: { response, isWhole: false } };
    const { state, fraction } = grade(question, response, settings);
    const practice = await this.count(viewer.id, quiz, definition, { showing, question, isRight: state === 'right', fraction: fraction! }, now);
    if (isMastered(practice)) await this.progress.complete(viewer.id, quiz.recorded.step.id, now);
    else await this.progress.start(viewer, quiz.recorded.step.id, now);
    return { practice, showing, question, tried: { response, isWhole: true } };
  }

  private async count(personId: string, quiz: OpenedQuiz, definition: QuizDefinition, { showing, question, isRight, fraction }: Answered, now: Date): Promise<Practice> {
    const { course, module, step } = quiz.recorded;
    const stepId = step.id;
    return this.database.transaction(async () => {
      await this.database.lock(`practice ${personId} ${stepId}`);
      const before = await this.load(personId, quiz, definition);
      if (showing > before.showings.length) return before;
      const practice = answered(before, String(showing), isRight);
      if (!before.showings.some(({ id }) => id === String(showing))) {
        if (isRight) await this.missed.wereRight({ personId, stepId }, [question.id], now);
        await this.evidence.keep({ personId, stepId, place: `${course.slug}/${module.slug}/${step.slug}`, sitting: `practice ${showing + 1}`, question, fraction }, now);
      }
      await this.database.repository(PracticeRecord).save({ personId, stepId, practice, changedAt: now });
      return practice;
    });
  }

  private async load(personId: string, quiz: OpenedQuiz, { rules, questions }: QuizDefinition): Promise<Practice> {
    if (!rules.practice) throw new NotFound();
    const stored = await this.database.repository(PracticeRecord).findOneBy({ personId, stepId: quiz.recorded.step.id });
    return stored?.practice ?? beginPractice(criterionOf(rules.practice, questions.length));
  }
}

/** The question shown as number `showing`, the same for her on every device. */
function questionFor(viewer: Viewer, quiz: OpenedQuiz, { questions }: QuizDefinition, showing: number): Question {
  const checkable = questions.filter(isGradedAtOnce);
  if (checkable.length === 0 || !Number.isSafeInteger(showing) || showing < 0 || showing > 100_000) throw new NotFound();
  const row = practiceRow(checkable.map((question) => question.id), `${viewer.id} ${quiz.recorded.step.id}`);
  for (let passed = 0; passed < showing; passed += 1) row.next();
  const id = row.next().value;
  return checkable.find((question) => question.id === id)!;
}
