import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ratings know which few things somebody chose as those that would help her most. Who chose before chooses when she answers again. */
export class ChooseWhatHelpsMost1763800000250 implements MigrationInterface {
  name = 'ChooseWhatHelpsMost1763800000250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE rating ADD COLUMN chosen smallint');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE rating DROP COLUMN chosen');
  }
}
