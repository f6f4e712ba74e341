import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Statistics and regrading look for the attempts at one version of a quiz, the latest first. */
export class FindAttemptsByVersion1763800000076 implements MigrationInterface {
  name = 'FindAttemptsByVersion1763800000076';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX attempt_step_id_idx;
      CREATE INDEX attempt_step_id_quiz_id_finished_at_idx ON attempt (step_id, quiz_id, finished_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX attempt_step_id_quiz_id_finished_at_idx;
      CREATE INDEX attempt_step_id_idx ON attempt (step_id, finished_at);
    `);
  }
}
