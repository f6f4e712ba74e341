import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import { SurveyVersion } from './survey.entity.js';
import type { SurveyDefinition } from './survey.js';

/** Keeps published surveys. Nothing that was published is ever changed: an edit makes the next version. */
@Injectable()
export class SurveyKeeper {
  constructor(private readonly database: Database) {}

  /** Makes a survey current as it was read. The number of its version, or null when it is that already. */
  async keep(definition: SurveyDefinition, now: Date): Promise<number | null> {
    const surveyId = await this.surveyId(definition.slug);
    const fingerprint = createHash('sha256').update(JSON.stringify(definition)).digest('hex');
    const versions = this.database.repository(SurveyVersion);
    const version = (await versions.findOneBy({ surveyId, fingerprint })) ?? (await versions.save({ surveyId, number: (await versions.countBy({ surveyId })) + 1, fingerprint, definition, publishedAt: now }));
    const changed = await this.database.change('UPDATE survey SET current_version_id = $2 WHERE id = $1 AND current_version_id IS DISTINCT FROM $2', [surveyId, version.id]);
    return changed === 1 ? version.number : null;
  }

  /** Offers no other surveys any more; who has begun one can end it. Returns which were offered. */
  async withdrawAllBut(slugs: string[]): Promise<string[]> {
    const rows = await this.database.query<{ slug: string }>('UPDATE survey SET current_version_id = NULL WHERE current_version_id IS NOT NULL AND slug <> ALL ($1) RETURNING slug', [slugs]);
    return rows.map(({ slug }) => slug);
  }

  private async surveyId(slug: string): Promise<number> {
    await this.database.query('INSERT INTO survey (slug) VALUES ($1) ON CONFLICT DO NOTHING', [slug]);
    const [row] = await this.database.query<{ id: number }>('SELECT id FROM survey WHERE slug = $1', [slug]);
    return row!.id;
  }
}
