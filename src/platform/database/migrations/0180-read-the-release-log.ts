import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReadTheReleaseLog1763800000180 implements MigrationInterface {
  name = 'ReadTheReleaseLog1763800000180';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE logged_release ADD COLUMN abouts text[] NOT NULL DEFAULT '{}';
      UPDATE logged_release SET abouts = ARRAY(SELECT DISTINCT count ->> 'about' FROM jsonb_array_elements(counts) AS count ORDER BY 1);
      ALTER TABLE logged_release ALTER COLUMN abouts DROP DEFAULT;
      CREATE INDEX logged_release_subject_released_at_idx ON logged_release (subject, released_at);
      CREATE TABLE refused_release (
        id uuid PRIMARY KEY,
        subject text NOT NULL,
        name text NOT NULL,
        address text,
        person_id uuid REFERENCES person ON DELETE CASCADE,
        purpose text NOT NULL,
        reason text NOT NULL,
        refused_on date NOT NULL,
        UNIQUE (person_id, subject, name, purpose, refused_on)
      );
      CREATE INDEX refused_release_refused_on_idx ON refused_release (refused_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE refused_release; DROP INDEX logged_release_subject_released_at_idx; ALTER TABLE logged_release DROP COLUMN abouts');
  }
}
