import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { fewest, type SaidCount } from './said-counts.js';

/**
 * What is said of modules, counted once a month. Numbers that move with each answer tell what the one said who answered
 * that day; and of a module on which fewer than five have a new word in a month, the old numbers stay.
 */
@Injectable()
export class SaidCounts {
  constructor(private readonly database: Database) {}

  /** Counts anew, module by module. */
  async count(): Promise<void> {
    // Who changed her mind is fewer in one place and more in another: so twice as many differences are five people.
    await this.database.query(countQuery, [fewest, 2 * fewest]);
  }

  of(modules: readonly string[]): Promise<SaidCount[]> {
    return this.database.query<SaidCount & Record<string, unknown>>(readQuery, [modules]);
  }
}

const readQuery = `SELECT module, nullif(language, '') AS language, kind, nullif(why, '') AS why, people FROM said_count WHERE module = ANY ($1) AND people > 0`;

const countQuery = `
  WITH live AS (
    SELECT module, coalesce(language, '') AS language, kind, coalesce(why, '') AS why, count(*)::integer AS people FROM module_feedback GROUP BY 1, 2, 3, 4
    UNION ALL
    SELECT module, person.language, 'known', '', count(DISTINCT person_id)::integer FROM knowledge_check JOIN person ON person.id = person_id
    WHERE passed AND taken_back_at IS NULL GROUP BY module, person.language),
  compared AS (
    SELECT module, language, kind, why, coalesce(live.people, 0) AS people, coalesce(kept.people, 0) AS before
    FROM live FULL JOIN said_count AS kept USING (module, language, kind, why)),
  enough AS (SELECT module FROM compared GROUP BY module HAVING sum(abs(people - before)) >= CASE WHEN sum(before) = 0 THEN $1::integer ELSE $2::integer END)
  INSERT INTO said_count (module, language, kind, why, people)
  SELECT module, language, kind, why, people FROM compared JOIN enough USING (module) WHERE people <> before
  ON CONFLICT (module, language, kind, why) DO UPDATE SET people = excluded.people`;
