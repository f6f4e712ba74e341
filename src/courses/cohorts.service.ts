import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { hasRoleFor, Organisation, OrganisationsService, type Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import { isUuid } from '../platform/database/uuid.js';
import { NotFound } from '../platform/web/errors.js';
import { CatalogueService } from './catalogue.service.js';
import { Cohort } from './course.entity.js';
import { makeEnrolmentKey } from './enrolment-key.js';

/** How many cohorts one page lists. */
export const cohortsPerPage = 50;

/** What a coordinator decides about a new cohort. */
export interface NewCohort {
  name: string;
  course: string;
  country: string;
  /** Empty when it belongs to no organisation. */
  organisationId: string;
}

/** A cohort in the list, with how many study in it. */
export interface ListedCohort {
  id: string;
  name: string;
  course_id: number;
  country: string;
  organisation: string | null;
  enrolment_key: string;
  closed_at: Date | null;
  learners: number;
}

/** Groups that study together. A coordinator sees those of her organisation or country, an administrator all. */
@Injectable()
export class CohortsService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** The viewer's cohorts, newest first; `before` is the id after which to go on. */
  async list(viewer: Viewer, before: string | null): Promise<ListedCohort[]> {
    return this.database.query<ListedCohort>(listQuery, [viewer.id, before, cohortsPerPage + 1]);
  }

  /** One cohort, with its organisation. @throws NotFound for one that is not the viewer's to see. */
  async openTo(viewer: Viewer, id: string): Promise<Cohort> {
    // `findOne` would ask twice for one with its relations.
    const [cohort] = isUuid(id) ? await this.database.repository(Cohort).find({ where: { id }, relations: { organisation: true } }) : [];
    if (!cohort || !mayCoordinate(viewer, cohort)) throw new NotFound();
    return cohort;
  }

  /** Opens a cohort with a fresh key; null when the course or the organisation is none, or the place is not the viewer's. */
  async create(viewer: Viewer, wanted: NewCohort, now: Date): Promise<Cohort | null> {
    const place = { organisationId: wanted.organisationId || null, country: wanted.country };
    const course = await this.catalogue.course(wanted.course, now);
    if (!course || !mayCoordinate(viewer, place) || !(await this.isOrganisation(place.organisationId))) return null;
    const cohort = { id: uuid(), courseId: course.courseId, name: wanted.name, ...place, enrolmentKey: makeEnrolmentKey(), createdAt: now, closedAt: null };
    return this.database.repository(Cohort).save(cohort);
  }

  /** Lets nobody in any more, or again. */
  async setClosed(viewer: Viewer, id: string, closedAt: Date | null): Promise<void> {
    const cohort = await this.openTo(viewer, id);
    await this.database.repository(Cohort).update({ id: cohort.id }, { closedAt });
  }

  /** The organisations for which the viewer may open a cohort: the one of her role, or all. */
  organisationsFor(viewer: Viewer): Promise<Organisation[]> {
    return this.organisations.forRoles(viewer, ['coordinator', 'administrator']);
  }

  private async isOrganisation(id: string | null): Promise<boolean> {
    return id === null || (await this.database.repository(Organisation).existsBy({ id }));
  }
}

function mayCoordinate(viewer: Viewer, place: { organisationId: string | null; country: string | null }): boolean {
  return hasRoleFor(viewer, 'coordinator', place) || hasRoleFor(viewer, 'administrator', place);
}

const listQuery = `
  SELECT cohort.id, cohort.name, cohort.course_id, cohort.country, organisation.name AS organisation,
    cohort.enrolment_key, cohort.closed_at,
    (SELECT count(*)::integer FROM enrolment WHERE enrolment.cohort_id = cohort.id AND left_at IS NULL) AS learners
  FROM cohort LEFT JOIN organisation ON organisation.id = cohort.organisation_id
  WHERE ($2::uuid IS NULL OR cohort.id < $2) AND EXISTS (
    SELECT FROM role WHERE role.person_id = $1 AND role.role IN ('coordinator', 'administrator')
      AND (role.organisation_id IS NULL OR role.organisation_id = cohort.organisation_id)
      AND (role.country IS NULL OR role.country = cohort.country))
  ORDER BY cohort.id DESC LIMIT $3`;
