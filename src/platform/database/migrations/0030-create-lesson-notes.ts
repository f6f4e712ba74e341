import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLessonNotes1763800000030 implements MigrationInterface {
  name = 'CreateLessonNotes1763800000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lesson_note (
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        step_id integer NOT NULL REFERENCES step,
        text text NOT NULL,
        changed_at timestamp with time zone NOT NULL,
        PRIMARY KEY (person_id, step_id)
      );
      CREATE TABLE lesson_tick (
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        step_id integer NOT NULL REFERENCES step,
        checklist text NOT NULL,
        items smallint[] NOT NULL,
        changed_at timestamp with time zone NOT NULL,
        PRIMARY KEY (person_id, step_id, checklist)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lesson_tick, lesson_note');
  }
}
