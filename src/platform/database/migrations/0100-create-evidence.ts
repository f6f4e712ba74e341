import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEvidence1763800000100 implements MigrationInterface {
  name = 'CreateEvidence1763800000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sitting_evidence (
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        step_id integer NOT NULL REFERENCES step,
        sitting text NOT NULL,
        answered_at timestamp with time zone NOT NULL,
        answers jsonb NOT NULL,
        learned boolean NOT NULL DEFAULT false,
        PRIMARY KEY (person_id, step_id, sitting)
      );
      CREATE INDEX sitting_evidence_unlearned_idx ON sitting_evidence (answered_at) WHERE NOT learned;
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
    await runner.query('DROP TABLE question_difficulty, sitting_evidence');
  }
}
