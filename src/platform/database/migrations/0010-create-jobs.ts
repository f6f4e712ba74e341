import PgBoss from 'pg-boss';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The job queue's own schema, as pg-boss plans it; a newer pg-boss brings it up to date by itself when work starts. */
export class CreateJobs1763800000010 implements MigrationInterface {
  name = 'CreateJobs1763800000010';

  async up(runner: QueryRunner): Promise<void> {
    // The plan brings a transaction of its own, whose COMMIT would end ours.
    await runner.query(PgBoss.getConstructionPlans('pgboss').replace(/\b(BEGIN|COMMIT);/g, ''));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA pgboss CASCADE');
  }
}
