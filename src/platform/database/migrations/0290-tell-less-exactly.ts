import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files know which columns are told less exactly on wish, and so does the log of what was given out. Files before told all as they were. */
export class TellLessExactly1763800000290 implements MigrationInterface {
  name = 'TellLessExactly1763800000290';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE exported_file ADD COLUMN coarsen text[] NOT NULL DEFAULT '{}';
      ALTER TABLE exported_file ALTER COLUMN coarsen DROP DEFAULT;
      ALTER TABLE logged_release ADD COLUMN coarse text[];
      UPDATE logged_release SET coarse = '{}' WHERE left_out IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE logged_release DROP COLUMN coarse; ALTER TABLE exported_file DROP COLUMN coarsen');
  }
}
