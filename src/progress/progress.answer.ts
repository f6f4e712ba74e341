import { ApiProperty } from '@nestjs/swagger';
import { pathOf } from '../courses/index.js';
import type { Study } from './progress.service.js';
import type { CourseRecord, RecordedModule, RecordedStep } from './record.js';

/** How far somebody is in a course. */
export class ProgressSummary {
  @ApiProperty({ description: 'The slug of the course.', example: 'start-your-business' })
  course!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version of the course that she studies.' })
  version!: number;

  @ApiProperty({ description: 'Whether every step is done.' })
  completed!: boolean;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'How many steps are done.' })
  done!: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'How many steps there are.' })
  total!: number;

  @ApiProperty({ type: String, nullable: true, description: 'The page where she goes on.', example: '/courses/start-your-business/costs-and-prices/lesson/your-price' })
  next!: string | null;
}

/** How far somebody is with a step. */
export class StepProgress {
  @ApiProperty({ example: 'your-price' })
  slug!: string;

  @ApiProperty({ enum: ['lesson', 'quiz'] })
  kind!: string;

  @ApiProperty({ enum: ['completed', 'tested-out', 'started', 'open', 'locked'] })
  state!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was completed, else when it was started.' })
  at!: Date | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'The grade that counts, in percent.' })
  grade!: number | null;
}

/** How far somebody is in a module. */
export class ModuleProgress {
  @ApiProperty({ example: 'costs-and-prices' })
  slug!: string;

  @ApiProperty({ enum: ['completed', 'started', 'open', 'locked'] })
  state!: string;

  @ApiProperty({ type: 'integer', minimum: 0 })
  done!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  total!: number;

  @ApiProperty({ type: [StepProgress] })
  steps!: StepProgress[];
}

/** Somebody's whole record of a course. */
export class ProgressDetail extends ProgressSummary {
  @ApiProperty({ type: [ModuleProgress] })
  modules!: ModuleProgress[];
}

/** A page of somebody's records. */
export class ProgressList {
  @ApiProperty({ type: [ProgressSummary] })
  items!: ProgressSummary[];

  @ApiProperty({ type: String, nullable: true, description: 'The address of the next page.' })
  next!: string | null;
}

export function progressSummary({ published, record }: Study) {
  return {
    course: published.outline.slug,
    version: published.number,
    completed: record.completed,
    done: sum(record, ({ done }) => done),
    total: sum(record, ({ steps }) => steps.length),
    next: record.next && pathOf(record.next),
  } satisfies ProgressSummary;
}

export function progressDetail(study: Study): ProgressDetail {
  return { ...progressSummary(study), modules: study.record.modules.map(moduleProgress) };
}

function moduleProgress({ module, state, done, steps }: RecordedModule): ModuleProgress {
  return { slug: module.slug, state, done, total: steps.length, steps: steps.map(stepProgress) };
}

function stepProgress({ step, state, at, grade }: RecordedStep): StepProgress {
  return { slug: step.slug, kind: step.kind, state, at, grade };
}

function sum(record: CourseRecord, count: (module: RecordedModule) => number): number {
  return record.modules.reduce((total, module) => total + count(module), 0);
}
