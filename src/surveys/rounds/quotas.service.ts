import { Injectable } from '@nestjs/common';
import { Raw } from 'typeorm';
import { Database } from '../../platform/database/database.service.js';
import type { Flow } from '../answers.js';
import { SurveyQuota } from './round.entity.js';

/** How many responses of each group a round still wants, counted exactly however many are sent at once. */
@Injectable()
export class Quotas {
  constructor(private readonly database: Database) {}

  of(roundId: string): Promise<SurveyQuota[]> {
    return this.database.repository(SurveyQuota).find({ where: { roundId }, order: { variable: 'ASC', value: 'ASC' } });
  }

  /** Sets how many are wanted of a group. Those who were counted stay counted. */
  async set(roundId: string, { variable, value }: { variable: string; value: string }, most: number): Promise<void> {
    await this.database.transaction(async () => {
      await this.waitFor(roundId);
      await this.database.query(setQuery, [roundId, variable, value, most]);
    });
  }

  async remove(roundId: string, { variable, value }: { variable: string; value: string }): Promise<void> {
    await this.database.repository(SurveyQuota).delete({ roundId, variable, value });
  }

  /** Whether a round has all the answers that it wants, whoever gives them. */
  isFull(roundId: string): Promise<boolean> {
    return this.database.repository(SurveyQuota).exists({ where: { roundId, variable: '', filled: Raw((filled) => `${filled} >= most`) } });
  }

  /** Whether the round still wants answers like these. */
  async hasRoom(roundId: string, flow: Flow): Promise<boolean> {
    return (await this.of(roundId)).every((quota) => !concerns(quota, flow) || quota.filled < quota.most);
  }

  /** Takes a place for these answers in every quota that they belong to. False when one of them is full: then none was taken. Inside a transaction. */
  async take(roundId: string, flow: Flow): Promise<boolean> {
    await this.waitFor(roundId);
    const hers = (await this.of(roundId)).filter((quota) => concerns(quota, flow));
    if (hers.some(({ filled, most }) => filled >= most)) return false;
    if (hers.length > 0) await this.database.query(takeQuery, [roundId, hers.map(({ variable }) => variable), hers.map(({ value }) => value)]);
    return true;
  }

  /** Counts answers that were taken whether or not there was room, some at once. Inside a transaction. */
  async count(roundId: string, flows: readonly Flow[]): Promise<void> {
    await this.waitFor(roundId);
    const quotas = await this.of(roundId);
    const taken = quotas.map((quota) => flows.filter((flow) => concerns(quota, flow)).length);
    await this.database.query(countQuery, [roundId, quotas.map(({ variable }) => variable), quotas.map(({ value }) => value), taken]);
  }

  // Whoever sends at the same moment waits here for the other to be counted.
  private waitFor(roundId: string): Promise<void> {
    return this.database.lock(`quotas of ${roundId}`);
  }
}

function concerns({ variable, value }: { variable: string; value: string }, flow: Flow): boolean {
  return variable === '' || [flow.valueOf(variable)].flat().includes(value);
}

// New quotas count those who had answered before them, so that a limit is one from the beginning.
const setQuery = `
  INSERT INTO survey_quota AS quota (round_id, variable, value, most, filled)
  SELECT $1, $2, $3, $4, count(*) FROM survey_response
  WHERE round_id = $1 AND submitted_at IS NOT NULL AND ($2 = '' OR answers -> $2 @> to_jsonb($3::text))
  ON CONFLICT (round_id, variable, value) DO UPDATE SET most = excluded.most`;

const countQuery = `
  UPDATE survey_quota SET filled = filled + taken
  FROM unnest($2::text[], $3::text[], $4::integer[]) AS counted (variable, value, taken)
  WHERE round_id = $1 AND survey_quota.variable = counted.variable AND survey_quota.value = counted.value`;

const takeQuery = `
  UPDATE survey_quota SET filled = filled + 1
  FROM unnest($2::text[], $3::text[]) AS hers (variable, value)
  WHERE round_id = $1 AND survey_quota.variable = hers.variable AND survey_quota.value = hers.value`;
