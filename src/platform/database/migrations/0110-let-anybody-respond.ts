import type { MigrationInterface, QueryRunner } from 'typeorm';

// What `wave` held so far is what feedback is about. Now a survey can be asked again as well: before, and after.
export class LetAnybodyRespond1763800000110 implements MigrationInterface {
  name = 'LetAnybodyRespond1763800000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE survey_response RENAME COLUMN wave TO about;
      ALTER TABLE survey_response
        ALTER COLUMN person_id DROP NOT NULL,
        ADD COLUMN way text NOT NULL DEFAULT 'account',
        ADD COLUMN series text,
        ADD COLUMN round_id uuid,
        ADD COLUMN wave text NOT NULL DEFAULT '',
        DROP CONSTRAINT survey_response_person_id_survey_id_wave_key,
        ADD UNIQUE (person_id, survey_id, about, wave),
        ADD UNIQUE (series, survey_id, about, wave);
    `);
  }

  // What nobody with an account said, and what was asked again, has no place in the table as it was.
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM survey_response WHERE person_id IS NULL OR wave <> '';
      ALTER TABLE survey_response
        DROP CONSTRAINT survey_response_person_id_survey_id_about_wave_key,
        DROP COLUMN way, DROP COLUMN series, DROP COLUMN round_id, DROP COLUMN wave,
        ALTER COLUMN person_id SET NOT NULL;
      ALTER TABLE survey_response RENAME COLUMN about TO wave;
      ALTER TABLE survey_response ADD UNIQUE (person_id, survey_id, wave);
    `);
  }
}
