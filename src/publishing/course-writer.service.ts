import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { VersionsService, type StepKeeper, type StepKind } from '../courses/index.js';
import { LessonKeeper } from '../lessons/index.js';
import { QuizKeeper } from '../quizzes/index.js';
import type { PlacedRead, ReadCourse } from './content.js';
import { outlineOf, type Ids } from './outline-of.js';

/** A course that now has another version. */
export interface NewVersion {
  courseId: number;
  number: number;
}

/** Writes a course that was read: its steps keep their ids, and what did not change is not written again. */
@Injectable()
export class CourseWriter {
  /** The other half of the list of kinds in course-reading.ts: who keeps what was read. */
  private readonly keepers: Record<StepKind, StepKeeper>;

  constructor(
    private readonly versions: VersionsService,
    lessons: LessonKeeper,
    quizzes: QuizKeeper,
  ) {
    this.keepers = { lesson: lessons, quiz: quizzes };
  }

  /** Makes the course current as it was read; null when it is that already. */
  async write(course: ReadCourse, now: Date): Promise<NewVersion | null> {
    const steps = [...course.modules.flatMap((module) => module.steps), ...(course.placement ? [course.placement] : [])];
    const courseId = await this.versions.courseId(course.slug);
    const stepIds = await this.versions.stepIds(courseId, steps.map(({ key }) => key));
    const ids = new Map<string, Ids>();
    for (const step of steps) ids.set(step.key, { id: stepIds.get(step.key)!, contentId: await this.keep(step) });
    const version = await this.versions.publish(courseId, outlineOf(course, ids), now);
    return version && { courseId, number: version.number };
  }

  private keep({ kind, step }: PlacedRead): Promise<number> {
    const fingerprint = createHash('sha256').update(JSON.stringify(step.content)).digest('hex');
    return this.keepers[kind].keep(step.content, fingerprint);
  }
}
