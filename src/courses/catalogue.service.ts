import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database } from '../platform/database/database.service.js';
import { CourseVersion } from './course.entity.js';
import type { CourseOutline } from './outline.js';

/** How long a process may go on with what it knows before it asks whether something was published, in milliseconds. */
const freshFor = 2_000;

/** A course version with the ids that progress and enrolments use. */
export interface PublishedCourse {
  versionId: number;
  courseId: number;
  number: number;
  outline: CourseOutline;
}

/** What is published. Versions never change, so they are kept in memory; which one is current is asked again now and then. */
@Injectable()
export class CatalogueService {
  private readonly versions = new LRUCache<number, PublishedCourse>({ max: 200 });
  private currentIds: number[] = [];
  private askedAt = -Infinity;

  constructor(private readonly database: Database) {}

  /** The current version of every course, by audience, level and name. */
  async courses(now: Date): Promise<PublishedCourse[]> {
    if (now.getTime() - this.askedAt >= freshFor || now.getTime() < this.askedAt) await this.refresh(now);
    return Promise.all(this.currentIds.map((id) => this.version(id)));
  }

  /** The current version of one course. */
  async course(slug: string, now: Date): Promise<PublishedCourse | undefined> {
    return (await this.courses(now)).find((course) => course.outline.slug === slug);
  }

  /** A version by its id, current or not. */
  async version(id: number): Promise<PublishedCourse> {
    return this.versions.get(id) ?? this.load(id);
  }

  /** Makes the next look ask the database: this process has just published something. */
  forget(): void {
    this.askedAt = -Infinity;
  }

  private async refresh(now: Date): Promise<void> {
    const rows = await this.database.prepared<{ id: number }>('current-versions', currentQuery, []);
    this.currentIds = rows.map((row) => row.id);
    this.askedAt = now.getTime();
  }

  private async load(id: number): Promise<PublishedCourse> {
    const version = await this.database.repository(CourseVersion).findOneByOrFail({ id });
    const course = { versionId: id, courseId: version.courseId, number: version.number, outline: version.outline };
    this.versions.set(id, course);
    return course;
  }
}

const currentQuery = `
  SELECT version.id FROM course JOIN course_version version ON version.id = course.current_version_id
  ORDER BY version.outline->>'audience', (version.outline->>'level')::integer, course.slug`;
