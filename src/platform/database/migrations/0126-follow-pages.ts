import type { MigrationInterface, QueryRunner } from 'typeorm';

// How long somebody stayed on each page stands with her response: it is written by the statement that saves the page anyway.
export class FollowPages1763800000126 implements MigrationInterface {
  name = 'FollowPages1763800000126';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE survey_response ADD COLUMN page_seconds jsonb NOT NULL DEFAULT '{}';
      CREATE INDEX survey_response_survey_id_wave_submitted_at_idx ON survey_response (survey_id, wave, submitted_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX survey_response_survey_id_wave_submitted_at_idx; ALTER TABLE survey_response DROP COLUMN page_seconds');
  }
}
