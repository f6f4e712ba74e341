import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { isUuid } from '../../platform/database/uuid.js';

/** How many entries one page of the log has. */
export const entriesPerPage = 50;

/** Whether something was shown, and who asked for it. */
export interface LogEntry {
  readonly id: string;
  readonly subject: string;
  readonly name: string;
  /** The address of the page; null for a file. */
  readonly address: string | null;
  /** The name of whoever asked; null for nobody in person. */
  readonly who: string | null;
  readonly purpose: string;
  /** The day, as `2026-11-28`. */
  readonly day: string;
  /** Why it was not shown; null where it was. */
  readonly reason: string | null;
}

/** Which entries somebody looks for. */
export interface WantedEntries {
  /** Those of one survey; null for all. */
  readonly survey: string | null;
  readonly outcome: 'shown' | 'refused' | null;
  /** The id of the entry after which to go on. */
  readonly before: string | null;
}

/** The release log as people read it. It knows no viewer: whoever calls it has asked who she is. */
@Injectable()
export class ReleaseLog {
  constructor(private readonly database: Database) {}

  /** The newest entries first, one more than a page has where there are more. */
  entries({ survey, outcome, before }: WantedEntries): Promise<LogEntry[]> {
    const subjects = survey === null ? null : [survey, `${survey} begun`];
    return this.database.query<LogEntry & Record<string, unknown>>(entriesQuery, [subjects, outcome, before && isUuid(before) ? before : null, entriesPerPage + 1]);
  }

  /**
   * Takes away what can tell of nobody any more: refusals a year old. What was shown stays as long as the survey does, since
   * whoever saw it may still know it.
   */
  async tidy(now: Date): Promise<void> {
    await this.database.query("DELETE FROM refused_release WHERE refused_on < $1::date - interval '1 year'", [now.toISOString().slice(0, 10)]);
  }
}

// Each half reads no more than a page by its own key.
const entriesQuery = `
  SELECT * FROM (
    (SELECT look.id, subject, release.name, address, person.name AS who, purpose, looked_on::text AS day, NULL AS reason
     FROM release_look AS look JOIN logged_release AS release ON release.id = release_id LEFT JOIN person ON person.id = person_id
     WHERE ($1::text[] IS NULL OR subject = ANY ($1)) AND $2::text IS DISTINCT FROM 'refused' AND ($3::uuid IS NULL OR look.id < $3)
     ORDER BY look.id DESC LIMIT $4)
    UNION ALL
    (SELECT refused.id, subject, refused.name, address, person.name, purpose, refused_on::text, reason
     FROM refused_release AS refused LEFT JOIN person ON person.id = person_id
     WHERE ($1::text[] IS NULL OR subject = ANY ($1)) AND $2::text IS DISTINCT FROM 'shown' AND ($3::uuid IS NULL OR refused.id < $3)
     ORDER BY refused.id DESC LIMIT $4)
  ) AS entry ORDER BY id DESC LIMIT $4`;
