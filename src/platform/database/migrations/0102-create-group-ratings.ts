import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGroupRatings1763800000102 implements MigrationInterface {
  name = 'CreateGroupRatings1763800000102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE group_rating (
        partner text NOT NULL,
        goal text NOT NULL,
        competence text NOT NULL,
        people integer NOT NULL,
        importance double precision NOT NULL,
        ability double precision NOT NULL,
        PRIMARY KEY (partner, goal, competence)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE group_rating');
  }
}
