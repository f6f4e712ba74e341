import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePractice1763800000051 implements MigrationInterface {
  name = 'CreatePractice1763800000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE practice_record (
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        step_id integer NOT NULL REFERENCES step,
        practice jsonb NOT NULL,
        changed_at timestamp with time zone NOT NULL,
        PRIMARY KEY (person_id, step_id)
      );
      CREATE TABLE missed_question (
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        step_id integer NOT NULL REFERENCES step,
        question_id text NOT NULL,
        quiz_id integer NOT NULL REFERENCES quiz,
        place text NOT NULL,
        card jsonb NOT NULL,
        due_at timestamp with time zone NOT NULL,
        PRIMARY KEY (person_id, step_id, question_id)
      );
      CREATE INDEX missed_question_person_id_due_at_idx ON missed_question (person_id, due_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE missed_question, practice_record');
  }
}
