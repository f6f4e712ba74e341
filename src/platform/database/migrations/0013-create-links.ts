import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLinks1763800000013 implements MigrationInterface {
  name = 'CreateLinks1763800000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wanted_link (
        id uuid PRIMARY KEY,
        purpose text NOT NULL,
        name text NOT NULL,
        wanted_at timestamp with time zone NOT NULL
      );
      CREATE TABLE one_time_link (
        id bytea PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        purpose text NOT NULL,
        name text NOT NULL,
        expires_at timestamp with time zone NOT NULL
      );
      CREATE INDEX one_time_link_person_id_idx ON one_time_link (person_id);
      CREATE INDEX one_time_link_expires_at_idx ON one_time_link (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE one_time_link, wanted_link');
  }
}
