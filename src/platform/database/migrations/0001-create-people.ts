import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePeople1763800000001 implements MigrationInterface {
  name = 'CreatePeople1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (
        id text PRIMARY KEY,
        name text NOT NULL,
        short text,
        country character(2) NOT NULL,
        kind text NOT NULL,
        role text NOT NULL
      );
      CREATE TABLE person (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        language text NOT NULL,
        reading_language text,
        password_hash text,
        recovery_hash text,
        extra_time_percent smallint NOT NULL DEFAULT 0,
        digest boolean NOT NULL DEFAULT false,
        demo boolean NOT NULL DEFAULT false,
        created_at timestamp with time zone NOT NULL
      );
      CREATE TABLE sign_in_name (
        value text PRIMARY KEY,
        kind text NOT NULL,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        verified_at timestamp with time zone
      );
      CREATE INDEX sign_in_name_person_id_idx ON sign_in_name (person_id);
      CREATE TABLE role (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        role text NOT NULL,
        organisation_id text REFERENCES organisation ON DELETE CASCADE,
        country character(2)
      );
      CREATE INDEX role_person_id_idx ON role (person_id);
      CREATE TABLE session (
        id bytea PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        shared boolean NOT NULL DEFAULT false,
        created_at timestamp with time zone NOT NULL,
        seen_at timestamp with time zone NOT NULL,
        expires_at timestamp with time zone NOT NULL
      );
      CREATE INDEX session_person_id_idx ON session (person_id);
      CREATE TABLE consent (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        purpose text NOT NULL,
        version text NOT NULL,
        given boolean NOT NULL,
        at timestamp with time zone NOT NULL
      );
      CREATE INDEX consent_person_id_idx ON consent (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE consent, session, role, sign_in_name, person, organisation');
  }
}
