import { ApiProperty } from '@nestjs/swagger';
import { Texts } from '../platform/api/texts.decorator.js';
import type { Text } from '../platform/language/text.js';
import type { PublishedCourse } from './catalogue.service.js';
import type { CourseOutline, ModuleOutline, StepOutline } from './outline.js';

/** A course in the list of courses. */
export class CourseSummary {
  @ApiProperty({ description: 'Its permanent name.', example: 'start-your-business' })
  slug!: string;

  @Texts('What it is called.')
  title!: Text;

  @Texts('What it is about, in a sentence or two.')
  summary!: Text;

  @ApiProperty({ enum: ['entrepreneur', 'mentor'], description: 'For whom it is.' })
  audience!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 3 })
  level!: number;

  @ApiProperty({ description: 'The language in which it was written.', example: 'en' })
  language!: string;

  @ApiProperty({ type: [String], description: 'The languages in which all of it can be read.', example: ['en', 'fi'] })
  languages!: readonly string[];

  @ApiProperty({ type: 'integer', minimum: 0, description: 'How long it takes.' })
  minutes!: number;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Counts up with each published version.' })
  version!: number;
}

/** A competence that a module teaches. */
export class TaughtCompetence {
  @ApiProperty({ example: 'spotting-opportunities' })
  competence!: string;

  @ApiProperty({ type: 'number', minimum: 0, maximum: 1, description: 'How strongly, up to 1.' })
  strength!: number;
}

/** A lesson, a quiz or another thing to do in a module. */
export class CourseStep {
  @ApiProperty({ example: 'your-price' })
  slug!: string;

  @ApiProperty({ enum: ['lesson', 'quiz'] })
  kind!: string;

  @Texts('What it is called.')
  title!: Text;

  @ApiProperty({ type: 'integer', minimum: 0 })
  minutes!: number;

  @ApiProperty({ enum: ['read', 'view', 'checklist', 'submit', 'pass'], description: 'What completes it.' })
  rule!: string;
}

/** A part of a course. */
export class CourseModule {
  @ApiProperty({ example: 'costs-and-prices' })
  slug!: string;

  @Texts('What it is called.')
  title!: Text;

  @Texts('What it is about.')
  summary!: Text;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 3 })
  level!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  minutes!: number;

  @ApiProperty({ type: [TaughtCompetence], description: 'The competences that it teaches.' })
  teaches!: TaughtCompetence[];

  @ApiProperty({ type: [String], description: 'What has to be done before, as course/module.' })
  needs!: readonly string[];

  @ApiProperty({ type: [String] })
  languages!: readonly string[];

  @ApiProperty({ type: [CourseStep] })
  steps!: CourseStep[];
}

/** A course with all its modules and steps. */
export class CourseDetail extends CourseSummary {
  @ApiProperty({ type: [CourseModule] })
  modules!: CourseModule[];
}

/** A page of the catalogue. */
export class CourseList {
  @ApiProperty({ type: [CourseSummary] })
  items!: CourseSummary[];

  @ApiProperty({ type: String, nullable: true, description: 'The address of the next page.' })
  next!: string | null;
}

export function courseSummary({ outline, number }: PublishedCourse) {
  const { slug, title, summary, audience, level, language, languages } = outline;
  return { slug, title, summary, audience, level, language, languages, minutes: minutesOf(outline), version: number } satisfies CourseSummary;
}

export function courseDetail(course: PublishedCourse): CourseDetail {
  return { ...courseSummary(course), modules: course.outline.modules.map(courseModule) };
}

function courseModule({ slug, title, summary, level, minutes, teaches, needs, languages, steps }: ModuleOutline): CourseModule {
  const competences = Object.entries(teaches).map(([competence, strength]) => ({ competence, strength }));
  return { slug, title, summary, level, minutes, teaches: competences, needs, languages, steps: steps.map(courseStep) };
}

function courseStep({ slug, kind, title, minutes, rule }: StepOutline): CourseStep {
  return { slug, kind, title, minutes, rule };
}

function minutesOf(course: CourseOutline): number {
  return course.modules.reduce((sum, module) => sum + module.minutes, 0);
}
