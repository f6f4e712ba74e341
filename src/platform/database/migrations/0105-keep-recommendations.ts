import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepRecommendations1763800000105 implements MigrationInterface {
  name = 'KeepRecommendations1763800000105';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE recommendation_list (
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        number integer NOT NULL,
        algorithm integer NOT NULL,
        inputs_hash text NOT NULL,
        inputs jsonb NOT NULL,
        places jsonb NOT NULL,
        shown_at timestamp with time zone NOT NULL,
        PRIMARY KEY (person_id, number)
      );
      CREATE TABLE module_feedback (
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        module text NOT NULL,
        kind text NOT NULL,
        why text,
        words text NOT NULL,
        score double precision NOT NULL,
        said_at timestamp with time zone NOT NULL,
        PRIMARY KEY (person_id, module)
      );
      CREATE TABLE knowledge_check (
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        module text NOT NULL,
        number integer NOT NULL,
        quiz_id integer NOT NULL REFERENCES quiz,
        answers jsonb NOT NULL,
        passed boolean NOT NULL,
        known_steps integer[] NOT NULL,
        answered_at timestamp with time zone NOT NULL,
        taken_back_at timestamp with time zone,
        PRIMARY KEY (person_id, module, number)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE knowledge_check, module_feedback, recommendation_list');
  }
}
