import type { CourseOutline } from '../courses/index.js';

/** What simulated learners need to know of a published course. */
export interface PublishedSteps {
  courseId: number;
  versionId: number;
  /** Every step, in the order of reading. */
  stepIds: number[];
}

/** A row of the courses that are published now. */
export interface PublishedRow {
  course_id: number;
  version_id: number;
  outline: CourseOutline;
}

export function publishedSteps({ course_id, version_id, outline }: PublishedRow): PublishedSteps {
  return { courseId: course_id, versionId: version_id, stepIds: outline.modules.flatMap((module) => module.steps.map((step) => step.id)) };
}
