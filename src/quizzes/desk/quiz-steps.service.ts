import { Injectable } from '@nestjs/common';
import { CatalogueService, findStep, placementOf, stepsOf, type PlacedStep, type PublishedCourse } from '../../courses/index.js';
import { Database } from '../../platform/database/database.service.js';
import { NotFound } from '../../platform/web/errors.js';

/** Where a quiz stands, as its address says it. */
export interface QuizPlace {
  course: string;
  module: string;
  step: string;
}

/** A quiz of a course as it is published now, with its earlier versions: the present one first, then the latest. */
export interface QuizStep extends PlacedStep {
  versions: QuizVersion[];
}

/** A quiz that the step shows or has shown, and when it was published. */
export interface QuizVersion {
  quizId: number;
  publishedAt: Date;
}

/** The quizzes of all courses, for those who look after them rather than take them. */
@Injectable()
export class QuizStepsService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
  ) {}

  /** Every quiz that is published now, by course, in the order of taking them. */
  async list(now: Date): Promise<{ published: PublishedCourse; quizzes: PlacedStep[] }[]> {
    const courses = await this.catalogue.courses(now);
    const listed = courses.map((published) => ({ published, quizzes: quizzesOf(published) }));
    return listed.filter(({ quizzes }) => quizzes.length > 0);
  }

  /** The quiz at this place. @throws NotFound where there is none now. */
  async open(place: QuizPlace, now: Date): Promise<QuizStep> {
    const published = await this.catalogue.course(place.course, now);
    const placed = published && findStep(published.outline, place.module, place.step);
    if (placed?.step.kind !== 'quiz') throw new NotFound();
    const { id, contentId } = placed.step;
    const versions = await this.database.query<QuizVersion>(versionsQuery, [published!.courseId, JSON.stringify({ id }), contentId]);
    return { ...placed, versions };
  }
}

function quizzesOf({ outline }: PublishedCourse): PlacedStep[] {
  const placement = placementOf(outline);
  return [...(placement ? [placement] : []), ...stepsOf(outline)].filter(({ step }) => step.kind === 'quiz');
}

const versionsQuery = `
  SELECT "quizId", min(published_at) AS "publishedAt" FROM (
    SELECT (jsonb_path_query(outline, '$.** ? (@.kind == "quiz" && @.id == $id)', $2::jsonb)->>'contentId')::integer AS "quizId", published_at
    FROM course_version WHERE course_id = $1) AS shown
  GROUP BY "quizId" ORDER BY "quizId" = $3 DESC, max(published_at) DESC`;
