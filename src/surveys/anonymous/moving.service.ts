import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { unforeseen } from '../../platform/chance/chance.js';
import { Database } from '../../platform/database/database.service.js';
import { Flow } from '../answers.js';
import { dayOf } from '../open.js';
import { Quotas } from '../rounds/quotas.service.js';
import type { AnonymousRound } from './anonymous-round.js';
import { AnonymousRounds } from './anonymous-rounds.service.js';
import { batchOf } from './batch.js';
import { AnonymousBoxes } from './boxes.service.js';
import { AnonymousDrafts } from './drafts.service.js';
import type { SentSheet } from './sheet.js';

/** Moves sheets that were sent to the answers that analysts see, in batches. */
@Injectable()
export class AnonymousMoving {
  constructor(
    private readonly database: Database,
    private readonly rounds: AnonymousRounds,
    private readonly drafts: AnonymousDrafts,
    private readonly boxes: AnonymousBoxes,
    private readonly quotas: Quotas,
  ) {}

  /** What is done every night: what may leave is moved, and what nobody went on with is deleted. */
  async night(now: Date): Promise<void> {
    for (const round of await this.rounds.waiting(now)) await this.move(round, now);
    await this.drafts.tidy(now);
  }

  /** All of a batch is written at once, in a drawn order, under drawn ids, with the day as its only time. */
  private async move(round: AnonymousRound, now: Date): Promise<void> {
    await this.database.transaction(async () => {
      const { leaving, staying } = batchOf(await this.boxes.takeAll(round.id), round.phase === 'over', unforeseen);
      await this.boxes.putBack(round.id, staying);
      if (leaving.length > 0) await this.write(round, leaving, dayOf(now));
    });
  }

  // Of two sheets from one code, only one is the answer of its wave: what is written twice is left out.
  private async write({ id, surveyId, survey, wave }: AnonymousRound, sheets: readonly SentSheet[], day: string): Promise<void> {
    const rows = sheets.map(({ versionId, language, seed, answers, series }) => ({ id: randomUUID(), version_id: versionId, language, seed, answers, series }));
    const written = await this.database.query<{ id: string }>(moveQuery, [id, surveyId, wave, `${day}T00:00:00Z`, JSON.stringify(rows)]);
    const ids = new Set(written.map((row) => row.id));
    await this.quotas.count(id, rows.filter((row) => ids.has(row.id)).map(({ answers }) => new Flow(survey, answers, day)));
  }
}

const moveQuery = `
  INSERT INTO survey_response (id, way, series, round_id, survey_id, version_id, wave, language, seed, answers, started_at, saved_at, submitted_at)
  SELECT sheet.id, 'anonymous', sheet.series, $1, $2, sheet.version_id, $3, sheet.language, sheet.seed, sheet.answers, $4, $4, $4
  FROM jsonb_to_recordset($5) AS sheet (id uuid, series text, version_id integer, language text, seed text, answers jsonb)
  ON CONFLICT DO NOTHING RETURNING id`;
