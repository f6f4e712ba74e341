import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import { NotFound } from '../platform/web/errors.js';
import { ProgressService, type OpenedStep } from '../progress/index.js';
import { Lesson } from './lesson.entity.js';
import { ownThings, type OwnThings } from './own-things.js';
import type { LessonSubstance } from './substance.js';

/** Memory that published lessons may take, in characters of their stored form. */
const memory = 24_000_000;

/** A lesson that the viewer asked for. `locked` steps come without substance. */
export interface OpenedLesson extends OpenedStep<OwnThings> {
  substance: LessonSubstance | null;
}

/** Lessons, reached through the one who reads. */
@Injectable()
export class LessonsService {
  private readonly kept = new LRUCache<number, LessonSubstance>({ maxSize: memory, sizeCalculation: (substance) => JSON.stringify(substance).length });

  constructor(
    private readonly database: Database,
    private readonly progress: ProgressService,
  ) {}

  /** The lesson at this place, or null when she has not joined the course. @throws NotFound where there is no lesson. */
  async openTo(viewer: Viewer, course: string, module: string, step: string, now: Date): Promise<OpenedLesson | null> {
    const opened = await this.progress.openStepWith<OwnThings>(viewer, course, module, step, ownThings, now);
    if (!opened) return null;
    if (opened.recorded.step.kind !== 'lesson') throw new NotFound();
    const locked = opened.recorded.state === 'locked';
    return { ...opened, substance: locked ? null : await this.substance(opened.recorded.step.contentId) };
  }

  /** Notes the first opening of a lesson; one whose rule is “view” is completed by it, which the answer shows. */
  async noteReading(viewer: Viewer, lesson: OpenedLesson, now: Date): Promise<OpenedLesson> {
    const { recorded } = lesson;
    if (recorded.state !== 'open') return lesson;
    if (recorded.step.rule !== 'view') {
      await this.progress.start(viewer, recorded.step.id, now);
      return lesson;
    }
    await this.progress.complete(viewer.id, recorded.step.id, now);
    return { ...lesson, recorded: { ...recorded, state: 'completed', at: now } };
  }

  private async substance(id: number): Promise<LessonSubstance> {
    return this.kept.get(id) ?? this.load(id);
  }

  private async load(id: number): Promise<LessonSubstance> {
    const { substance } = await this.database.repository(Lesson).findOneByOrFail({ id });
    this.kept.set(id, substance);
    return substance;
  }
}
