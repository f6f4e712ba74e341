import { Injectable } from '@nestjs/common';
import { CatalogueService, findStep, mentions, type CourseOutline, type PublishedCourse } from '../courses/index.js';
import type { Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import { NotFound } from '../platform/web/errors.js';
import { CourseRecord, type FactKind, type FactSeen, type RecordedStep } from './record.js';

/** A learner's enrolment in one course with her record of it. */
export interface Study {
  published: PublishedCourse;
  /** True when a newer version of the course waits for her. */
  newer: boolean;
  enrolledAt: Date;
  cohortId: string | null;
  record: CourseRecord;
}

/** All that she studies, and what the asking room keeps about her; null where she studies nothing. */
export interface Studies<Kept> {
  studies: Study[];
  kept: Kept | null;
}

/** A step that she may look at, with everything around it, and what the asking room keeps about it. */
export interface OpenedStep<Kept = null> {
  study: Study;
  recorded: RecordedStep;
  kept: Kept;
}

/**
 * What a room above keeps about one learner and one step, read in the same query as her record: so a page costs
 * no further query, and progress need not know what it is. In the expression `sql`, which gives JSON,
 * `$1` is the person, `course` her course and `$3` the step as `module/step`. Each `name` has one `sql` for ever.
 */
export interface AlsoKept {
  name: string;
  sql: string;
}

interface StudyRow<Kept = null> {
  version_id: number;
  course_id: number;
  enrolled_at: Date;
  cohort_id: string | null;
  newer: boolean;
  facts: [number, FactKind, number, number | null][];
  kept: Kept;
}

/** The learner's record: facts are kept, everything else follows from them. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
  ) {}

  /** Her study of one course, or null when she is not enrolled. */
  async study(viewer: Viewer, slug: string, now: Date): Promise<Study | null> {
    const rows = await this.database.prepared<StudyRow>('study', `${studyQuery()} AND course.slug = $2`, [viewer.id, slug]);
    return rows[0] ? this.studyOf(rows[0], now) : null;
  }

  /** All that she studies, the latest enrolment first. */
  async studies(viewer: Viewer, now: Date): Promise<Study[]> {
    const rows = await this.database.prepared<StudyRow>('studies', `${studyQuery()} ORDER BY enrolled_at DESC`, [viewer.id]);
    return Promise.all(rows.map((row) => this.studyOf(row, now)));
  }

  /** The same, with what the asking room keeps about her; here `$2` is now. */
  async studiesWith<Kept>(viewer: Viewer, also: AlsoKept, now: Date): Promise<Studies<Kept>> {
    const query = `${studyQuery(also.sql)} ORDER BY enrolled_at DESC`;
    const rows = await this.database.prepared<StudyRow<Kept>>(`studies with ${also.name}`, query, [viewer.id, now]);
    return { studies: await Promise.all(rows.map((row) => this.studyOf(row, now))), kept: rows[0]?.kept ?? null };
  }

  /**
   * The step that she asks for: null when she has not joined the course.
   * @throws NotFound when her version of the course has no such step.
   */
  async openStep(viewer: Viewer, courseSlug: string, moduleSlug: string, stepSlug: string, now: Date): Promise<OpenedStep | null> {
    const study = await this.study(viewer, courseSlug, now);
    return study && { study, recorded: stepIn(study, moduleSlug, stepSlug), kept: null };
  }

  /** The same, with what the asking room keeps about her and the step. */
  async openStepWith<Kept>(viewer: Viewer, courseSlug: string, moduleSlug: string, stepSlug: string, also: AlsoKept, now: Date): Promise<OpenedStep<Kept> | null> {
    const query = `${studyQuery(also.sql)} AND course.slug = $2`;
    const [row] = await this.database.prepared<StudyRow<Kept>>(`study with ${also.name}`, query, [viewer.id, courseSlug, `${moduleSlug}/${stepSlug}`]);
    if (!row) return null;
    const study = await this.studyOf(row, now);
    return { study, recorded: stepIn(study, moduleSlug, stepSlug), kept: row.kept };
  }

  /** Notes that she opened a step; only the first time counts. */
  async start(viewer: Viewer, stepId: number, now: Date): Promise<void> {
    await this.note(viewer.id, stepId, 'started', now);
  }

  /** Notes that she completed a step: exactly one fact, however often and from wherever it is said. Tells whether it was news. */
  async complete(personId: string, stepId: number, now: Date): Promise<boolean> {
    return this.note(personId, stepId, 'completed', now);
  }

  /** Notes that a placement quiz showed something: that she knows a step’s module, or a whole level. */
  async testOut(personId: string, stepId: number, kind: 'tested-out' | 'level', now: Date): Promise<boolean> {
    return this.note(personId, stepId, kind, now);
  }

  /** The same for many steps of hers. Returns those that were news. */
  async testOutAll(personId: string, stepIds: readonly number[], now: Date): Promise<number[]> {
    const rows = await this.database.query<{ step_id: number }>(testOutQuery, [personId, stepIds, now]);
    return rows.map((row) => row.step_id);
  }

  /** Takes back that steps were shown to be known, for somebody who wants to do them all the same. */
  async unlearn(personId: string, stepIds: readonly number[]): Promise<void> {
    if (stepIds.length > 0) await this.database.query("DELETE FROM fact WHERE person_id = $1 AND kind = 'tested-out' AND step_id = ANY($2)", [personId, stepIds]);
  }

  /** What the record holds about somebody, for her own copy. */
  personalData(personId: string): Promise<object> {
    return this.database.query(personalDataQuery, [personId]);
  }

  private async note(personId: string, stepId: number, kind: FactKind, now: Date): Promise<boolean> {
    return (await this.database.change(noteQuery, [personId, stepId, kind, now])) === 1;
  }

  private async studyOf(row: StudyRow<unknown>, now: Date): Promise<Study> {
    const published = await this.catalogue.version(row.version_id);
    const facts = row.facts.map(([stepId, kind, seconds, grade]): FactSeen => ({ stepId, kind, at: new Date(seconds * 1000), grade }));
    const record = new CourseRecord(published.outline, facts, await this.neededBy(published.outline, now), now);
    return { published, newer: row.newer, enrolledAt: row.enrolled_at, cohortId: row.cohort_id, record };
  }

  // Prerequisites and conditions may speak of other courses; their current version tells which steps those are.
  private async neededBy(course: CourseOutline, now: Date): Promise<CourseOutline[]> {
    const asked = course.modules.flatMap(({ needs, release }) => [...needs, ...(release ? mentions(release) : [])]);
    const elsewhere = asked.some((reference) => !reference.startsWith(`${course.slug}/`));
    if (!elsewhere) return [];
    return (await this.catalogue.courses(now)).map((other) => other.outline).filter((outline) => outline.slug !== course.slug);
  }
}

function stepIn(study: Study, moduleSlug: string, stepSlug: string): RecordedStep {
  const placed = findStep(study.published.outline, moduleSlug, stepSlug);
  if (!placed) throw new NotFound();
  return study.record.step(placed);
}

const studyQuery = (kept = 'NULL') => `
  SELECT ${kept} AS kept, enrolment.version_id, enrolment.course_id, enrolment.enrolled_at, enrolment.cohort_id,
    coalesce(enrolment.version_id <> course.current_version_id, false) AS newer,
    coalesce((SELECT json_agg(json_build_array(step_id, kind, extract(epoch FROM at), grade))
      FROM fact WHERE fact.person_id = enrolment.person_id), '[]') AS facts
  FROM enrolment JOIN course ON course.id = enrolment.course_id
  WHERE enrolment.person_id = $1 AND enrolment.left_at IS NULL`;

const personalDataQuery = `
  SELECT course.slug AS course, step.key AS step, kind, at, grade
  FROM fact JOIN step ON step.id = step_id JOIN course ON course.id = step.course_id
  WHERE person_id = $1 ORDER BY at`;

const noteQuery = 'INSERT INTO fact (person_id, step_id, kind, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING';

const testOutQuery = `
  INSERT INTO fact (person_id, step_id, kind, at) SELECT $1, step_id, 'tested-out', $3 FROM unnest($2::integer[]) AS step_id
  ON CONFLICT DO NOTHING RETURNING step_id`;

/** Where a statement that grades something has what progress keeps of it. */
export interface GradeIn {
  /** A part of the WITH before it, with `person_id` and `step_id`: a row for each grade that is to be kept. */
  from: string;
  /** Its columns, or parameters: when, the grade that now counts, null while there is none, and whether it completed the step. */
  at: string;
  percent: string;
  done: string;
}

/**
 * The part of a WITH that keeps grades of quizzes, and that they completed their steps where they did: for the statement that
 * keeps what was graded.
 */
export function keepGrades({ from, at, percent, done }: GradeIn): string {
  return `
  kept_grades AS (
    INSERT INTO fact (person_id, step_id, kind, at, grade)
    SELECT person_id, step_id, fact.kind, ${at}, fact.grade
    FROM ${from}, LATERAL (VALUES ('graded', ${percent}::real, ${percent} IS NOT NULL), ('completed', NULL, ${done})) AS fact (kind, grade, holds)
    WHERE holds
    ON CONFLICT (person_id, step_id, kind) DO UPDATE SET at = excluded.at, grade = excluded.grade WHERE excluded.kind = 'graded')`;
}
