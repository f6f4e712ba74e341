import type { MigrationInterface, QueryRunner } from 'typeorm';

// Neither table refers to another, so that no row elsewhere is touched when somebody answers. PostgreSQL gathers no samples
// of them, for those outlive the rows. Boxes stay out of backups: two of them would tell which sheet came between.
export class AnswerWithoutAName1763800000115 implements MigrationInterface {
  name = 'AnswerWithoutAName1763800000115';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE anonymous_draft (
        place bytea PRIMARY KEY,
        round_id uuid NOT NULL,
        locked bytea NOT NULL,
        day date NOT NULL
      );
      CREATE TABLE anonymous_box (
        round_id uuid NOT NULL,
        number integer NOT NULL,
        sheets integer NOT NULL,
        locked bytea NOT NULL,
        PRIMARY KEY (round_id, number)
      );
      ALTER TABLE anonymous_draft ALTER place SET STATISTICS 0, ALTER locked SET STATISTICS 0;
      ALTER TABLE anonymous_box ALTER locked SET STATISTICS 0;
      COMMENT ON TABLE anonymous_box IS 'kept out of backups';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE anonymous_box, anonymous_draft');
  }
}
