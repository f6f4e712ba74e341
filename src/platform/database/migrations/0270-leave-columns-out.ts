import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files know which columns were left out on wish, and so does the log of what was given out. Files before could leave out none;
 * their names tell them from looks and pages.
 */
export class LeaveColumnsOut1763800000270 implements MigrationInterface {
  name = 'LeaveColumnsOut1763800000270';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE exported_file ADD COLUMN without text[] NOT NULL DEFAULT '{}';
      ALTER TABLE exported_file ALTER COLUMN without DROP DEFAULT;
      ALTER TABLE logged_release ADD COLUMN left_out text[];
      UPDATE logged_release SET left_out = '{}' WHERE address IS NULL AND name LIKE 'file %';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE logged_release DROP COLUMN left_out; ALTER TABLE exported_file DROP COLUMN without');
  }
}
