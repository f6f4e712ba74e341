import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import { NotFound } from '../platform/web/errors.js';
import { ProgressService, type OpenedStep } from '../progress/index.js';
import { Quiz } from './quiz.entity.js';
import type { QuizDefinition } from './quiz.js';

/** Memory that published quizzes may take, in characters of their stored form. */
const memory = 16_000_000;

/** A quiz that the viewer asked for; its definition is null while the step is locked. */
export interface OpenedQuiz extends OpenedStep {
  quizId: number;
  definition: QuizDefinition | null;
}

/** Quizzes, reached through the one who takes them. */
@Injectable()
export class QuizzesService {
  private readonly kept = new LRUCache<number, QuizDefinition>({ maxSize: memory, sizeCalculation: (definition) => JSON.stringify(definition).length });

  constructor(
    private readonly database: Database,
    private readonly progress: ProgressService,
  ) {}

  /** The quiz at this place, or null when she has not joined the course. @throws NotFound where there is no quiz. */
  async openTo(viewer: Viewer, course: string, module: string, step: string, now: Date): Promise<OpenedQuiz | null> {
    const opened = await this.progress.openStep(viewer, course, module, step, now);
    if (!opened) return null;
    const { kind, contentId: quizId } = opened.recorded.step;
    if (kind !== 'quiz') throw new NotFound();
    const locked = opened.recorded.state === 'locked';
    return { ...opened, quizId, definition: locked ? null : await this.definition(quizId) };
  }

  /** A published quiz by its id; it never changes, so it is kept in memory. */
  async definition(id: number): Promise<QuizDefinition> {
    return this.kept.get(id) ?? this.load(id);
  }

  private async load(id: number): Promise<QuizDefinition> {
    const { definition } = await this.database.repository(Quiz).findOneByOrFail({ id });
    this.kept.set(id, definition);
    return definition;
  }
}
