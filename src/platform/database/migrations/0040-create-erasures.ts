import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateErasures1763800000040 implements MigrationInterface {
  name = 'CreateErasures1763800000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE erasure (
        person_key text PRIMARY KEY,
        at timestamp with time zone NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE erasure');
  }
}
