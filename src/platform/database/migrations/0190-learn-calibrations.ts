import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How what people say of themselves goes with what quizzes show of them: learned at night. */
export class LearnCalibrations1763800000190 implements MigrationInterface {
  name = 'LearnCalibrations1763800000190';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE self_rating_calibration (
        framework text PRIMARY KEY,
        people integer NOT NULL,
        calibration jsonb NOT NULL,
        learned_at timestamptz NOT NULL
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE self_rating_calibration');
  }
}
