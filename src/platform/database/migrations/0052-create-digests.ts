import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDigests1763800000052 implements MigrationInterface {
  name = 'CreateDigests1763800000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE digest (
        person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
        sent_at timestamp with time zone NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE digest');
  }
}
