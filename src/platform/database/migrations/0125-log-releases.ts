import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LogReleases1763800000125 implements MigrationInterface {
  name = 'LogReleases1763800000125';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE logged_release (
        id uuid PRIMARY KEY,
        subject text NOT NULL,
        audience text NOT NULL,
        name text NOT NULL,
        address text,
        until timestamp with time zone NOT NULL,
        counts jsonb NOT NULL,
        fingerprint bytea NOT NULL,
        released_at timestamp with time zone NOT NULL,
        UNIQUE (subject, fingerprint)
      );
      CREATE TABLE release_look (
        id uuid PRIMARY KEY,
        release_id uuid NOT NULL REFERENCES logged_release ON DELETE CASCADE,
        person_id uuid REFERENCES person ON DELETE CASCADE,
        purpose text NOT NULL,
        looked_on date NOT NULL
      );
      CREATE INDEX release_look_release_id_idx ON release_look (release_id);
      CREATE INDEX release_look_person_id_idx ON release_look (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE release_look, logged_release');
  }
}
