import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As rate-limiter-flexible wants it; `expire` is in milliseconds since 1970. */
export class CreateThrottle1763800000015 implements MigrationInterface {
  name = 'CreateThrottle1763800000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE throttle (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE throttle');
  }
}
