import { v7 as uuid } from 'uuid';
import { Cohort, Course } from '../../src/courses/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import type { TestApp } from '../support/app.js';

/** An open cohort in Finland, studying the course `slug`. */
export async function makeCohort(test: TestApp, slug: string, wanted: Partial<Cohort> = {}): Promise<Cohort> {
  const database = test.get(Database);
  const course = await database.repository(Course).findOneByOrFail({ slug });
  const id = uuid();
  const cohort = { id, courseId: course.id, name: 'Kouvola', country: 'FI', organisationId: null, enrolmentKey: `KEY${id.slice(-1)}-${id.slice(-4)}`.toUpperCase(), createdAt: test.clock.now(), closedAt: null };
  return database.repository(Cohort).save({ ...cohort, ...wanted });
}
