import { stepsOf, type CourseOutline, type ModuleOutline, type PlacedStep } from '../courses/index.js';
import { release, type Standing, type Unmet } from '../courses/index.js';

/**
 * What can happen between a learner and a step. `tested-out` means that a placement quiz showed that she knows
 * the module; `level` that it showed the level. `graded` is the grade that counts now, by the quiz's rule.
 */
export type FactKind = 'started' | 'completed' | 'tested-out' | 'level' | 'graded';

/** A fact as the record reads it. */
export interface FactSeen {
  stepId: number;
  kind: FactKind;
  at: Date;
  grade: number | null;
}

/** Where a step stands for one learner. */
export type StepState = 'completed' | 'tested-out' | 'started' | 'open' | 'locked';

/** A step with its state and, when it is locked, what is missing. */
export interface RecordedStep extends PlacedStep {
  state: StepState;
  at: Date | null;
  grade: number | null;
  unmet: Unmet[];
}

/** A module with how far she is. */
export interface RecordedModule {
  module: ModuleOutline;
  steps: RecordedStep[];
  done: number;
  state: 'completed' | 'started' | 'open' | 'locked';
}

/** One learner's record of one course, derived from the facts each time that it is shown. */
export class CourseRecord {
  private readonly byStep = new Map<number, Map<FactKind, FactSeen>>();
  // Worked out when first asked for: a page about one step needs none of them.
  private knownModules?: RecordedModule[];
  private knownSteps?: RecordedStep[];
  private knownNext?: RecordedStep | null;
  private knownStanding?: Standing;

  constructor(
    readonly course: CourseOutline,
    facts: readonly FactSeen[],
    /** The other courses, where this one's prerequisites and conditions speak of any. */
    readonly others: readonly CourseOutline[],
    private readonly now: Date,
  ) {
    for (const fact of facts) this.kindsOf(fact.stepId).set(fact.kind, fact);
  }

  get modules(): RecordedModule[] {
    this.knownModules ??= this.course.modules.map((module) => this.module(module));
    return this.knownModules;
  }

  get steps(): RecordedStep[] {
    this.knownSteps ??= this.modules.flatMap((module) => module.steps);
    return this.knownSteps;
  }

  /** Where she goes on: the step that she last started and did not finish, else the first open one. */
  get next(): RecordedStep | null {
    if (this.knownNext === undefined) this.knownNext = this.findNext();
    return this.knownNext;
  }

  get completed(): boolean {
    return this.course.modules.length > 0 && this.course.modules.every((module) => this.isModuleDone(module));
  }

  /** When anything last happened in this course; null when nothing has. */
  get lastAt(): Date | null {
    const times = stepsOf(this.course).flatMap(({ step }) => [...(this.byStep.get(step.id)?.values() ?? [])].map(({ at }) => at.getTime()));
    return times.length > 0 ? new Date(Math.max(...times)) : null;
  }

  /** When the last step of the course was done; null while one is not. */
  get completedAt(): Date | null {
    if (!this.completed) return null;
    return new Date(Math.max(...this.steps.map((step) => step.at!.getTime())));
  }

  /** The state of one step. What was completed is never locked again, whatever the conditions say now. */
  step(placed: PlacedStep): RecordedStep {
    const { course, module, step } = placed;
    const facts = this.byStep.get(step.id);
    const done = facts?.get('completed') ?? facts?.get('tested-out');
    const unmet = done ? [] : this.unmetOf(placed);
    const state = done ? (done.kind as StepState) : unmet.length ? 'locked' : facts?.has('started') ? 'started' : 'open';
    return { course, module, step, state, at: (done ?? facts?.get('started'))?.at ?? null, grade: facts?.get('graded')?.grade ?? null, unmet };
  }

  private findNext(): RecordedStep | null {
    const { steps } = this;
    const started = steps.filter((step) => step.state === 'started').sort((one, other) => other.at!.getTime() - one.at!.getTime());
    return started[0] ?? steps.find((step) => step.state === 'open') ?? null;
  }

  private module(module: ModuleOutline): RecordedModule {
    const steps = module.steps.map((step) => this.step({ course: this.course, module, step }));
    const done = steps.filter((step) => step.state === 'completed' || step.state === 'tested-out').length;
    const begun = done > 0 || steps.some((step) => step.state === 'started');
    const state = this.isModuleDone(module) ? 'completed' : begun ? 'started' : steps.some((step) => step.state === 'open') ? 'open' : 'locked';
    return { module, steps, done, state };
  }

  private unmetOf({ course, module, step }: PlacedStep): Unmet[] {
    if (module.needs.length === 0 && !module.release && !step.after) return [];
    const needs = module.needs.map((need) => ({ completed: need }));
    const after = step.after ? [{ completed: `${course.slug}/${module.slug}/${step.after}` }] : [];
    return release({ all: [...needs, ...(module.release ? [module.release] : []), ...after] }, this.standing).unmet;
  }

  private get standing(): Standing {
    this.knownStanding ??= this.standingIn([this.course, ...this.others]);
    return this.knownStanding;
  }

  private standingIn(courses: CourseOutline[]): Standing {
    const completed = new Set(courses.flatMap((course) => this.completedIn(course)));
    const grades = new Map(courses.flatMap((course) => this.gradesIn(course)));
    const levels = courses.filter((course) => course.placement && this.byStep.get(course.placement.id)?.has('level'));
    return { completed, grades, level: Math.max(0, ...levels.map((course) => course.level)), now: this.now };
  }

  private completedIn(course: CourseOutline): string[] {
    const modules = course.modules.filter((module) => this.isModuleDone(module)).map((module) => `${course.slug}/${module.slug}`);
    const steps = stepsOf(course).filter(({ step }) => this.isDone(step.id)).map(({ module, step }) => `${course.slug}/${module.slug}/${step.slug}`);
    return [...modules, ...steps];
  }

  private gradesIn(course: CourseOutline): [string, number][] {
    return stepsOf(course).flatMap(({ module, step }) => {
      const grade = this.byStep.get(step.id)?.get('graded')?.grade;
      return grade === undefined || grade === null ? [] : [[`${course.slug}/${module.slug}/${step.slug}`, grade] as [string, number]];
    });
  }

  private isModuleDone(module: ModuleOutline): boolean {
    return module.steps.length > 0 && module.steps.every((step) => this.isDone(step.id));
  }

  private isDone(stepId: number): boolean {
    const facts = this.byStep.get(stepId);
    return facts !== undefined && (facts.has('completed') || facts.has('tested-out'));
  }

  private kindsOf(stepId: number): Map<FactKind, FactSeen> {
    const kinds = this.byStep.get(stepId) ?? new Map<FactKind, FactSeen>();
    this.byStep.set(stepId, kinds);
    return kinds;
  }
}
