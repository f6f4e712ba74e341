import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../courses/index.js';
import { EvidenceService, type Sitting } from '../profile/index.js';
import type { Attempt } from './attempt.entity.js';
import { evidenceOf, shownBy, type Taught } from './evidence.js';
import type { Question } from './question.js';
import type { SheetQuestion } from './sheet.js';

/** Where and when somebody answered outside of an attempt. */
export interface Answering {
  personId: string;
  stepId: number;
  /** Where the quiz stands, as `course/module/step`. */
  place: string;
  sitting: string;
}

/** What an answer was worth. */
export interface Answered {
  question: Question;
  fraction: number;
}

/** An answer that was checked by itself, in a practice or when a question came back. */
export interface SingleAnswer extends Answering, Answered {}

/** Tells the profile what answers show of what she can do. */
@Injectable()
export class QuizEvidence {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly evidence: EvidenceService,
  ) {}

  /** What a graded attempt shows, to be written together with its grades. */
  async ofAttempt({ personId, stepId, place, number }: Attempt, sheet: readonly SheetQuestion[], finishedAt: Date, now: Date): Promise<Sitting> {
    const taughtBy = await this.taughtBy(place, sheet.map(({ question }) => question), now);
    return { personId, stepId, sitting: `attempt ${number}`, at: finishedAt, answers: evidenceOf(sheet, taughtBy) };
  }

  /** Keeps what a single answer shows. */
  async keep({ question, fraction, ...answering }: SingleAnswer, now: Date): Promise<void> {
    await this.keepAll(answering, [{ question, fraction }], now);
  }

  /** Keeps what the answers of one sitting show. */
  async keepAll({ personId, stepId, place, sitting }: Answering, answered: readonly Answered[], now: Date): Promise<void> {
    const taughtBy = await this.taughtBy(place, answered.map(({ question }) => question), now);
    const answers = answered.flatMap(({ question, fraction }) => shownBy(question, fraction, taughtBy));
    if (answers.length > 0) await this.evidence.keep({ personId, stepId, sitting, at: now, answers });
  }

  /** What the modules of a course teach, as it is published now; it is asked for only where a question does not say what it is about. */
  private async taughtBy(place: string, questions: readonly Question[], now: Date): Promise<(module: string | null) => Taught> {
    if (questions.every(({ competence }) => competence)) return () => ({});
    const [slug, own] = place.split('/');
    const course = await this.catalogue.course(slug!, now);
    const modules = new Map(course?.outline.modules.map((module) => [module.slug, module.teaches]));
    return (module) => modules.get(module ?? own!) ?? {};
  }
}
