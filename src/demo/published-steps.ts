import type { CourseOutline, StepOutline } from '../courses/index.js';
import type { QuizDefinition } from '../quizzes/index.js';

/** What simulated learners need to know of a published course. */
export interface PublishedSteps {
  courseId: number;
  versionId: number;
  /** Every step, in the order of reading. */
  steps: PublishedStep[];
}

export interface PublishedStep {
  id: number;
  /** `course/module/step`. */
  place: string;
  minutes: number;
  /** What its module teaches: competence → how strongly. */
  taught: Readonly<Record<string, number>>;
  /** A quiz with its stored id; null for a lesson. */
  quiz: { id: number; definition: QuizDefinition } | null;
}

/** A row of the courses that are published now. */
export interface PublishedRow {
  course_id: number;
  version_id: number;
  outline: CourseOutline;
}

/** The ids of the quizzes that a course asks. */
export function quizIdsOf({ outline }: PublishedRow): number[] {
  return outline.modules.flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'quiz').map(({ contentId }) => contentId));
}

export function publishedSteps({ course_id, version_id, outline }: PublishedRow, quizzes: ReadonlyMap<number, QuizDefinition>): PublishedSteps {
  const steps = outline.modules.flatMap((module) => module.steps.map((step) => ({ id: step.id, place: `${outline.slug}/${module.slug}/${step.slug}`, minutes: step.minutes, taught: module.teaches, quiz: quizOf(step, quizzes) })));
  return { courseId: course_id, versionId: version_id, steps };
}

function quizOf({ kind, contentId }: StepOutline, quizzes: ReadonlyMap<number, QuizDefinition>): PublishedStep['quiz'] {
  const definition = kind === 'quiz' ? quizzes.get(contentId) : undefined;
  return definition ? { id: contentId, definition } : null;
}
