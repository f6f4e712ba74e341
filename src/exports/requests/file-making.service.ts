import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.service.js';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { Log } from '../../platform/log/log.js';
import { CannotExport } from '../cannot-export.js';
import type { Exported } from '../export-request.js';
import { ExportsService } from '../exports.service.js';
import { CannotWrite } from '../writers/cannot-write.js';
import { daysKept, ExportedFile, type FileState } from './exported-file.entity.js';
import { together } from './pieces.js';

/** How many bytes are kept in one row: few enough to be handed on whole. */
const pieceBytes = 262_144;

/** A file that has not gone on for so many minutes was interrupted. */
const minutesStill = 5;

/** Somebody cancelled the file, or another run makes it. */
class Stopped extends Error {}

/** Makes the files that were asked for, in the background, and takes them away when their time is over. */
@Injectable()
export class FileMakingService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly exports: ExportsService,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Makes a file that waits. One that is being made, is done or was cancelled stays as it is: a job may come twice. */
  async make(id: string, now: Date): Promise<void> {
    const file = await this.begin(id, now);
    if (!file) return;
    try {
      await this.finish(file, await this.write(file, now), now);
    } catch (error) {
      if (!(error instanceof Stopped)) await this.fail(file, error, now);
    }
  }

  /** Lets files whose making was interrupted begin again, and takes those away that were kept long enough. */
  async tidy(now: Date): Promise<void> {
    const still = new Date(now.getTime() - minutesStill * 60_000);
    await this.database.transaction(async () => {
      const interrupted = await this.database.query<{ id: string }>(interruptedQuery, [still, now]);
      for (const { id } of interrupted) await this.jobs.send('export', { file: id });
    });
    await this.database.change(expireQuery, [new Date(now.getTime() - daysKept * 24 * 3_600_000)]);
  }

  private async begin(id: string, now: Date): Promise<ExportedFile | null> {
    const begun = await this.database.change(beginQuery, [id, now]);
    if (begun === 0) return null;
    await this.database.change('DELETE FROM exported_piece WHERE file_id = $1', [id]);
    return this.database.repository(ExportedFile).findOneBy({ id });
  }

  private async write(file: ExportedFile, now: Date): Promise<Exported> {
    const { personId: by, survey, format, layout, waves, language, texts, unfinished, without, coarsen, purpose } = file;
    let so = { done: 0, of: 0 };
    const keep = async (pieces: AsyncIterable<Buffer>) => {
      let number = 0;
      for await (const piece of together(pieces, pieceBytes)) await this.keepPiece(file, number++, piece, so);
    };
    return this.exports.write({ by, survey, format, layout, waves, language, texts, unfinished, without, coarsen, purpose, known: [], now }, keep, (done, of) => (so = { done, of }));
  }

  // Answers are read in a transaction that only reads, so what was written goes another way.
  private async keepPiece({ id, run }: ExportedFile, number: number, piece: Buffer, { done, of }: { done: number; of: number }): Promise<void> {
    const { rows } = await this.database.apart(pieceQuery, [id, run, number, piece, done, of, this.clock.now()]);
    if (rows.length === 0) throw new Stopped();
  }

  private async finish({ id, run, survey, format }: ExportedFile, outcome: Exported, now: Date): Promise<void> {
    if ((await this.database.change(finishQuery, [id, run, JSON.stringify(outcome), now])) === 0) return;
    const { rows, k, anonymity } = outcome;
    this.log.info({ file: id, survey, format, rows, k, leastK: anonymity.leastK }, 'a file of answers was made');
  }

  private async fail({ id, run }: ExportedFile, error: unknown, now: Date): Promise<void> {
    const state: FileState = error instanceof CannotExport || error instanceof CannotWrite ? 'unfit' : 'failed';
    if (state === 'failed') this.log.warn({ file: id, error }, 'a file of answers could not be made');
    await this.database.change(failQuery, [id, run, state, now]);
  }
}

const beginQuery = `
  UPDATE exported_file SET state = 'processing', run = run + 1, done = 0, bytes = 0, moved_at = $2 WHERE id = $1 AND state = 'pending'`;

const pieceQuery = `
  WITH going AS (
    UPDATE exported_file SET done = $5, total = $6, bytes = bytes + length($4::bytea), moved_at = $7
    WHERE id = $1 AND run = $2 AND state = 'processing' RETURNING id)
  INSERT INTO exported_piece (file_id, number, bytes) SELECT id, $3, $4 FROM going RETURNING number`;

const finishQuery = `
  UPDATE exported_file SET state = 'completed', outcome = $3, done = total, ended_at = $4 WHERE id = $1 AND run = $2 AND state = 'processing'`;

const failQuery = `
  WITH failed AS (UPDATE exported_file SET state = $3, ended_at = $4 WHERE id = $1 AND run = $2 AND state = 'processing' RETURNING id)
  DELETE FROM exported_piece USING failed WHERE file_id = failed.id`;

const interruptedQuery = `
  UPDATE exported_file SET state = 'pending', moved_at = $2 WHERE state = 'processing' AND moved_at < $1 RETURNING id`;

const expireQuery = `
  WITH expired AS (UPDATE exported_file SET state = 'expired' WHERE state = 'completed' AND ended_at < $1 RETURNING id)
  DELETE FROM exported_piece USING expired WHERE file_id = expired.id`;
