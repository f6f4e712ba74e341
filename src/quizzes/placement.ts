import type { CourseOutline } from '../courses/index.js';
import { attemptGrade, isEnough } from './attempt-grade.js';
import { outcomeOf } from './behaviours.js';
import type { SheetQuestion } from './sheet.js';

/** What a placement quiz shows: the steps of modules that she knows, and whether she knows the whole level. */
export interface PlacementResult {
  knownSteps: number[];
  level: boolean;
}

/**
 * Judges each module by its own questions: she knows it when their marks reach `passPercent`. She knows the level
 * when she knows every module of the course that the quiz asks about, and all of them are asked about.
 */
export function placementResult(course: CourseOutline, sheet: readonly SheetQuestion[], passPercent: number): PlacementResult {
  const known = course.modules.filter((module) => knows(module.slug, sheet, passPercent));
  return { knownSteps: known.flatMap((module) => module.steps.map((step) => step.id)), level: known.length > 0 && known.length === course.modules.length };
}

function knows(module: string, sheet: readonly SheetQuestion[], passPercent: number): boolean {
  const about = sheet.filter(({ question }) => question.module === module);
  const { percent } = attemptGrade(about.map(({ question, state }) => ({ mark: question.mark, outcome: outcomeOf(state)! })));
  return isEnough(percent, passPercent);
}
