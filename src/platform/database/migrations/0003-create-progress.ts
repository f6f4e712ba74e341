import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProgress1763800000003 implements MigrationInterface {
  name = 'CreateProgress1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fact (
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        step_id integer NOT NULL REFERENCES step,
        kind text NOT NULL,
        at timestamp with time zone NOT NULL,
        grade real,
        PRIMARY KEY (person_id, step_id, kind)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE fact');
  }
}
