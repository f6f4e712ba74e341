import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEvidence1763800000100 implements MigrationInterface {
  name = 'CreateEvidence1763800000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE answer_evidence (
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        step_id integer NOT NULL REFERENCES step,
        question_id text NOT NULL,
        sitting text NOT NULL,
        competence text NOT NULL,
        share real NOT NULL,
        fraction real NOT NULL,
        guess real NOT NULL,
        first boolean NOT NULL,
        answered_at timestamp with time zone NOT NULL,
        learned boolean NOT NULL DEFAULT false,
        PRIMARY KEY (person_id, step_id, question_id, sitting, competence)
      );
      CREATE INDEX answer_evidence_unlearned_idx ON answer_evidence (answered_at) WHERE first AND NOT learned;
      CREATE TABLE question_difficulty (
        step_id integer NOT NULL REFERENCES step,
        question_id text NOT NULL,
        difficulty double precision NOT NULL,
        answers double precision NOT NULL,
        PRIMARY KEY (step_id, question_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE question_difficulty, answer_evidence');
  }
}
