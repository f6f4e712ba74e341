import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recommending knows which countries are new: where fewer than ten people rated themselves. They are counted with the groups. */
export class CountCountries1763800000255 implements MigrationInterface {
  name = 'CountCountries1763800000255';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE rated_country (country character(2) PRIMARY KEY, people integer NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rated_country');
  }
}
