import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody whose ratings are old can check a few of them again, or say that she does not want to now. */
export class RenewRatings1763800000256 implements MigrationInterface {
  name = 'RenewRatings1763800000256';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE renewal (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        ratings jsonb,
        answered_at timestamp with time zone NOT NULL
      );
      CREATE INDEX renewal_person_id_answered_at_idx ON renewal (person_id, answered_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE renewal');
  }
}
