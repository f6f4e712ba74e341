import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TypeSheets1763800000121 implements MigrationInterface {
  name = 'TypeSheets1763800000121';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE survey_response ADD COLUMN organisation_id text REFERENCES organisation;
      ALTER TABLE sheet
        ADD COLUMN response_id uuid UNIQUE REFERENCES survey_response ON DELETE SET NULL,
        ADD COLUMN compared integer,
        ADD COLUMN differing integer,
        ADD COLUMN verified_at timestamp with time zone,
        ADD COLUMN withdrawn_at timestamp with time zone;
      CREATE TABLE sheet_entry (
        sheet_number integer NOT NULL REFERENCES sheet ON DELETE CASCADE,
        place smallint NOT NULL,
        worker_id uuid REFERENCES person ON DELETE SET NULL,
        typed jsonb NOT NULL DEFAULT '{}',
        saved_at timestamp with time zone NOT NULL,
        finished_at timestamp with time zone,
        PRIMARY KEY (sheet_number, place)
      );
      CREATE INDEX sheet_entry_worker_id_idx ON sheet_entry (worker_id);
      CREATE TABLE sheet_difference (
        sheet_number integer NOT NULL REFERENCES sheet ON DELETE CASCADE,
        variable text NOT NULL,
        first text NOT NULL,
        second text NOT NULL,
        settled text,
        settled_by_id uuid REFERENCES person ON DELETE SET NULL,
        settled_at timestamp with time zone,
        PRIMARY KEY (sheet_number, variable)
      );
      CREATE INDEX sheet_difference_settled_by_id_idx ON sheet_difference (settled_by_id);
    `);
  }

  // What came on paper could not be told from other responses, and whose it is nobody knows.
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE sheet_difference, sheet_entry;
      ALTER TABLE sheet DROP COLUMN response_id, DROP COLUMN compared, DROP COLUMN differing, DROP COLUMN verified_at, DROP COLUMN withdrawn_at;
      DELETE FROM survey_response WHERE organisation_id IS NOT NULL;
      ALTER TABLE survey_response DROP COLUMN organisation_id;
    `);
  }
}
