import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepTimesOfAnswers1763800000070 implements MigrationInterface {
  name = 'KeepTimesOfAnswers1763800000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE answer ADD COLUMN made_at timestamp with time zone;
      UPDATE answer SET made_at = saved_at;
      CREATE INDEX attempt_deadline_at_idx ON attempt (deadline_at) WHERE finished_at IS NULL AND deadline_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX attempt_deadline_at_idx; ALTER TABLE answer DROP COLUMN made_at');
  }
}
