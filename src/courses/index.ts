export { CatalogueService, type PublishedCourse } from './catalogue.service.js';
export { CohortsService } from './cohorts.service.js';
export { Cohort, Course, CourseVersion, Enrolment, Step } from './course.entity.js';
export { CoursesModule } from './courses.module.js';
export { EnrolmentsService } from './enrolments.service.js';
export { findStep, neighbours, pathOf, placementModule, placementOf, stepsOf, type CompletionRule, type CourseOutline, type Level, type ModuleOutline, type PlacedStep, type StepKind, type StepOutline } from './outline.js';
export { findCycle, mentions, release, type Condition, type Release, type Standing, type Unmet } from './release.js';
export { shown, type ShownText } from './shown-text.js';
