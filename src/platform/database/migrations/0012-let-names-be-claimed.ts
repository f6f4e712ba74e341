import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An address or number that nobody has proved may be claimed by several accounts: docs/decisions/0005. */
export class LetNamesBeClaimed1763800000012 implements MigrationInterface {
  name = 'LetNamesBeClaimed1763800000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sign_in_name DROP CONSTRAINT sign_in_name_pkey, ADD PRIMARY KEY (value, person_id);
      CREATE UNIQUE INDEX sign_in_name_value_idx ON sign_in_name (value) WHERE kind = 'username' OR verified_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX sign_in_name_value_idx;
      DELETE FROM sign_in_name later USING sign_in_name earlier WHERE later.value = earlier.value AND later.person_id > earlier.person_id;
      ALTER TABLE sign_in_name DROP CONSTRAINT sign_in_name_pkey, ADD PRIMARY KEY (value);
    `);
  }
}
