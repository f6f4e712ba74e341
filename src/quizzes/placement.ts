import type { CourseOutline } from '../courses/index.js';
import { attemptGrade, isEnough } from './attempt-grade.js';
import { outcomeOf } from './behaviours.js';
import type { QuizDefinition } from './quiz.js';
import type { SheetQuestion } from './sheet.js';

/** What a placement quiz shows: the steps of modules that she knows, and whether she knows the whole level. */
export interface PlacementResult {
  knownSteps: number[];
  level: boolean;
}

/** Whether the quiz finds out what somebody knows already: its questions say which module they are about. */
export function isPlacement({ questions }: Pick<QuizDefinition, 'questions'>): boolean {
  return questions.some((question) => question.module);
}

/**
 * She knows the level when she knows every module of the course that the quiz asks about, and all of them are
 * asked about.
 */
export function placementResult(course: CourseOutline, sheet: readonly SheetQuestion[], passPercent: number | null): PlacementResult {
  const known = knownModules(course, sheet, passPercent);
  const modules = course.modules.filter((module) => known.has(module.slug));
  return { knownSteps: modules.flatMap((module) => module.steps.map((step) => step.id)), level: known.size > 0 && known.size === course.modules.length };
}

/** The modules that she knows, by slug: the marks of a module's own questions reach `passPercent`, or all of them where none is said. */
export function knownModules(course: CourseOutline, sheet: readonly SheetQuestion[], passPercent: number | null): Set<string> {
  const known = course.modules.filter((module) => knows(module.slug, sheet, passPercent ?? 100));
  return new Set(known.map((module) => module.slug));
}

function knows(module: string, sheet: readonly SheetQuestion[], passPercent: number): boolean {
  const about = sheet.filter(({ question }) => question.module === module);
  const { percent } = attemptGrade(about.map(({ question, state }) => ({ mark: question.mark, outcome: outcomeOf(state)! })));
  return isEnough(percent, passPercent);
}
