import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Attempts that were handed in before evidence was kept are read by a job, part by part: what they show follows from quizzes
 * and courses, which SQL does not know. Where there is no attempt, there is nothing to do.
 */
export class ReadEarlierAttempts1763800000152 implements MigrationInterface {
  name = 'ReadEarlierAttempts1763800000152';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE earlier_attempts (
        id smallint PRIMARY KEY,
        after_id uuid NOT NULL
      );
      INSERT INTO earlier_attempts SELECT 1, '00000000-0000-0000-0000-000000000000' WHERE EXISTS (SELECT FROM attempt WHERE finished_at IS NOT NULL);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE earlier_attempts');
  }
}
