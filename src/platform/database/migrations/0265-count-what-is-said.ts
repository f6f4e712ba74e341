import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is said of modules is counted once a month, so that no number moves on the day on which somebody said something. */
export class CountWhatIsSaid1763800000265 implements MigrationInterface {
  name = 'CountWhatIsSaid1763800000265';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE said_count (
        module text,
        language text,
        kind text,
        why text,
        people integer NOT NULL,
        PRIMARY KEY (module, language, kind, why)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE said_count');
  }
}
