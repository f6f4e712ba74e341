import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInvitations1763800000112 implements MigrationInterface {
  name = 'CreateInvitations1763800000112';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE survey_invitation (
        id uuid PRIMARY KEY,
        round_id uuid NOT NULL REFERENCES survey_round ON DELETE CASCADE,
        person_id uuid REFERENCES person ON DELETE CASCADE,
        address text,
        named boolean NOT NULL DEFAULT false,
        series text NOT NULL,
        language text NOT NULL,
        token_hash bytea NOT NULL UNIQUE,
        response_id uuid REFERENCES survey_response ON DELETE SET NULL,
        mails smallint NOT NULL DEFAULT 0,
        mailed_at timestamp with time zone,
        stopped_at timestamp with time zone,
        revoked_at timestamp with time zone,
        created_at timestamp with time zone NOT NULL,
        UNIQUE (round_id, series)
      );
      CREATE INDEX survey_invitation_person_id_idx ON survey_invitation (person_id);
      CREATE INDEX survey_invitation_response_id_idx ON survey_invitation (response_id);
      CREATE INDEX survey_invitation_series_idx ON survey_invitation (series);
      CREATE TABLE survey_refusal (
        series text PRIMARY KEY,
        at timestamp with time zone NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE survey_refusal, survey_invitation');
  }
}
