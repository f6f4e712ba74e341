import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import { NotFound } from '../platform/web/errors.js';
import type { Text } from '../platform/language/text.js';
import type { Viewer } from '../people/index.js';
import { CatalogueService, type PublishedCourse } from './catalogue.service.js';
import { Cohort, Enrolment } from './course.entity.js';
import { normalKey } from './enrolment-key.js';

/** A course that somebody has joined, as lists show it. */
export interface ListedEnrolment {
  course_id: number;
  course: string;
  title: Text;
  version: number;
  newer: boolean;
  cohort: string | null;
  enrolled_at: Date;
}

/** Joining and leaving courses. */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
  ) {}

  /** At most `limit` of the viewer's enrolments, the latest first; `after` is the last one seen: when and which course. */
  list(viewer: Viewer, after: [Date, number] | null, limit: number): Promise<ListedEnrolment[]> {
    const [date, courseId] = after ?? [null, null];
    return this.database.query<ListedEnrolment>(`${listQuery} AND ($2::timestamptz IS NULL OR (enrolled_at, enrolment.course_id) < ($2, $3::integer)) ORDER BY enrolled_at DESC, enrolment.course_id DESC LIMIT $4`, [viewer.id, date, courseId, limit]);
  }

  /** The viewer's enrolment in one course. @throws NotFound when she has not joined it. */
  async find(viewer: Viewer, slug: string): Promise<ListedEnrolment> {
    const [enrolment] = await this.database.query<ListedEnrolment>(`${listQuery} AND course.slug = $2`, [viewer.id, slug]);
    if (!enrolment) throw new NotFound();
    return enrolment;
  }

  /** Joins a course on one's own. Joining twice changes nothing; joining again after leaving finds everything as it was. */
  async join(viewer: Viewer, slug: string, now: Date): Promise<PublishedCourse> {
    const course = await this.catalogue.course(slug, now);
    if (!course) throw new NotFound();
    await this.enrol(viewer.id, course, null, now);
    return course;
  }

  /** Joins a course with the key of a cohort; null when no open cohort has this key, or none of the course that is named. */
  async joinByKey(viewer: Viewer, typed: string, now: Date, slug?: string): Promise<PublishedCourse | null> {
    const cohort = await this.database.repository(Cohort).findOneBy({ enrolmentKey: normalKey(typed) });
    if (!cohort || cohort.closedAt) return null;
    const course = (await this.catalogue.courses(now)).find((published) => published.courseId === cohort.courseId);
    if (!course || (slug ?? course.outline.slug) !== course.outline.slug) return null;
    await this.enrol(viewer.id, course, cohort.id, now);
    return course;
  }

  /** Leaves a course; what was done there is kept. */
  async leave(viewer: Viewer, slug: string, now: Date): Promise<void> {
    if ((await this.database.change(leaveQuery, [viewer.id, slug, now])) === 0) throw new NotFound();
  }

  /** Moves a learner to the newest version of a course; her progress hangs on the steps and comes along. */
  async renew(viewer: Viewer, slug: string, now: Date): Promise<void> {
    const course = await this.catalogue.course(slug, now);
    if (!course) throw new NotFound();
    await this.database.repository(Enrolment).update({ personId: viewer.id, courseId: course.courseId }, { versionId: course.versionId });
  }

  /** What the courses hold about somebody, for her own copy. */
  personalData(personId: string): Promise<object> {
    return this.database.query(personalDataQuery, [personId]);
  }

  private async enrol(personId: string, course: PublishedCourse, cohortId: string | null, now: Date): Promise<void> {
    await this.database.query(enrolQuery, [personId, course.courseId, course.versionId, cohortId, now]);
  }
}

const listQuery = `
  SELECT enrolment.course_id, course.slug AS course, version.outline->'title' AS title, version.number AS version,
    coalesce(enrolment.version_id <> course.current_version_id, false) AS newer, cohort.name AS cohort, enrolled_at
  FROM enrolment JOIN course ON course.id = enrolment.course_id JOIN course_version version ON version.id = version_id
    LEFT JOIN cohort ON cohort.id = cohort_id
  WHERE person_id = $1 AND left_at IS NULL`;

const personalDataQuery = `
  SELECT course.slug AS course, version.number AS version, cohort.name AS cohort, enrolled_at AS "enrolledAt", left_at AS "leftAt"
  FROM enrolment JOIN course ON course.id = enrolment.course_id JOIN course_version version ON version.id = version_id
    LEFT JOIN cohort ON cohort.id = cohort_id
  WHERE person_id = $1 ORDER BY enrolled_at`;

const leaveQuery = `
  UPDATE enrolment SET left_at = $3 FROM course
  WHERE course.id = enrolment.course_id AND course.slug = $2 AND enrolment.person_id = $1`;

const enrolQuery = `
  INSERT INTO enrolment (person_id, course_id, version_id, cohort_id, enrolled_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (person_id, course_id) DO UPDATE
  SET left_at = NULL, cohort_id = coalesce(excluded.cohort_id, enrolment.cohort_id)`;
