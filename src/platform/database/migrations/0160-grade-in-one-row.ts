import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What came of the questions of an attempt stands in the attempt: to hand it in writes one row of it, and not each of its
 * answers. `attempt_revisions` looks at the answers as they are when it is called, and not when its statement began; so a
 * statement that has waited for an answer to be saved sees it.
 */
export class GradeInOneRow1763800000160 implements MigrationInterface {
  name = 'GradeInOneRow1763800000160';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE attempt ADD COLUMN outcomes jsonb;
      UPDATE attempt SET outcomes = coalesce((SELECT jsonb_object_agg(question_id, state->'outcome') FROM answer WHERE attempt_id = attempt.id), '{}')
      WHERE finished_at IS NOT NULL;
      CREATE FUNCTION attempt_revisions(attempt uuid) RETURNS bigint LANGUAGE sql VOLATILE
        AS 'SELECT coalesce(sum(revision), 0) FROM answer WHERE attempt_id = $1';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION attempt_revisions;
      UPDATE answer SET revision = revision + 1, state = state || jsonb_build_object('phase', 'finished', 'incomplete', false,
        'outcome', attempt.outcomes -> question_id, 'log', state->'log' || '[{"do": "finish"}]')
      FROM attempt WHERE attempt.id = attempt_id AND attempt.outcomes ? question_id AND state->'log'->-1->>'do' IS DISTINCT FROM 'finish';
      ALTER TABLE attempt DROP COLUMN outcomes;
    `);
  }
}
