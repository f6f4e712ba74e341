import { Injectable } from '@nestjs/common';
import type { Outlasting } from '../../platform/backup/outlasting.js';
import { Database } from '../../platform/database/database.service.js';

/** Addresses that want no surveys by mail. */
@Injectable()
export class Refusals implements Outlasting {
  constructor(private readonly database: Database) {}

  /** Ends all surveys by mail to the address behind `series`, and removes it wherever it was kept for one. */
  async add(series: string, now: Date): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('INSERT INTO survey_refusal (series, at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [series, now]);
      await this.apply();
    });
  }

  /** Whoever said no before a backup comes back is not written to because of it. */
  async outlast(): Promise<() => Promise<null>> {
    await this.database.query('CREATE TEMP TABLE known_refusal ON COMMIT DROP AS SELECT series, at FROM survey_refusal');
    return async () => {
      await this.database.change('INSERT INTO survey_refusal (series, at) SELECT series, at FROM known_refusal ON CONFLICT DO NOTHING');
      await this.apply();
      return null;
    };
  }

  private async apply(): Promise<void> {
    await this.database.change(applyQuery);
  }
}

const applyQuery = `
  UPDATE survey_invitation AS invitation SET address = NULL, stopped_at = coalesce(stopped_at, refusal.at)
  FROM survey_refusal AS refusal
  WHERE refusal.series = invitation.series AND (address IS NOT NULL OR stopped_at IS NULL)`;
