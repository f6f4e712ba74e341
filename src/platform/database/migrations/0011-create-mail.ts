import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMail1763800000011 implements MigrationInterface {
  name = 'CreateMail1763800000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mail (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        recipient text NOT NULL,
        language text NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        html text NOT NULL,
        unsubscribe text,
        created_at timestamp with time zone NOT NULL,
        sent_at timestamp with time zone,
        failed text
      );
      CREATE INDEX mail_person_id_idx ON mail (person_id);
      CREATE INDEX mail_created_at_idx ON mail (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mail');
  }
}
