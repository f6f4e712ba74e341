/* The door for those who read content files: pure, so that they load no framework. */
export { findCycle, mentions, type Condition } from './release.js';
export type { Audience, CompletionRule, CourseOutline, Level, ModuleOutline, StepKind, StepOutline } from './outline.js';
export type { GlossaryWord, ReadStep, StepContext, StepKeeper, StepSource } from './step-source.js';
