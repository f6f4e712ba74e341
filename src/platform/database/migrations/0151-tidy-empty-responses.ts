import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Responses that a public link began and nobody filled in are deleted every night. No file of an analyst has anything of
 * them, so none goes with them: only with what was sent, or with what a file of unsent responses may hold.
 */
export class TidyEmptyResponses1763800000151 implements MigrationInterface {
  name = 'TidyEmptyResponses1763800000151';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE INDEX survey_response_empty_idx ON survey_response (saved_at) WHERE way = 'open' AND page IS NULL AND submitted_at IS NULL");
    await runner.query(withdrawing("AND (gone.submitted_at IS NOT NULL OR unfinished AND (gone.person_id IS NOT NULL OR gone.answers <> '{}'))"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(withdrawing(''));
    await runner.query('DROP INDEX survey_response_empty_idx');
  }
}

/** @param condition which responses take the files of their survey along, in SQL */
function withdrawing(condition: string): string {
  return `
    CREATE OR REPLACE FUNCTION withdraw_exported_files() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        WITH withdrawn AS (
          UPDATE exported_file SET state = 'withdrawn', ended_at = now()
          WHERE state IN ('pending', 'processing', 'completed')
            AND EXISTS (
              SELECT FROM gone WHERE gone.survey_id = exported_file.survey_id AND gone.started_at <= coalesce(exported_file.ended_at, now()) ${condition})
          RETURNING id)
        DELETE FROM exported_piece USING withdrawn WHERE file_id = withdrawn.id;
        RETURN NULL;
      END $$`;
}
