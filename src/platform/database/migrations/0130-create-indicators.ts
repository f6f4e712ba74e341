import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIndicators1763800000130 implements MigrationInterface {
  name = 'CreateIndicators1763800000130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE indicator (id text PRIMARY KEY, facts jsonb NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE indicator');
  }
}
