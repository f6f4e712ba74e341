import type { Text } from '../platform/language/text.js';
import type { Condition } from './release.js';

export type Audience = 'entrepreneur' | 'mentor';
export type Level = 1 | 2 | 3;

/** How a step shows: the hinge between the course and the activity that fills it. More kinds come with more activities. */
export type StepKind = 'lesson' | 'quiz';

/** What completes a step: reading and saying so, opening it, ticking its checklists, handing it in, or a passing grade. */
export type CompletionRule = 'read' | 'view' | 'checklist' | 'submit' | 'pass';

/** One published version of a course. It never changes; a learner stays on the one that she started. */
export interface CourseOutline {
  slug: string;
  /** The language in which the base texts are written. */
  language: string;
  /** Every language in which all of the course can be read. */
  languages: string[];
  audience: Audience;
  level: Level;
  title: Text;
  summary: Text;
  modules: ModuleOutline[];
  /** The quiz that lets a learner skip what she knows. */
  placement: StepOutline | null;
}

export interface ModuleOutline {
  slug: string;
  title: Text;
  summary: Text;
  level: Level;
  minutes: number;
  /** Competence → how strongly the module teaches it, above 0 up to 1. */
  teaches: Record<string, number>;
  /** Prerequisites as `course/module`. */
  needs: string[];
  release: Condition | null;
  languages: string[];
  steps: StepOutline[];
}

export interface StepOutline {
  /** Permanent, the same in every version: progress hangs on it. */
  id: number;
  slug: string;
  kind: StepKind;
  /** The immutable lesson or quiz that this version shows. */
  contentId: number;
  title: Text;
  minutes: number;
  rule: CompletionRule;
  /** What is enough to pass, in percent; not said by lessons, nor in versions that were published before it was kept here. */
  enough?: number;
  /** The slug of the step of the same module after which this one opens. */
  after: string | null;
}

/** A step together with where it stands. */
export interface PlacedStep {
  course: CourseOutline;
  module: ModuleOutline;
  step: StepOutline;
}

// A published outline never changes, so its steps are placed once; they are forgotten together with it.
const placed = new WeakMap<CourseOutline, readonly PlacedStep[]>();

/** Every step of a course, in the order of reading. */
export function stepsOf(course: CourseOutline): readonly PlacedStep[] {
  const steps = placed.get(course) ?? course.modules.flatMap((module) => module.steps.map((step) => ({ course, module, step })));
  placed.set(course, steps);
  return steps;
}

/** The name under which the placement quiz stands, as if it were a module of its own. */
export const placementModule = 'placement';

/** The placement quiz as a step, or null. It belongs to no module's way and completes none. */
export function placementOf(course: CourseOutline): PlacedStep | null {
  const { placement: step, title, summary, level, languages } = course;
  if (!step) return null;
  const module = { slug: placementModule, title, summary, level, minutes: step.minutes, teaches: {}, needs: [], release: null, languages, steps: [step] };
  return { course, module, step };
}

/** The step at `module/step`, the placement quiz included, or undefined. */
export function findStep(course: CourseOutline, moduleSlug: string, stepSlug: string): PlacedStep | undefined {
  const placement = moduleSlug === placementModule ? placementOf(course) : null;
  return [...stepsOf(course), ...(placement ? [placement] : [])].find((placed) => placed.module.slug === moduleSlug && placed.step.slug === stepSlug);
}

/** The steps before and after this one, across modules. */
export function neighbours(placed: PlacedStep): { previous: PlacedStep | null; next: PlacedStep | null } {
  const steps = stepsOf(placed.course);
  const index = steps.findIndex((other) => other.step.id === placed.step.id);
  return { previous: steps[index - 1] ?? null, next: steps[index + 1] ?? null };
}

/** Where a step is shown: the kind in the address leads to the room that shows it. */
export function pathOf({ course, module, step }: PlacedStep): string {
  return `/courses/${course.slug}/${module.slug}/${step.kind}/${step.slug}`;
}
