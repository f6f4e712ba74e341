import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';

/** How many learners are moved at once: nobody waits long for a row that is being moved. */
const batch = 5_000;

interface Batch {
  last: string | null;
  moved: number;
}

/** Moves learners to the newest version of a course where that disturbs nobody. */
@Injectable()
export class RenewalsService {
  constructor(private readonly database: Database) {}

  /** Takes everybody who joined a course and has not begun with it to its current version. Returns how many. */
  async renewIdle(courseId: number): Promise<number> {
    let moved = 0;
    let last: string | null = '00000000-0000-0000-0000-000000000000';
    while (last !== null) {
      const rows: Batch[] = await this.database.query<Batch>(renewQuery, [courseId, last, batch]);
      moved += rows[0]!.moved;
      last = rows[0]!.last;
    }
    return moved;
  }
}

const renewQuery = `
  WITH batch AS (
    SELECT person_id FROM enrolment WHERE course_id = $1 AND person_id > $2 ORDER BY person_id LIMIT $3
  ), moved AS (
    UPDATE enrolment SET version_id = course.current_version_id
    FROM course, batch
    WHERE course.id = $1 AND enrolment.course_id = $1 AND enrolment.person_id = batch.person_id
      AND enrolment.version_id <> course.current_version_id
      AND NOT EXISTS (SELECT FROM fact JOIN step ON step.id = fact.step_id WHERE fact.person_id = enrolment.person_id AND step.course_id = $1)
    RETURNING 1
  )
  SELECT (SELECT max(person_id::text)::uuid FROM batch) AS last, (SELECT count(*)::integer FROM moved) AS moved`;
