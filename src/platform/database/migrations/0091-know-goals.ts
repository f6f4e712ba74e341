import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowGoals1763800000091 implements MigrationInterface {
  name = 'KnowGoals1763800000091';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE framework ADD goals jsonb NOT NULL DEFAULT '[]'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE framework DROP goals');
  }
}
