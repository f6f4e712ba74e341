import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Authors see what is answered back to recommendations: by module and language, so that no page reads the answers of everybody. */
export class HearWhatIsSaid1763800000205 implements MigrationInterface {
  name = 'HearWhatIsSaid1763800000205';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE module_feedback ADD COLUMN language text;
      CREATE INDEX module_feedback_module_language_kind_why_idx ON module_feedback (module, language, kind, why);
      CREATE INDEX module_feedback_words_idx ON module_feedback (module, said_at) WHERE words <> '' AND kind = 'not-for-me' AND language IS NOT NULL;
      CREATE INDEX knowledge_check_known_idx ON knowledge_check (module, person_id) WHERE passed AND taken_back_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX knowledge_check_known_idx;
      DROP INDEX module_feedback_words_idx;
      DROP INDEX module_feedback_module_language_kind_why_idx;
      ALTER TABLE module_feedback DROP COLUMN language;
    `);
  }
}
