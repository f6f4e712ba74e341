import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A quiz begins with its attempt, no longer with its grade: so it has begun for everybody who has an attempt. */
export class BeginWithTheAttempt1763800000285 implements MigrationInterface {
  name = 'BeginWithTheAttempt1763800000285';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO fact (person_id, step_id, kind, at)
      SELECT person_id, step_id, 'started', min(started_at) FROM attempt GROUP BY person_id, step_id
      ON CONFLICT DO NOTHING
    `);
  }

  /** That somebody began is true before and after; where a grade is still to come, it will not be said twice. */
  async down(): Promise<void> {}
}
