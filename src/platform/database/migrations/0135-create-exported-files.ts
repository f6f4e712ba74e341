import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files that analysts asked for, and their bytes in pieces. Whoever is erased leaves the files, too: as her responses go,
 * every file that may hold them goes in the same transaction.
 */
export class CreateExportedFiles1763800000135 implements MigrationInterface {
  name = 'CreateExportedFiles1763800000135';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exported_file (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        survey_id integer NOT NULL,
        survey text NOT NULL,
        format text NOT NULL,
        layout text NOT NULL,
        waves text[],
        language text,
        texts boolean NOT NULL,
        unfinished boolean NOT NULL,
        purpose text NOT NULL,
        state text NOT NULL,
        run integer NOT NULL DEFAULT 0,
        done integer NOT NULL DEFAULT 0,
        total integer NOT NULL DEFAULT 0,
        bytes bigint NOT NULL DEFAULT 0,
        outcome jsonb,
        requested_at timestamp with time zone NOT NULL,
        moved_at timestamp with time zone NOT NULL,
        ended_at timestamp with time zone
      );
      CREATE INDEX exported_file_person_id_requested_at_idx ON exported_file (person_id, requested_at);
      CREATE INDEX exported_file_survey_id_idx ON exported_file (survey_id);
      CREATE TABLE exported_piece (
        file_id uuid NOT NULL REFERENCES exported_file ON DELETE CASCADE,
        number integer NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (file_id, number)
      );
      ALTER TABLE exported_piece ALTER COLUMN bytes SET STORAGE EXTERNAL;
      CREATE FUNCTION withdraw_exported_files() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          WITH withdrawn AS (
            UPDATE exported_file SET state = 'withdrawn', ended_at = now()
            WHERE state IN ('pending', 'processing', 'completed')
              AND EXISTS (SELECT FROM gone WHERE gone.survey_id = exported_file.survey_id AND gone.started_at <= coalesce(exported_file.ended_at, now()))
            RETURNING id)
          DELETE FROM exported_piece USING withdrawn WHERE file_id = withdrawn.id;
          RETURN NULL;
        END $$;
      CREATE TRIGGER withdraw_exported_files AFTER DELETE ON survey_response
        REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION withdraw_exported_files();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER withdraw_exported_files ON survey_response;
      DROP FUNCTION withdraw_exported_files;
      DROP TABLE exported_piece, exported_file;
    `);
  }
}
