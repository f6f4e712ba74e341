import { Injectable } from '@nestjs/common';
import { CatalogueService, CohortsService, type Cohort, type CourseOutline } from '../courses/index.js';
import type { Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import { cohortMember, type CohortMember } from './cohort-standing.js';
import { CourseRecord, type FactKind, type RecordedStep } from './record.js';

/** The most learners that one page of a cohort shows. */
const mostMembers = 500;

/** A learner in a cohort, with where she is. */
export interface CohortRow extends CohortMember {
  personId: string;
  name: string;
  next: RecordedStep | null;
}

/** A cohort, what it studies, and everybody in it. */
export interface CohortProgress {
  cohort: Cohort;
  /** Null when the course is no longer offered. */
  course: CourseOutline | null;
  rows: CohortRow[];
}

interface MemberRow {
  person_id: string;
  name: string;
  version_id: number;
  facts: [number, FactKind, number, number | null][];
}

/** How a cohort is doing, for the one who looks after it. */
@Injectable()
export class CohortProgressService {
  constructor(
    private readonly database: Database,
    private readonly cohorts: CohortsService,
    private readonly catalogue: CatalogueService,
  ) {}

  /** The cohort and everybody in it, in two queries. @throws NotFound for a cohort that is not the viewer's to see. */
  async openTo(viewer: Viewer, id: string, now: Date): Promise<CohortProgress> {
    const cohort = await this.cohorts.openTo(viewer, id);
    const published = (await this.catalogue.courses(now)).find(({ courseId }) => courseId === cohort.courseId);
    const members = await this.database.prepared<MemberRow>('cohort-members', membersQuery, [cohort.id, mostMembers]);
    return { cohort, course: published?.outline ?? null, rows: await Promise.all(members.map((member) => this.row(member, now))) };
  }

  private async row(member: MemberRow, now: Date): Promise<CohortRow> {
    const { outline } = await this.catalogue.version(member.version_id);
    const facts = member.facts.map(([stepId, kind, seconds, grade]) => ({ stepId, kind, at: new Date(seconds * 1000), grade }));
    const record = new CourseRecord(outline, facts, [], now);
    return { personId: member.person_id, name: member.name, next: record.next, ...cohortMember(record, now) };
  }
}

const membersQuery = `
  SELECT enrolment.person_id, person.name, enrolment.version_id,
    coalesce((SELECT json_agg(json_build_array(step_id, kind, extract(epoch FROM at), grade))
      FROM fact WHERE fact.person_id = enrolment.person_id), '[]') AS facts
  FROM enrolment JOIN person ON person.id = enrolment.person_id
  WHERE enrolment.cohort_id = $1 AND enrolment.left_at IS NULL
  ORDER BY enrolment.enrolled_at LIMIT $2`;
