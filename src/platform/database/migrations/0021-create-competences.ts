import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCompetences1763800000021 implements MigrationInterface {
  name = 'CreateCompetences1763800000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE framework (
        id text PRIMARY KEY,
        position integer NOT NULL,
        audience text NOT NULL,
        title jsonb NOT NULL,
        source jsonb NOT NULL,
        retired boolean NOT NULL DEFAULT false
      );
      CREATE TABLE competence_area (
        id text PRIMARY KEY,
        framework_id text NOT NULL REFERENCES framework,
        position integer NOT NULL,
        title jsonb NOT NULL,
        retired boolean NOT NULL DEFAULT false
      );
      CREATE INDEX competence_area_framework_id_idx ON competence_area (framework_id);
      CREATE TABLE competence (
        id text PRIMARY KEY,
        area_id text NOT NULL REFERENCES competence_area,
        position integer NOT NULL,
        title jsonb NOT NULL,
        says jsonb NOT NULL,
        retired boolean NOT NULL DEFAULT false
      );
      CREATE INDEX competence_area_id_idx ON competence (area_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE competence, competence_area, framework');
  }
}
