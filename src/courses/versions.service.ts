import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import { CourseVersion } from './course.entity.js';
import type { CourseOutline } from './outline.js';

/** Adds versions to courses. Nothing that was published is ever changed. */
@Injectable()
export class VersionsService {
  constructor(private readonly database: Database) {}

  /** The id of the course with this permanent name; it is made when it is new. */
  async courseId(slug: string): Promise<number> {
    await this.database.query('INSERT INTO course (slug) VALUES ($1) ON CONFLICT DO NOTHING', [slug]);
    const [row] = await this.database.query<{ id: number }>('SELECT id FROM course WHERE slug = $1', [slug]);
    return row!.id;
  }

  /** The permanent ids of steps by their keys; new steps get one. */
  async stepIds(courseId: number, keys: string[]): Promise<Map<string, number>> {
    await this.database.query('INSERT INTO step (course_id, key) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING', [courseId, keys]);
    const rows = await this.database.query<{ id: number; key: string }>('SELECT id, key FROM step WHERE course_id = $1', [courseId]);
    return new Map(rows.map(({ id, key }) => [key, id]));
  }

  /** Makes the outline the current version of its course. Null when it is that already. */
  async publish(courseId: number, outline: CourseOutline, now: Date): Promise<{ id: number; number: number } | null> {
    const fingerprint = createHash('sha256').update(JSON.stringify(outline)).digest('hex');
    const version = (await this.database.repository(CourseVersion).findOneBy({ courseId, fingerprint })) ?? (await this.add(courseId, fingerprint, outline, now));
    const changed = await this.database.change('UPDATE course SET current_version_id = $2 WHERE id = $1 AND current_version_id IS DISTINCT FROM $2', [courseId, version.id]);
    return changed === 1 ? { id: version.id, number: version.number } : null;
  }

  /** Takes courses out of the catalogue; those who study them go on with what they started. Returns which were in it. */
  async withdrawAllBut(slugs: string[]): Promise<string[]> {
    const rows = await this.database.query<{ slug: string }>('UPDATE course SET current_version_id = NULL WHERE current_version_id IS NOT NULL AND slug <> ALL ($1) RETURNING slug', [slugs]);
    return rows.map(({ slug }) => slug);
  }

  private async add(courseId: number, fingerprint: string, outline: CourseOutline, now: Date): Promise<CourseVersion> {
    const versions = this.database.repository(CourseVersion);
    const number = (await versions.countBy({ courseId })) + 1;
    return versions.save({ courseId, number, fingerprint, outline, publishedAt: now });
  }
}
