import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccessTokens1763800000041 implements MigrationInterface {
  name = 'CreateAccessTokens1763800000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access_token (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        hash bytea NOT NULL UNIQUE,
        name text NOT NULL,
        scopes text[] NOT NULL,
        created_at timestamp with time zone NOT NULL,
        expires_at timestamp with time zone NOT NULL,
        last_used_on date
      );
      CREATE INDEX access_token_person_id_idx ON access_token (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access_token');
  }
}
