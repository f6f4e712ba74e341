import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepForms1763800000016 implements MigrationInterface {
  name = 'KeepForms1763800000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE kept_form (
        id uuid PRIMARY KEY,
        session_id bytea NOT NULL REFERENCES session ON DELETE CASCADE ON UPDATE CASCADE,
        path text NOT NULL,
        fields jsonb NOT NULL,
        at timestamp with time zone NOT NULL
      );
      CREATE INDEX kept_form_session_id_idx ON kept_form (session_id);
      CREATE INDEX kept_form_at_idx ON kept_form (at);
      CREATE INDEX session_expires_at_idx ON session (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX session_expires_at_idx; DROP TABLE kept_form');
  }
}
