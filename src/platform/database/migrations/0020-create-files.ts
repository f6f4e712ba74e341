import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFiles1763800000020 implements MigrationInterface {
  name = 'CreateFiles1763800000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE file (
        sha256 text PRIMARY KEY,
        size bigint NOT NULL,
        type text NOT NULL,
        open boolean NOT NULL,
        stored_at timestamp with time zone NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE file');
  }
}
