import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody wants and how much time she has can be said beside her results too, each time anew. */
export class StateWishes1763800000170 implements MigrationInterface {
  name = 'StateWishes1763800000170';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stated_wishes (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        goal text,
        weekly_time text,
        second_language text NOT NULL,
        said_at timestamp with time zone NOT NULL
      );
      CREATE INDEX stated_wishes_person_id_said_at_idx ON stated_wishes (person_id, said_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stated_wishes');
  }
}
