import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMarks1763800000075 implements MigrationInterface {
  name = 'CreateMarks1763800000075';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mark (
        attempt_id uuid NOT NULL,
        question_id text NOT NULL,
        number integer NOT NULL,
        marker_id uuid REFERENCES person ON DELETE SET NULL,
        fraction double precision NOT NULL,
        comment text NOT NULL,
        marked_at timestamp with time zone NOT NULL,
        PRIMARY KEY (attempt_id, question_id, number),
        FOREIGN KEY (attempt_id, question_id) REFERENCES answer ON DELETE CASCADE
      );
      CREATE INDEX mark_marker_id_idx ON mark (marker_id);
      CREATE INDEX attempt_waiting_idx ON attempt (finished_at, id) WHERE waiting > 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX attempt_waiting_idx; DROP TABLE mark');
  }
}
