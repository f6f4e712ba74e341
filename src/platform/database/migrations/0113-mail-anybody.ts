import type { MigrationInterface, QueryRunner } from 'typeorm';

// An invitation also goes to an address that belongs to no account.
export class MailAnybody1763800000113 implements MigrationInterface {
  name = 'MailAnybody1763800000113';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mail ALTER COLUMN person_id DROP NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM mail WHERE person_id IS NULL; ALTER TABLE mail ALTER COLUMN person_id SET NOT NULL');
  }
}
