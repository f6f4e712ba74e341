import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateModuleOutcomes1763800000101 implements MigrationInterface {
  name = 'CreateModuleOutcomes1763800000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE module_outcome (
        module text NOT NULL,
        competence text NOT NULL,
        completers integer NOT NULL,
        gains integer NOT NULL,
        PRIMARY KEY (module, competence)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE module_outcome');
  }
}
