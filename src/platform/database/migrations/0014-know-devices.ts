import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowDevices1763800000014 implements MigrationInterface {
  name = 'KnowDevices1763800000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE session ADD COLUMN device text NOT NULL DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session DROP COLUMN device');
  }
}
