import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether anybody is made up is asked at every start of a production server. */
export class KnowDemoPeople1763800000017 implements MigrationInterface {
  name = 'KnowDemoPeople1763800000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX person_demo_idx ON person (id) WHERE demo');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX person_demo_idx');
  }
}
