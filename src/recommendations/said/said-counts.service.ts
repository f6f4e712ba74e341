import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { fewest, type SaidCount } from './said-counts.js';

/**
 * What is said of modules, counted once a month. Numbers that move with each answer tell what the one said who answered
 * that day; so where fewer than five can be behind what would move, the old numbers of a module stay.
 */
@Injectable()
export class SaidCounts {
  constructor(private readonly database: Database) {}

  /** Counts anew, module by module. */
  async count(): Promise<void> {
    await this.database.query(countQuery, [fewest, mostDifferences * (fewest - 1)]);
  }

  of(modules: readonly string[]): Promise<SaidCount[]> {
    return this.database.query<SaidCount & Record<string, unknown>>(readQuery, [modules]);
  }
}

/**
 * So many differences one woman can make of a module at the most: one less and one more where she said something else of it than
 * before, and the same where she is known to know it and speaks another language now.
 */
const mostDifferences = 4;

const readQuery = `SELECT module, nullif(language, '') AS language, kind, nullif(why, '') AS why, people FROM said_count WHERE module = ANY ($1) AND people > 0`;

const countQuery = `
  WITH said AS (
    SELECT module, coalesce(language, '') AS language, kind, coalesce(why, '') AS why, person_id FROM module_feedback
    UNION ALL
    SELECT DISTINCT module, person.language, 'known', '', person_id FROM knowledge_check JOIN person ON person.id = person_id
    WHERE passed AND taken_back_at IS NULL),
  live AS (SELECT module, language, kind, why, count(*)::integer AS people FROM said GROUP BY module, language, kind, why),
  compared AS (
    SELECT module, language, kind, why, coalesce(live.people, 0) AS people, coalesce(kept.people, 0) AS before
    FROM live FULL JOIN said_count AS kept USING (module, language, kind, why)),
  enough AS (
    SELECT module FROM compared GROUP BY module HAVING sum(before) > 0 AND sum(abs(people - before)) > $2::integer
    UNION ALL
    SELECT module FROM said GROUP BY module HAVING count(DISTINCT person_id) >= $1::integer
      AND NOT EXISTS (SELECT FROM said_count AS kept WHERE kept.module = said.module AND kept.people > 0))
  INSERT INTO said_count (module, language, kind, why, people)
  SELECT module, language, kind, why, people FROM compared JOIN enough USING (module) WHERE people <> before
  ON CONFLICT (module, language, kind, why) DO UPDATE SET people = excluded.people`;
