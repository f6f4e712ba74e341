import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * To save a page of a survey changes nothing that an index holds, so PostgreSQL leaves all eight of them alone. Of a response
 * without a page, the time at which it was begun is the one at which it was saved.
 */
export class LeaveIndexesAlone1763800000161 implements MigrationInterface {
  name = 'LeaveIndexesAlone1763800000161';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX survey_response_empty_idx;
      CREATE INDEX survey_response_unsent_idx ON survey_response (started_at) WHERE way = 'open' AND submitted_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX survey_response_unsent_idx;
      CREATE INDEX survey_response_empty_idx ON survey_response (saved_at) WHERE way = 'open' AND page IS NULL AND submitted_at IS NULL;
    `);
  }
}
