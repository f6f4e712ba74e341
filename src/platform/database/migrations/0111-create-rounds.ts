import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRounds1763800000111 implements MigrationInterface {
  name = 'CreateRounds1763800000111';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE survey_round (
        id uuid PRIMARY KEY,
        survey_id integer NOT NULL REFERENCES survey,
        name text NOT NULL,
        wave text NOT NULL DEFAULT '',
        organisation_id text REFERENCES organisation ON DELETE SET NULL,
        country character(2),
        opens date NOT NULL,
        closes date NOT NULL,
        closed_at timestamp with time zone,
        ways text[] NOT NULL,
        link text NOT NULL UNIQUE,
        reminders smallint NOT NULL,
        reminder_days smallint NOT NULL,
        after_id uuid REFERENCES survey_round ON DELETE SET NULL,
        created_at timestamp with time zone NOT NULL
      );
      CREATE INDEX survey_round_survey_id_idx ON survey_round (survey_id);
      CREATE TABLE survey_quota (
        round_id uuid NOT NULL REFERENCES survey_round ON DELETE CASCADE,
        variable text NOT NULL,
        value text NOT NULL,
        most integer NOT NULL,
        filled integer NOT NULL DEFAULT 0,
        PRIMARY KEY (round_id, variable, value)
      );
      ALTER TABLE survey_response
        ADD COLUMN key_hash bytea UNIQUE,
        ADD COLUMN over_quota_at timestamp with time zone,
        ADD FOREIGN KEY (round_id) REFERENCES survey_round ON DELETE SET NULL;
      CREATE INDEX survey_response_round_id_idx ON survey_response (round_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE survey_response DROP COLUMN key_hash, DROP COLUMN over_quota_at, DROP CONSTRAINT survey_response_round_id_fkey;
      DROP INDEX survey_response_round_id_idx;
      DROP TABLE survey_quota, survey_round;
    `);
  }
}
