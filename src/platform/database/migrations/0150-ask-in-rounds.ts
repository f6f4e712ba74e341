import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sheets may be handed out in a round: what is typed from them belongs to its wave, and its quotas count it. */
export class AskInRounds1763800000150 implements MigrationInterface {
  name = 'AskInRounds1763800000150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sheet_batch ADD COLUMN round_id uuid REFERENCES survey_round ON DELETE SET NULL;
      CREATE INDEX sheet_batch_round_id_idx ON sheet_batch (round_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sheet_batch DROP COLUMN round_id');
  }
}
